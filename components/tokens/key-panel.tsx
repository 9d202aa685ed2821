"use client";

import { useId } from "react";
import { SpecLink } from "@/components/message/spec-link";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Panel } from "@/components/ui/panel";
import { Prose } from "@/components/ui/prose";
import { Segmented } from "@/components/ui/segmented";
import { describeKeyProblem, nameKey } from "@/lib/content/tokens/keys";
import { workbench } from "@/lib/content/tokens/workbench";
import { publicKey } from "@/lib/oauth/jwt";
import { isPrivate, type KeyFacts, readKeyFacts } from "@/lib/tokens/jwk-members";
import type { KeyReading, SecretEncoding } from "@/lib/tokens/read-key";
import { KeyMenu } from "./key-menu";

export interface KeyAct {
  readonly label: string;
  readonly isPrimary: boolean;
  readonly act: () => void;
}

interface KeyPanelProps {
  readonly text: string;
  readonly encoding: SecretEncoding;
  readonly reading: KeyReading | undefined;
  readonly onChange: (text: string, encoding?: SecretEncoding) => void;
  /** What this key can do to the token. */
  readonly acts: readonly KeyAct[];
}

const encodings = [
  { value: "text", label: "Text" },
  { value: "base64", label: "Base64" },
  { value: "hex", label: "Hex" },
] as const;

/** The key: put in or made on the spot, what it is, and what can be done with it. */
export function KeyPanel({ text, encoding, reading, onChange, acts }: KeyPanelProps) {
  const [id, about] = [useId(), useId()];
  const isSecret = reading?.kind === "keys" && reading.source === "secret";
  const [key] = reading?.kind === "keys" ? reading.keys : [];
  const isPair = key !== undefined && key.kty !== "oct" && isPrivate(key);
  return (
    <Panel label="Key" className="flex min-h-0 flex-col p-4">
      <div className="mb-2 flex items-center justify-between gap-2">
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
        aria-invalid={reading?.kind === "problem" || undefined}
        placeholder={workbench.keyPlaceholder}
        rows={Math.max(3, Math.min(10, text.split("\n").length))}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        autoCorrect="off"
        className="field-sizing-content max-h-60 min-h-20 w-full shrink resize-none rounded-lg bg-sunken p-3 font-mono text-xs leading-5 break-all inset-ring inset-ring-line placeholder:font-sans placeholder:text-sm placeholder:text-faint aria-invalid:inset-ring-bad"
      />
      <div id={about}>
        <About reading={reading} />
      </div>
      {isSecret && (
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
      {(acts.length > 0 || isPair) && (
        <div className="mt-3 flex flex-wrap gap-2">
          {acts.map(({ label, isPrimary, act }) => (
            <Button key={label} size="small" look={isPrimary ? "primary" : "outline"} onClick={act}>
              {label}
            </Button>
          ))}
          {isPair && (
            <Button size="small" onClick={() => onChange(JSON.stringify(publicKey(key), undefined, 2))}>
              Keep the public half
            </Button>
          )}
        </div>
      )}
    </Panel>
  );
}

function About({ reading }: { readonly reading: KeyReading | undefined }) {
  if (reading?.kind === "problem") {
    const { text, spec } = describeKeyProblem(reading.problem);
    return (
      <p className="mt-2 flex gap-2 text-sm text-bad">
        <Icon name="cross" size={14} className="mt-0.75" />
        <span className="min-w-0 wrap-anywhere">
          <Prose text={text} /> {spec && <SpecLink spec={spec} />}
        </span>
      </p>
    );
  }
  if (reading?.kind !== "keys") return null;
  const facts: readonly KeyFacts[] = reading.keys.map(readKeyFacts);
  const [first] = facts;
  const more = facts.length - 1;
  return (
    <p className="mt-2 flex gap-2 text-sm text-muted">
      <Icon name={first?.isPrivate ? "lock" : "key"} size={14} className="mt-0.75" />
      <span className="min-w-0 wrap-anywhere">
        {first && <Prose text={capitalize(nameKey(first))} />}
        {more > 0 && `, and ${more} more`}
        {reading.passedOver > 0 && `. ${reading.passedOver} more cannot be used here`}
      </span>
    </p>
  );
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
