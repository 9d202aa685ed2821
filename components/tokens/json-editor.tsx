"use client";

import { useId, useState } from "react";
import { SpecLink } from "@/components/message/spec-link";
import { Prose } from "@/components/ui/prose";
import { describeFault } from "@/lib/content/tokens/faults";
import { minifyJson, prettyJson } from "@/lib/tokens/json-layout";
import { readJsonSource } from "@/lib/tokens/json-source";

interface JsonEditorProps {
  readonly label: string;
  readonly source: string;
  readonly onEdit: (source: string) => void;
}

/** The JSON as text. What is JSON goes into the token, without blanks; while it is none, the token stays and the place is named. */
export function JsonEditor({ label, source, onEdit }: JsonEditorProps) {
  const about = useId();
  const [draft, setDraft] = useState<{ readonly text: string; readonly source: string }>();
  const text = draft?.source === source ? draft.text : layOut(source);
  const { fault } = readJsonSource(text);

  function change(to: string) {
    const isJson = readJsonSource(to).fault === undefined;
    const written = isJson ? minifyJson(to) : source;
    setDraft({ text: to, source: written });
    if (written !== source) onEdit(written);
  }

  return (
    <>
      <textarea
        aria-label={`${label} as JSON`}
        aria-describedby={about}
        aria-invalid={fault !== undefined || undefined}
        value={text}
        onChange={(event) => change(event.target.value)}
        rows={Math.min(24, text.split("\n").length + 1)}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        autoCorrect="off"
        className="field-sizing-content max-h-[60dvh] min-h-24 w-full resize-none rounded-lg bg-sunken p-3 font-mono text-sm leading-6 wrap-anywhere inset-ring inset-ring-line aria-invalid:inset-ring-bad"
      />
      <p id={about} className="mt-1.5 text-sm text-bad empty:hidden [&>a]:min-h-0">
        {fault && (
          <>
            <Prose text={describeFault(fault)} /> <SpecLink spec="RFC 8259 §2" />
          </>
        )}
      </p>
    </>
  );
}

function layOut(source: string): string {
  return readJsonSource(source).fault === undefined ? prettyJson(source) : source;
}
