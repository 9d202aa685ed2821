"use client";

import { useId } from "react";
import { partColours } from "@/components/tokens/parts";
import type { Segment } from "@/lib/tokens/segments";

interface LetterFieldProps {
  readonly label: string;
  readonly text: string;
  /** The text in pieces; none where it has not been read yet. */
  readonly segments: readonly Segment[];
  readonly onChange: (text: string) => void;
}

const layer =
  "col-start-1 row-start-1 w-full p-3.5 font-mono text-sm leading-6 break-all whitespace-pre-wrap";

/**
 * A short token to change, its parts in their colours: what one types is transparent, over the same text. The field of the workbench does
 * more, and brings more along.
 */
export function LetterField({ label, text, segments, onChange }: LetterFieldProps) {
  const id = useId();
  return (
    // On a phone it is as high as a token that is given; beside the claims it stays in sight with its verdict.
    <div className="grid max-h-[max(36rem,75dvh)] overflow-y-auto rounded-lg bg-sunken inset-ring inset-ring-line has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus xl:max-h-[min(26rem,60dvh)]">
      <div aria-hidden="true" className={layer}>
        {segments.length === 0 && <span className="text-muted">{text}</span>}
        {segments.map((segment) => (
          <span
            key={segment.start}
            className={segment.isBroken ? "rounded-sm bg-bad text-paper" : partColours[segment.role]}
          >
            {segment.text}
          </span>
        ))}
        {"\u200b"}
      </div>
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <textarea
        id={id}
        value={text}
        onChange={(event) => onChange(event.target.value)}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        autoCorrect="off"
        className={`${layer} resize-none overflow-hidden bg-transparent text-transparent caret-ink outline-none selection:bg-focus/25`}
      />
    </div>
  );
}
