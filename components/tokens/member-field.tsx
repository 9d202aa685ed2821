"use client";

import { useId, useState } from "react";
import { describeMoment, describeTime, timeClaims } from "@/components/message/human-time";
import { Button, IconButton } from "@/components/ui/button";
import { Prose } from "@/components/ui/prose";
import { describeFault } from "@/lib/content/tokens/faults";
import { readValue } from "@/lib/tokens/decode";
import { type Member, readJsonSource } from "@/lib/tokens/json-source";
import { useNow } from "./use-now";

interface MemberFieldProps {
  readonly member: Member;
  readonly at: number | undefined;
  readonly onName: (name: string) => void;
  readonly onValue: (raw: string) => void;
  readonly onRemove: () => void;
}

const field =
  "min-w-0 rounded-md bg-sunken px-2.5 font-mono text-xs inset-ring inset-ring-line aria-invalid:inset-ring-bad";

/** One member in fields: text is typed without quotation marks, all else as JSON; times have steps to move them. */
export function MemberField({ member, at, onName, onValue, onRemove }: MemberFieldProps) {
  const about = useId();
  const [draft, setDraft] = useState<string>();
  const fault = draft === undefined ? undefined : readJsonSource(draft.trim()).fault;
  const shown = draft ?? display(member);
  const isTime = timeClaims.has(member.name) && member.type === "number";

  function change(text: string) {
    const raw = member.type === "string" ? JSON.stringify(text) : text.trim();
    const isJson = readJsonSource(raw).fault === undefined;
    setDraft(isJson ? undefined : text);
    if (isJson) onValue(raw);
  }

  return (
    <div className="grid grid-cols-[8.5rem_minmax(0,1fr)_auto] gap-2 max-md:grid-cols-[minmax(0,1fr)_auto]">
      <input
        aria-label="Name"
        value={member.name}
        onChange={(event) => onName(event.target.value)}
        className={`${field} h-9 font-semibold finger:h-11 max-md:col-start-1`}
      />
      <div className="min-w-0 max-md:col-start-1 max-md:row-start-2">
        <textarea
          aria-label={`Value of ${member.name}`}
          aria-describedby={fault && about}
          aria-invalid={fault !== undefined || undefined}
          value={shown}
          rows={Math.min(6, Math.ceil((shown.length + 1) / 60))}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          onChange={(event) => change(event.target.value)}
          className={`${field} field-sizing-content min-h-9 w-full resize-none py-2 leading-5 wrap-anywhere finger:min-h-11`}
        />
        {fault && (
          <p id={about} className="mt-1 text-xs text-bad">
            <Prose text={describeFault(fault)} />
          </p>
        )}
        {isTime && <TimeSteps member={member} at={at} onValue={onValue} />}
      </div>
      <IconButton
        icon="cross"
        label={`Remove ${member.name}`}
        look="quiet"
        size="small"
        onClick={onRemove}
        className="mt-0.5 max-md:col-start-2 max-md:row-start-1"
      />
    </div>
  );
}

function display(member: Member): string {
  const value = member.type === "string" ? readValue(member) : undefined;
  return typeof value === "string" ? value : member.raw;
}

const steps = [
  { label: "Now", seconds: 0 },
  { label: "In 10 min", seconds: 600 },
  { label: "In 1 h", seconds: 3600 },
  { label: "1 h ago", seconds: -3600 },
] as const;

function TimeSteps({
  member,
  at,
  onValue,
}: {
  readonly member: Member;
  readonly at: number | undefined;
  readonly onValue: (raw: string) => void;
}) {
  const now = useNow(at);
  const value = Number(member.raw);
  return (
    <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-xs">
      <span>
        {describeTime(member.name, value, now)}
        <span className="text-muted">, {describeMoment(value)}</span>
      </span>
      <span className="flex flex-wrap gap-1">
        {steps.map(({ label, seconds }) => (
          <Button
            key={label}
            size="small"
            look="quiet"
            className="h-7 px-1.5 text-xs"
            onClick={() => onValue(String(now + seconds))}
          >
            {label}
          </Button>
        ))}
      </span>
    </div>
  );
}
