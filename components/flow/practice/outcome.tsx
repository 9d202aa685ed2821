import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { Prose } from "@/components/ui/prose";
import { judgedWords } from "@/lib/content/practice";
import type { CheckExplanation } from "@/lib/content/types";
import type { JudgedCheck } from "@/lib/transcript/checks";
import { describeMessage } from "@/lib/transcript/label";
import { laneOf } from "@/lib/transcript/lanes";
import { selectMessage } from "@/lib/transcript/messages";
import type { RunRecord } from "@/lib/transcript/run";
import type { Party } from "@/lib/transcript/types";
import type { Delivered } from "@/machines/practice/deliver";
import { Rule } from "../predict/rule";

interface OutcomeProps {
  readonly delivered: Delivered;
  readonly checks: Readonly<Record<string, CheckExplanation>>;
  /** It was accepted, and is not what the run had. */
  readonly also?: boolean;
}

/** What the receivers said to a message that was delivered otherwise: the rule that caught it, or where its effect shows. */
export function Outcome({ delivered, checks, also = false }: OutcomeProps) {
  const { run, changed, judged } = delivered;
  switch (judged.kind) {
    case "as-run": {
      const receiver = begin(receiverOf(run, changed));
      return (
        <Line
          text={also ? judgedWords.alsoAccepted(receiverOf(run, changed)) : judgedWords.accepted(receiver)}
        />
      );
    }
    case "unnoticed":
      return (
        <Line text={judgedWords.unnoticed(labelOf(run, judged.effect.messageId))}>
          <span className="font-mono text-sm">
            {" "}
            {judged.effect.changes.map(({ name }) => name).join(", ")}
          </span>
        </Line>
      );
    case "other-way":
      return <Line text={judgedWords.otherWay(labelOf(run, judged.messageId))} />;
    case "noticed":
      return (
        <Broken
          text={judgedWords.noticed(partyOf(run, judged.check.party))}
          check={judged.check}
          checks={checks}
        />
      );
    case "refused": {
      const { check, messageId } = judged;
      const party = partyOf(run, check.party);
      const text =
        messageId === changed
          ? judgedWords.refused(party)
          : judgedWords.refusedLater(laneOf(run.lanes, check.party).name, labelOf(run, messageId));
      return <Broken text={text} check={check} checks={checks} />;
    }
  }
}

function Line({ text, children }: { readonly text: string; readonly children?: ReactNode }) {
  return (
    <p className="mt-1.5">
      <Prose text={text} />
      {children}
    </p>
  );
}

interface BrokenProps extends Pick<OutcomeProps, "checks"> {
  readonly text: string;
  readonly check: JudgedCheck;
}

function Broken({ text, check, checks }: BrokenProps) {
  return (
    <>
      <Line text={text} />
      <div className="text-sm">
        <Rule checks={checks} check={check} />
      </div>
    </>
  );
}

const headings = {
  right: { icon: "check", tone: "text-good" },
  wrong: { icon: "cross", tone: "text-bad" },
  shown: { icon: "eye", tone: "text-muted" },
} as const;

interface HeadingProps {
  readonly look: keyof typeof headings;
  readonly text: string;
}

/** Whether the answer is right, in a line. */
export function Heading({ look, text }: HeadingProps) {
  const { icon, tone } = headings[look];
  return (
    <p className={`flex items-start gap-2 font-semibold ${tone}`}>
      <Icon name={icon} className="mt-1 shrink-0" />
      {text}
    </p>
  );
}

export function labelOf(run: RunRecord, messageId: string): string {
  const message = selectMessage(run, messageId)?.message;
  if (message === undefined) return "";
  const { verb, target } = describeMessage(message);
  return `${verb} ${target}`;
}

function receiverOf(run: RunRecord, messageId: string): string {
  const message = selectMessage(run, messageId)?.message;
  return message === undefined ? "" : laneOf(run.lanes, message.to).name;
}

function partyOf(run: RunRecord, party: Party): string {
  return begin(laneOf(run.lanes, party).name);
}

/** At the beginning of a sentence. A host stays as it is. */
function begin(name: string): string {
  return name.replace(/^the /, "The ");
}
