import { Suspense } from "react";
import { handOnFocus } from "@/components/ui/focus";
import { LaterBoundary } from "@/components/ui/later-boundary";
import { type Depth, depthWords } from "@/lib/content/depth";
import { noMessage } from "@/lib/content/interface";
import { selectCheckGroups } from "./check-groups";
import { CheckSummary } from "./check-summary";
import { Words } from "./heading";
import { WholeMessage, WireFirst } from "./later";
import { Fold, Parts } from "./message-parts";
import type { MessageTabProps } from "./message-tab-props";
import { Refusal } from "./refusal";

/** The message in flight, or the one delivered last: the words first, or the wire first. Both have all of it. */
export function MessageTab({ depth, ...props }: MessageTabProps & { readonly depth: Depth }) {
  if (depth === "new") return <WordsFirst {...props} />;
  return (
    <LaterBoundary fallback={<WordsFirst {...props} />}>
      <WireFirst {...props} />
    </LaterBoundary>
  );
}

function WordsFirst(props: MessageTabProps) {
  const { run, step, inspected, explanation, explanations, onChecks, words } = props;
  const { kind, view } = inspected;
  const hasChecks = selectCheckGroups(run, step).some((group) => group.isNew);
  return (
    <>
      <div ref={words}>
        <Words inspected={inspected} explanation={explanation} />
      </div>
      {hasChecks && (
        <div className="mb-4 flex flex-col gap-1.5">
          <CheckSummary run={run} step={step} />
          <button
            type="button"
            ref={handOnFocus}
            onClick={onChecks}
            className="ml-5.5 self-start text-sm font-medium text-ink underline decoration-edge underline-offset-2 hover:decoration-ink finger:min-h-11"
          >
            {depthWords.seeRules}
          </button>
        </div>
      )}
      {view === undefined ? (
        <p className="text-sm text-muted">{noMessage}</p>
      ) : (
        <>
          {kind === "message" && <Refusal message={view.message} explanations={explanations} />}
          {kind === "message" && <Parts {...props} which="highlights" heading={depthWords.matters} />}
          <Fold key={view.message.id} title={kind === "message" ? depthWords.whole : depthWords.last}>
            <Suspense>
              <WholeMessage {...props} />
            </Suspense>
          </Fold>
        </>
      )}
    </>
  );
}
