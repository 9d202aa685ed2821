"use client";

import { SpecLink } from "@/components/message/spec-link";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Icon, type IconName } from "@/components/ui/icon";
import { Panel } from "@/components/ui/panel";
import { Prose } from "@/components/ui/prose";
import { limitVerdict } from "@/lib/content/tokens/validity";
import type { VerdictWords } from "@/lib/content/tokens/verdicts";
import type { SpecReference } from "@/lib/oauth/spec-reference";
import type { Part } from "@/lib/tokens/decode";
import { judgeTimes } from "@/lib/tokens/validity";
import type { Change } from "./content";
import type { Caution, Finding } from "./judgement";
import { useNow } from "./use-now";
import { ValidityLine } from "./validity-line";
import { WarningList } from "./warning-list";

interface VerdictPanelProps {
  readonly words: VerdictWords;
  readonly findings: readonly Finding[];
  /** The claims that have times in them. */
  readonly claims: Part | undefined;
  readonly at: number | undefined;
  readonly warnings: readonly Caution[];
  readonly onChange: (change: Change) => void;
}

const tones: Readonly<
  Record<VerdictWords["tone"], { readonly ground: string; readonly mark: string; readonly icon: IconName }>
> = {
  good: { ground: "bg-good-soft", mark: "bg-good text-paper", icon: "check" },
  bad: { ground: "bg-bad-soft", mark: "bg-bad text-paper", icon: "cross" },
  warn: { ground: "bg-warn-soft", mark: "bg-warn text-paper", icon: "warning" },
  neutral: { ground: "", mark: "bg-sunken text-muted inset-ring inset-ring-line", icon: "key" },
};

/** Whether the token holds, in one line to be read from afar; below it why, until when, and what to mind. */
export function VerdictPanel(props: VerdictPanelProps) {
  const { findings, warnings, at, onChange } = props;
  const now = useNow(at);
  const validity = judgeTimes(props.claims, now);
  const words = limitVerdict(props.words, validity);
  const { ground, mark, icon } = tones[words.tone];
  return (
    <Panel label="Verdict" className="overflow-hidden">
      <div className={classNames("flex gap-4 p-5", ground)}>
        <span className={classNames("grid size-11 shrink-0 place-items-center rounded-full", mark)}>
          <Icon name={icon} size={22} />
        </span>
        <div className="min-w-0 flex-1">
          <div role="status">
            <h2 className="text-xl font-semibold tracking-tight">{words.title}</h2>
          </div>
          {words.text && <Sentence text={words.text} spec={words.spec} />}
          {findings.map((finding) => (
            <Found key={finding.text} finding={finding} onChange={onChange} />
          ))}
          <ValidityLine
            validity={validity}
            now={now}
            at={at}
            onRealTime={() => onChange({ kind: "real-time" })}
          />
        </div>
      </div>
      <WarningList warnings={warnings} />
    </Panel>
  );
}

interface FoundProps {
  readonly finding: Finding;
  readonly onChange: (change: Change) => void;
}

function Found({ finding: { text, spec, remedy }, onChange }: FoundProps) {
  return (
    <div className="not-first:mt-1">
      {text && <Sentence text={text} spec={spec} />}
      {remedy && (
        <Button size="small" className="mt-2 mb-1" onClick={() => onChange(remedy.change)}>
          {remedy.label}
        </Button>
      )}
    </div>
  );
}

function Sentence({ text, spec }: { readonly text: string; readonly spec: SpecReference | undefined }) {
  return (
    <p className="mt-1 max-w-[66ch] text-sm wrap-anywhere text-ink [&>a]:min-h-0">
      <Prose text={text} /> {spec && <SpecLink spec={spec} />}
    </p>
  );
}
