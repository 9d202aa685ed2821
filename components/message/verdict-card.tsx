"use client";

import { useEffect, useRef } from "react";
import { useParties } from "@/components/party/parties";
import { Button, buttonClasses } from "@/components/ui/button";
import { handOnFocus } from "@/components/ui/focus";
import { Icon, type IconName } from "@/components/ui/icon";
import { Prose } from "@/components/ui/prose";
import { besideIcon, undoIcon } from "@/components/ui/rare-icons";
import { deedWords } from "@/lib/content/deeds";
import type { CheckExplanation } from "@/lib/content/types";
import { verdictWords } from "@/lib/content/verdict";
import { contentOf, selectMessage } from "@/lib/transcript/messages";
import type { RunRecord } from "@/lib/transcript/run";
import type { Verdict } from "@/lib/transcript/verdict";
import { ChangeList } from "./editor/change-list";
import type { InspectorActs } from "./inspector-acts";

interface VerdictCardProps {
  readonly run: RunRecord;
  readonly step: number;
  readonly changedAt: number;
  readonly verdict: Verdict;
  /** The address of both runs side by side, with the change and without it. */
  readonly beside?: string | undefined;
  readonly checks: Readonly<Record<string, CheckExplanation>>;
  readonly acts: InspectorActs;
  /** Says whether it is to come into sight now: one has just delivered. */
  readonly isNews: () => boolean;
}

/** What one changed, and which check caught it, or that none did. */
export function VerdictCard(props: VerdictCardProps) {
  const { run, step, changedAt, verdict, beside, acts, isNews } = props;
  const { tone, icon, title, text } = useWords(props);
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isNews()) card.current?.scrollIntoView({ block: "nearest" });
  }, [isNews]);
  const at = run.steps[changedAt];
  const view = at && "messageId" in at ? selectMessage(run, at.messageId, changedAt) : undefined;
  return (
    <section
      ref={card}
      aria-label="Your change"
      className={`mb-4 scroll-mb-32 rounded-lg px-3.5 py-3 text-sm ${tone}`}
    >
      {/* What is news, and not what can be done now: that would be heard at every step. */}
      <div role="status">
        {title && (
          <p className="mb-1 flex items-center gap-2 font-semibold">
            <Icon name={icon} size={15} />
            {title}
          </p>
        )}
        <p className="text-ink">
          <Prose text={text} />
        </p>
      </div>
      {view?.before && (
        <div className="mt-2 flex flex-wrap items-center gap-1.5 text-xs text-muted">
          {`Message ${view.number}:`}
          <ChangeList before={view.before} after={contentOf(view.message)} />
        </div>
      )}
      <div className="mt-2 -ml-2.5 flex flex-wrap gap-1">
        {verdict.kind === "caught" && verdict.check && (
          <Button
            ref={handOnFocus}
            look="quiet"
            size="small"
            icon="check"
            onClick={() => acts.onCheck(verdict.step)}
          >
            See the check
          </Button>
        )}
        {step === changedAt && (
          <Button look="quiet" size="small" icon="pencil" onClick={() => acts.onEdit()}>
            Change it again
          </Button>
        )}
        {beside && (
          <a
            href={beside}
            title={deedWords.besideUnchanged}
            className={buttonClasses({ look: "quiet", size: "small" })}
          >
            <Icon name={besideIcon} size={15} />
            {deedWords.sideBySide}
          </a>
        )}
        <Button ref={handOnFocus} look="quiet" size="small" icon={undoIcon} onClick={acts.onUndo}>
          Undo
        </Button>
      </div>
    </section>
  );
}

interface Words {
  readonly tone: string;
  readonly icon: IconName;
  readonly title?: string;
  readonly text: string;
}

function useWords({ run, step, changedAt, verdict, checks }: VerdictCardProps): Words {
  const called = useParties();
  const ruleOf = (id: string) => checks[id]?.rule ?? id;
  if (verdict.kind === "inFlight") return { ...looks.changed, text: verdictWords.inFlight };
  if (step === changedAt + 1 && run.steps[step]?.kind === "lost")
    return { ...looks.other, title: verdictWords.lost, text: verdictWords.lostWhat };
  if (verdict.kind === "caught") {
    const { check } = verdict;
    if (check === undefined)
      return { ...looks.other, title: verdictWords.anotherWay, text: verdictWords.anotherWayWhat };
    return { ...looks.caught, title: verdictWords.caught(called(check.party).name), text: ruleOf(check.id) };
  }
  const title = verdict.ended ? verdictWords.unnoticed : verdictWords.unnoticedSoFar;
  const [noticed] = verdict.noticed;
  if (noticed !== undefined) {
    const who = verdictWords.noticed(called(noticed.party).name);
    return { ...looks.other, title, text: `${who} ${ruleOf(noticed.id)}` };
  }
  if (verdict.ended) return { ...looks.unnoticed, title, text: verdictWords.unnoticedWhat };
  return { ...looks.other, title, text: verdictWords.unnoticedSoFarWhat };
}

const looks = {
  changed: { tone: "bg-warn-soft text-warn", icon: "pencil" },
  caught: { tone: "bg-good-soft text-good", icon: "shield" },
  other: { tone: "bg-warn-soft text-warn", icon: "info" },
  unnoticed: { tone: "bg-bad-soft text-bad", icon: "warning" },
} as const;
