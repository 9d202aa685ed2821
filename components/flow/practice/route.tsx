import { Icon } from "@/components/ui/icon";
import { laneOf } from "@/lib/transcript/lanes";
import type { RunRecord } from "@/lib/transcript/run";
import type { Message } from "@/lib/transcript/types";

/** Who sends the message to whom, each in its colour. */
export function Route({ run, message }: { readonly run: RunRecord; readonly message: Message }) {
  const { from, to } = message;
  return (
    <span className="flex flex-wrap items-center gap-x-1.5 text-sm">
      <span data-party={from} className="text-party-ink">
        {laneOf(run.lanes, from).role}
      </span>
      <span className="sr-only">to</span>
      <Icon name="next" size={12} className="text-muted" />
      <span data-party={to} className="text-party-ink">
        {laneOf(run.lanes, to).role}
      </span>
    </span>
  );
}
