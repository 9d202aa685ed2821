import { useParties } from "@/components/party/parties";
import { Icon } from "@/components/ui/icon";
import type { RunRecord } from "@/lib/transcript/run";
import { selectCheckGroups } from "./check-groups";
import { beginSentence, count } from "./words";

/** What was judged by what happened last, in a line for each message. */
export function CheckSummary({ run, step }: { readonly run: RunRecord; readonly step: number }) {
  const laneOf = useParties();
  const groups = selectCheckGroups(run, step).filter((group) => group.isNew);
  return groups.map(({ view, checks, failed }) => (
    <p key={view.message.id} className={`flex gap-2 text-sm ${failed === 0 ? "text-good" : "text-bad"}`}>
      <Icon name={failed === 0 ? "check" : "cross"} size={14} className="mt-0.5" />
      {`${beginSentence(laneOf(checks[0]?.party ?? view.message.to).name)} checked ${count(checks.length, "rule")} on message ${view.number}: ${
        failed === 0 ? "all held" : `${failed} failed`
      }`}
    </p>
  ));
}
