/**
 * Whether the page presents. It outlives the player, which is another one for each step of a lesson: so nothing flickers on the wall
 * when a lesson goes on. The address says it too: `present=1`.
 */
import type { Presenter } from "./presenter";

export interface PresentState {
  readonly on: boolean;
  /** The screen itself, once it is loaded. */
  readonly screen: typeof Presenter | undefined;
}

export const notPresenting: PresentState = { on: false, screen: undefined };

let state = notPresenting;
const listeners = new Set<() => void>();

export function readPresentState(): PresentState {
  return state;
}

export function watchPresentState(onChange: () => void): () => void {
  listeners.add(onChange);
  return () => listeners.delete(onChange);
}

/** Starts, and loads the screen the first time. */
export function startPresenting(): void {
  change({ ...state, on: true });
  keepInAddress(true);
  if (state.screen === undefined)
    import("./presenter").then(({ Presenter: screen }) => change({ ...state, screen }), reportError);
}

export function stopPresenting(): void {
  change({ ...state, on: false });
  keepInAddress(false);
}

/** Does the address ask for it? */
export function isAskedFor(): boolean {
  return new URLSearchParams(location.search).get("present") === "1";
}

function change(next: PresentState): void {
  state = next;
  for (const listener of listeners) listener();
}

function keepInAddress(on: boolean): void {
  if (isAskedFor() === on) return;
  const query = new URLSearchParams(location.search);
  if (on) query.set("present", "1");
  else query.delete("present");
  const search = query.size > 0 ? `?${query}` : "";
  history.replaceState(history.state, "", location.pathname + search + location.hash);
}
