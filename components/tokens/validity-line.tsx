"use client";

import { describeMoment, describeTime } from "@/components/message/human-time";
import { Chip } from "@/components/ui/chip";
import { validityWords } from "@/lib/content/tokens/validity";
import type { Validity } from "@/lib/tokens/validity";

interface ValidityLineProps {
  readonly validity: Validity;
  readonly now: number;
  /** The moment of the judgement, where it is not now. */
  readonly at: number | undefined;
  readonly onRealTime: () => void;
}

type Limited = Exclude<Validity, { readonly kind: "unknown" | "unlimited" }>;

const tones: Readonly<Record<Limited["kind"], "good" | "bad" | "warn">> = {
  expired: "bad",
  "not-yet": "warn",
  current: "good",
};

/** Whether the token is good at this time: another question than whether its signature is right. That it never expires is a warning. */
export function ValidityLine({ validity, now, at, onRealTime }: ValidityLineProps) {
  if (validity.kind === "unknown" || validity.kind === "unlimited") return null;
  return (
    <p className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1.5 text-sm">
      <Chip tone={tones[validity.kind]} icon="clock" className="ring-1 ring-current/25">
        {formatValidity(validity, now)}
      </Chip>
      {at !== undefined && (
        <span className="text-muted">
          {validityWords.at(describeMoment(at))}{" "}
          <button
            type="button"
            onClick={onRealTime}
            className="min-h-6 font-medium text-ink underline underline-offset-2"
          >
            {validityWords.now}
          </button>
        </span>
      )}
    </p>
  );
}

function formatValidity(validity: Limited, now: number): string {
  if (validity.kind === "current")
    return `${validityWords.current}, ${describeTime("exp", validity.until, now)}`;
  const claim = validity.kind === "expired" ? "exp" : "nbf";
  return describeTime(claim, validity.at, now).replace(/^./, (first) => first.toUpperCase());
}
