/**
 * How long a page takes from an event to the step that it paints for it: until the timeline names another step, the next frame has
 * begun, and that frame is drawn as far as the page draws it. Times are milliseconds.
 */
import type { Page } from "playwright";

/** From when: the event itself, or the moment at which the page gets it. A pointer's moves are given out at the beginning of a frame. */
export type From = "event" | "frame";

interface Watched {
  readonly paints: number[];
}

/** Begins to watch. It lasts as long as the page. */
export async function watchPaints(page: Page, from: From): Promise<void> {
  await page.evaluate((start) => {
    const paints: number[] = [];
    let begun: number | undefined;
    for (const type of ["keydown", "pointermove"]) {
      addEventListener(
        type,
        (event) => {
          begun = start === "event" ? event.timeStamp : performance.now();
        },
        { capture: true },
      );
    }
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => paints.push(performance.now() - Number(data));
    const slider = document.querySelector("[role=slider]");
    if (slider === null) throw new Error("There is no timeline.");
    new MutationObserver(() => {
      if (begun === undefined) return;
      const at = begun;
      begun = undefined;
      // A task that is queued while a frame is made runs after it is drawn.
      requestAnimationFrame(() => port2.postMessage(at));
    }).observe(slider, { attributeFilter: ["aria-valuenow"] });
    Object.assign(window, { watched: { paints } });
  }, from);
}

export function readPaints(page: Page): Promise<readonly number[]> {
  return page.evaluate(() => (window as unknown as { readonly watched: Watched }).watched.paints);
}

/**
 * Presses a key at the beginning of a frame, as a pointer's moves come, and gives how long that frame takes: how long a key waits for one is
 * the screen's doing, not the page's.
 */
export function timeFrameOf(page: Page, key: string): Promise<number> {
  return page.evaluate(
    (pressed) =>
      new Promise<number>((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = ({ data }) => resolve(performance.now() - Number(data));
        requestAnimationFrame(() => {
          port2.postMessage(performance.now());
          document.body.dispatchEvent(new KeyboardEvent("keydown", { key: pressed, bubbles: true }));
        });
      }),
    key,
  );
}
