import type { ReactNode, RefObject } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { Icon } from "@/components/ui/icon";
import { type Depth, depthWords } from "@/lib/content/depth";
import { empty } from "@/lib/content/interface";
import type { ExplainedStep } from "@/lib/content/types";
import type { RunRecord } from "@/lib/transcript/run";
import { selectVisible } from "@/lib/transcript/visible";
import { selectCheckGroups } from "./check-groups";
import { CheckSummary } from "./check-summary";
import { CheckGroups } from "./checks-view";
import type { InspectorExplanations } from "./explanations";
import { LostNote, Words } from "./heading";
import type { Inspected } from "./inspected";
import type { OnEdit } from "./inspector-acts";
import { Parameters } from "./parameters";
import { RawMessage } from "./raw-message";
import { Refusal } from "./refusal";

interface MessageTabProps {
  readonly run: RunRecord;
  readonly step: number;
  readonly inspected: Inspected;
  readonly explanation: ExplainedStep | undefined;
  readonly explanations: InspectorExplanations;
  /** Opens the editor at a value; undefined where the message cannot be changed. */
  readonly onEdit: OnEdit | undefined;
  /** Shows the rules that were applied last. */
  readonly onChecks: () => void;
  /** Of the words above the message. */
  readonly words: RefObject<HTMLDivElement | null>;
}

/** The message in flight, or the one delivered last: the words first, or the wire first. Both have all of it. */
export function MessageTab({ depth, ...props }: MessageTabProps & { readonly depth: Depth }) {
  return depth === "wire" ? <WireFirst {...props} /> : <WordsFirst {...props} />;
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
            onClick={onChecks}
            className="self-start text-sm font-medium text-ink underline decoration-edge underline-offset-2 hover:decoration-ink pointer-coarse:min-h-11"
          >
            {depthWords.seeRules}
          </button>
        </div>
      )}
      {view === undefined ? (
        <p className="text-sm text-muted">{empty.messages}</p>
      ) : (
        <>
          {kind === "message" && <Refusal message={view.message} explanations={explanations} />}
          {kind === "message" && <Parts {...props} which="highlights" heading={depthWords.matters} />}
          <Fold key={view.message.id} title={kind === "message" ? depthWords.whole : depthWords.last}>
            <Raw {...props} />
            <Parts {...props} which={kind === "message" ? "others" : "all"} heading={depthWords.everyPart} />
          </Fold>
        </>
      )}
    </>
  );
}

function WireFirst(props: MessageTabProps) {
  const { run, step, inspected, explanation, explanations } = props;
  const { kind, view } = inspected;
  const made = selectCheckGroups(run, step).filter((group) => group.isNew);
  return (
    <>
      <LostNote inspected={inspected} />
      {view === undefined ? (
        <p className="text-sm text-muted">{empty.messages}</p>
      ) : (
        <>
          {kind !== "message" && (
            <p className="mb-2.5 text-sm text-muted">{`Nothing is in flight. Message ${view.number} arrived last:`}</p>
          )}
          <Refusal message={view.message} explanations={explanations} />
          <Raw {...props} />
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

function Raw({ run, step, inspected, explanation, onEdit }: MessageTabProps) {
  const { view } = inspected;
  if (view === undefined) return null;
  const matters = inspected.kind === "message" ? (explanation?.highlights ?? []) : [];
  return (
    <RawMessage
      message={view.message}
      transcript={selectVisible(run, step)}
      matters={matters}
      onEdit={onEdit}
    />
  );
}

interface PartsProps extends MessageTabProps {
  readonly which: "all" | "highlights" | "others";
  readonly heading: string;
  readonly withSections?: boolean;
}

function Parts({ run, step, inspected, explanation, explanations, onEdit, ...shown }: PartsProps) {
  const { view, kind } = inspected;
  if (view === undefined) return null;
  return (
    <Parameters
      message={view.message}
      transcript={selectVisible(run, step)}
      highlights={kind === "message" ? (explanation?.highlights ?? []) : []}
      explanations={explanations.parameters}
      onEdit={onEdit}
      {...{ which: shown.which, heading: shown.heading, withSections: shown.withSections }}
    />
  );
}

function Fold({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Disclosure
      open={false}
      className="group/fold mt-4 border-t border-line"
      summaryClassName="items-center gap-2 py-3 text-sm font-semibold"
      summary={
        <>
          <span className="flex-1">{title}</span>
          <Icon name="down" size={12} className="text-faint group-open/fold:rotate-180" />
        </>
      }
    >
      {children}
    </Disclosure>
  );
}
