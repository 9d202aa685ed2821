import { depthWords } from "@/lib/content/depth";
import { noMessage } from "@/lib/content/interface";
import { selectCheckGroups } from "./check-groups";
import { CheckGroups } from "./checks-view";
import { LostNote, Words } from "./heading";
import { Fold, Parts } from "./message-parts";
import type { MessageTabProps } from "./message-tab-props";
import { RawOfStep } from "./raw-of-step";
import { Refusal } from "./refusal";

/** The message as it is on the wire, then the words. */
export function WireFirst(props: MessageTabProps) {
  const { run, step, inspected, explanation, explanations } = props;
  const { kind, view } = inspected;
  const made = selectCheckGroups(run, step).filter((group) => group.isNew);
  return (
    <>
      <LostNote inspected={inspected} />
      {view === undefined ? (
        <p className="text-sm text-muted">{noMessage}</p>
      ) : (
        <>
          {kind !== "message" && (
            <p className="mb-2.5 text-sm text-muted">{`Nothing is in flight. Message ${view.number} arrived last:`}</p>
          )}
          <Refusal message={view.message} explanations={explanations} />
          <RawOfStep {...props} />
          <Parts {...props} which="all" heading={depthWords.everyPart} withSections />
        </>
      )}
      {made.length > 0 && (
        <section aria-label={depthWords.judged} className="mt-5">
          <h3 className="pb-1 text-sm font-semibold">{depthWords.judged}</h3>
          <CheckGroups groups={made} explanations={explanations.checks} depth="wire" />
        </section>
      )}
      <Fold title={depthWords.plain}>
        <Words inspected={inspected} explanation={explanation} />
      </Fold>
    </>
  );
}
