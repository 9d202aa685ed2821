/**
 * Components that come when somebody asks for them. Where a page opens with one, the page has it, drawn by the server; and what was
 * asked for ahead is there at once in the browser. Where one does not come, the rest of the page goes on.
 */
import { type ComponentType, lazy } from "react";

interface Later<Module> {
  /** Asks for them ahead. */
  readonly ask: () => Promise<Module>;
  readonly later: <Props>(pick: (module: Module) => ComponentType<Props>) => ComponentType<Props>;
}

/** `load` brings the file that has them. */
export function createLater<Module>(load: () => Promise<Module>): Later<Module> {
  let loaded: Module | undefined;
  const ask = async () => {
    loaded = await load();
    return loaded;
  };
  return {
    ask,
    later: (pick) =>
      lazy(() =>
        loaded === undefined ? ask().then(pick, lack).then(asDefault) : settle(asDefault(pick(loaded))),
      ),
  };
}

function asDefault<T>(found: T) {
  return { default: found };
}

function lack(error: unknown) {
  reportError(error);
  return Missing;
}

/** In the place of what did not come: React asks once and no more. */
function Missing() {
  return <p className="p-4 text-sm">This part could not be loaded.</p>;
}

/** What calls back at once: React waits for nothing then. */
function settle<T>(value: T): Promise<T> {
  // biome-ignore lint/suspicious/noThenProperty: React takes it for a promise, which never calls back at once
  return { then: (done: (value: T) => void) => done(value) } as Promise<T>;
}
