/** A change that is drawn gently: in pieces, and yet there before whatever is pressed next. */
import { Suspense, use } from "react";
import { flushSync } from "react-dom";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { useGentleState } from "@/components/flow/use-gentle-state";

const parts = 12;
/** Milliseconds that a part takes to be drawn. */
const slowness = 6;

let root: Root;
let box: HTMLElement;
let show: (next: number, gently: boolean) => void;

/** Spends milliseconds. */
let spend: (time: number) => void;

const never = new Promise<string>(() => {});

interface PartProps {
  readonly value: number;
  readonly takes: number;
}

function Part({ value, takes }: PartProps) {
  if (value > 0) spend(takes);
  return <i>{value}</i>;
}

function Missing({ value }: { readonly value: number }) {
  return value < 9 ? "here" : use(never);
}

function Drawing({ takes }: { readonly takes: number }) {
  const { state, show: change } = useGentleState(() => 0);
  show = change;
  return (
    <>
      <output>{state}</output>
      {Array.from({ length: parts }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they are alike
        <Part key={index} value={state} takes={takes} />
      ))}
      <Suspense fallback="is being loaded">
        <Missing value={state} />
      </Suspense>
    </>
  );
}

function draw(takes: number) {
  flushSync(() => root.render(<Drawing takes={takes} />));
}

const read = () => box.querySelector("output")?.textContent;
const press = () => dispatchEvent(new KeyboardEvent("keydown", { key: "x" }));

/** How many other tasks come between a change and the page that shows it. */
async function countTasksUntil(value: string): Promise<number> {
  let tasks = 0;
  const { port1, port2 } = new MessageChannel();
  while (read() !== value) {
    await new Promise((resolve) => {
      port1.onmessage = resolve;
      port2.postMessage(null);
    });
    tasks += 1;
  }
  return tasks;
}

beforeEach(() => {
  spend = (time) => {
    const end = performance.now() + time;
    while (performance.now() < end);
  };
  box = document.body.appendChild(document.createElement("div"));
  root = createRoot(box);
});

afterEach(() => {
  root.unmount();
  box.remove();
  vi.restoreAllMocks();
});

it("gives way to other tasks where a change takes longer than a frame", async () => {
  draw(slowness);
  show(1, true);
  expect(await countTasksUntil("1")).toBeGreaterThan(parts / 2);
});

it("is drawn at once where the change before took less than a frame, and in pieces again after one that took longer", () => {
  let now = 0;
  vi.spyOn(performance, "now").mockImplementation(() => now);
  spend = (time) => {
    now += time;
  };
  draw(0);
  flushSync(() => show(1, false));
  flushSync(() => show(2, true));
  expect(read()).toBe("2");
  draw(slowness);
  flushSync(() => show(3, true));
  expect(read()).toBe("3");
  flushSync(() => show(4, true));
  expect(read()).toBe("3");
});

it("is there when the next key is pressed, however quickly", () => {
  draw(slowness);
  show(1, true);
  expect(read()).toBe("0");
  let seen: string | null | undefined;
  addEventListener("keydown", () => (seen = read()), { once: true });
  press();
  expect(seen).toBe("1");
});

it("draws the last of several changes, and none after it", async () => {
  const seen: (string | null | undefined)[] = [];
  draw(slowness);
  new MutationObserver(() => seen.push(read())).observe(box, { subtree: true, characterData: true });
  show(1, true);
  show(2, true);
  show(3, true);
  await expect.poll(read).toBe("3");
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(new Set(seen)).toEqual(new Set(["3"]));
});

it("waits no longer than a while for a part that is still being loaded", async () => {
  draw(0);
  show(9, true);
  await expect.poll(read).toBe("9");
  expect(box.textContent).toContain("is being loaded");
});
