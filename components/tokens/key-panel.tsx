"use client";

import { useId } from "react";
import { SpecLink } from "@/components/message/spec-link";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import { Panel } from "@/components/ui/panel";
import { Prose } from "@/components/ui/prose";
import { Segmented } from "@/components/ui/segmented";
import { workbench } from "@/lib/content/tokens/workbench";
import type { SecretEncoding } from "@/lib/tokens/read-key";
import type { JudgedKey, KeyAct } from "./judgement";
import { KeyMenu } from "./key-menu";

interface KeyPanelProps {
  readonly text: string;
  readonly encoding: SecretEncoding;
  /** What is known of it; undefined until it is. */
  readonly judged: JudgedKey | undefined;
  readonly onChange: (text: string, encoding?: SecretEncoding) => void;
  readonly onAct: (act: KeyAct) => void;
}

const encodings = [
  { value: "text", label: "Text" },
  { value: "base64", label: "Base64" },
  { value: "hex", label: "Hex" },
] as const;

/** Its lines are broken already, at 64 characters (RFC 7468 §2): where they have no room, they are scrolled and not broken again. */
const pemInLines = /^-----BEGIN .*\n/;

/** The key: put in or made on the spot, what it is, and what can be done with it. */
export function KeyPanel({ text, encoding, judged, onChange, onAct }: KeyPanelProps) {
  const [id, about] = [useId(), useId()];
  const { acts = [], publicHalf } = judged ?? {};
  return (
    <Panel label="Key" className="flex min-h-0 flex-col p-4">
      <div className="mb-2 flex flex-wrap items-center justify-between gap-2">
        <label htmlFor={id} className="text-sm font-semibold">
          Key
        </label>
        <span className="-mr-2.5">
          <KeyMenu onMade={(made) => onChange(JSON.stringify(made, undefined, 2), "text")} />
        </span>
      </div>
      <textarea
        id={id}
        value={text}
        onChange={(event) => onChange(event.target.value)}
        aria-describedby={about}
        aria-invalid={judged?.about?.kind === "problem" || undefined}
        placeholder={workbench.keyPlaceholder}
        rows={Math.max(3, Math.min(10, text.split("\n").length))}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        autoCorrect="off"
        className={classNames(
          "field-sizing-content max-h-60 min-h-20 w-full shrink resize-none rounded-lg bg-sunken p-3 font-mono text-xs leading-5 inset-ring inset-ring-line placeholder:font-sans placeholder:text-sm placeholder:text-faint aria-invalid:inset-ring-bad",
          pemInLines.test(text) ? "whitespace-pre" : "break-all",
        )}
      />
      <div id={about}>
        <About about={judged?.about} />
      </div>
      {judged?.isSecret && (
        <div className="mt-2.5 flex flex-wrap items-center gap-2.5 text-sm text-muted">
          <span aria-hidden="true">Read it as</span>
          <Segmented
            label="Read the secret as"
            choices={encodings}
            value={encoding}
            onChange={(to) => onChange(text, to)}
          />
        </div>
      )}
      {(acts.length > 0 || publicHalf) && (
        <div className="mt-3 flex flex-wrap gap-2">
          {acts.map((act) => (
            <Button
              key={act.label}
              size="small"
              look={act.isPrimary ? "primary" : "outline"}
              onClick={() => onAct(act)}
            >
              {act.label}
            </Button>
          ))}
          {publicHalf && (
            <Button size="small" onClick={() => onChange(publicHalf)}>
              Keep the public half
            </Button>
          )}
        </div>
      )}
    </Panel>
  );
}

function About({ about }: Pick<JudgedKey, "about">) {
  if (about === undefined) return null;
  const { kind, text, spec } = about;
  const icon = { problem: "cross", private: "lock", public: "key" } as const;
  return (
    <p className={`mt-2 flex gap-2 text-sm ${kind === "problem" ? "text-bad" : "text-muted"}`}>
      <Icon name={icon[kind]} size={14} className="mt-0.75" />
      <span className="min-w-0 wrap-anywhere [&>a]:min-h-0">
        <Prose text={text} /> {spec && <SpecLink spec={spec} />}
      </span>
    </p>
  );
}
