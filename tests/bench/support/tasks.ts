/** The tasks of a page's main thread, from a trace of Chromium (the format of its trace events: times are microseconds). */
import type { Browser, Page } from "playwright";

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly args?: { readonly name?: string };
}

/** In which of them Chromium tells its tasks changed over time. */
const categories = [
  "toplevel",
  "disabled-by-default-lighthouse",
  "devtools.timeline",
  "disabled-by-default-devtools.timeline",
];

/** Does it, and gives the length of each task of a page's main thread meanwhile, in milliseconds. */
export async function traceTasks(
  browser: Browser,
  page: Page,
  work: () => Promise<void>,
): Promise<readonly number[]> {
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
  return traceEvents
    .filter(({ name, ph, pid, tid }) => name === "RunTask" && ph === "X" && threads.has(`${pid} ${tid}`))
    .map(({ dur = 0 }) => dur / 1000);
}
