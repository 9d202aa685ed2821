/** Which question is open: kept for the window, so that a reload does not close it. */
import { readStored, store } from "@/components/ui/storage";
import type { Moment } from "@/lib/transcript/predict/moment";
import type { FlowRun } from "@/machines/engine";
import { keyOf } from "./given";

const key = "grantscope-question";

export function keepQuestion(run: FlowRun, moment: Moment | undefined): void {
  store("sessionStorage", key, moment && nameOf(run, moment));
}

/** Was this question open where one stands? */
export function isKept(
  { run, step }: { readonly run: FlowRun; readonly step: number },
  moment: Moment,
): boolean {
  return moment.at === step && readStored("sessionStorage", key) === nameOf(run, moment);
}

function nameOf(run: FlowRun, { id }: Moment): string {
  return `${run.flow} ${keyOf(run)} ${id}`;
}
