import { abbreviate } from "@/components/message/abbreviate";
import { gapWords } from "@/lib/content/practice";
import { keyOf } from "@/lib/http/parts";
import { describeMessage } from "@/lib/transcript/label";
import { contentOf } from "@/lib/transcript/messages";
import { type Gap, listAround } from "@/lib/transcript/practice/gap";
import type { RunRecord } from "@/lib/transcript/run";
import type { Message } from "@/lib/transcript/types";
import { Route } from "./route";

interface GapMessageProps {
  readonly run: RunRecord;
  readonly message: Message;
  readonly gap: Gap;
  /** What one has chosen so far. */
  readonly name: string | undefined;
  readonly value: string | undefined;
}

/** The message part by part, with the gap in its place, and in it what one has chosen. */
export function GapMessage({ run, message, gap, name, value }: GapMessageProps) {
  const { verb, target } = describeMessage(message);
  return (
    <div
      data-party={message.from}
      className="rounded-xl bg-surface px-4 py-3.5 shadow-card inset-ring inset-ring-line"
    >
      <Route run={run} message={message} />
      <p className="mt-1 font-mono text-sm wrap-anywhere">
        <strong className="font-semibold">{verb}</strong> {target}
      </p>
      <dl className="mt-3 flex flex-col gap-1 text-sm">
        {listAround(contentOf(message), gap).map((view) =>
          view === undefined ? (
            <div
              key="gap"
              className="-mx-2 rounded-md border-2 border-dashed border-party bg-party-soft px-2 py-1.5 wrap-anywhere"
            >
              <dt className="font-mono font-semibold">
                {name ?? (
                  <>
                    <span aria-hidden="true">?</span>
                    <span className="sr-only">{gapWords.gap}</span>
                  </>
                )}
              </dt>
              <dd className="font-mono text-xs text-muted">
                {value === undefined ? "?" : abbreviate(value)}
              </dd>
            </div>
          ) : (
            <div
              key={keyOf(view.part)}
              className={`py-0.5 wrap-anywhere ${view.part.kind === "credential" ? "pl-4" : ""}`}
            >
              <dt className="font-mono">{view.name}</dt>
              <dd className="font-mono text-xs text-muted">{abbreviate(view.value)}</dd>
            </div>
          ),
        )}
      </dl>
    </div>
  );
}
