/** The tasks of a page's main thread, from a trace of Chromium (the format of its trace events: times are microseconds). */
import type { Browser, Page } from "playwright";

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly args?: { readonly name?: string; readonly data?: { readonly type?: string } };
}

/** In which of them Chromium tells its tasks changed over time. */
const categories = [
  "toplevel",
  "disabled-by-default-lighthouse",
  "devtools.timeline",
  "disabled-by-default-devtools.timeline",
];

/** Lengths in milliseconds. */
export interface Tasks {
  /** Of each task up to the frame that shows what a key has done. */
  readonly answering: readonly number[];
  /** Of each task between that frame and the next key. */
  readonly after: readonly number[];
}

/** Does it, and gives the tasks of the page's main thread from the first key on. */
export async function traceTasks(browser: Browser, page: Page, work: () => Promise<void>): Promise<Tasks> {
  await browser.startTracing(page, { categories });
  await work();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  const threads = new Set(
    traceEvents
      .filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain")
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const own = traceEvents
    .filter(({ ph, pid, tid }) => ph === "X" && threads.has(`${pid} ${tid}`))
    .sort((one, other) => one.ts - other.ts);
  const keys = own.filter(({ name, args }) => name === "EventDispatch" && args?.data?.type === "keydown");
  const isFrame = ({ name }: TraceEvent) => name === "Layerize";
  const answering: number[] = [];
  const after: number[] = [];
  for (const [index, key] of keys.entries()) {
    const painted = own.find((event) => isFrame(event) && event.ts > key.ts)?.ts ?? key.ts;
    const next = keys[index + 1]?.ts ?? Number.POSITIVE_INFINITY;
    for (const { name, ts, dur = 0 } of own) {
      if (name !== "RunTask" || ts + dur < key.ts || ts + dur > next) continue;
      (ts < painted ? answering : after).push(dur / 1000);
    }
  }
  return { answering, after };
}
