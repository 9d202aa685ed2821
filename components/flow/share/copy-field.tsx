"use client";

import { type FocusEvent, useId } from "react";
import { Button } from "@/components/ui/button";
import { useCopy } from "@/components/ui/use-copy";

interface CopyFieldProps {
  readonly label: string;
  /** What the button says. */
  readonly button: string;
  readonly text: string;
  /** Code in lines, or an address in one. */
  readonly lines?: number;
}

const look =
  "w-full min-w-0 rounded-lg bg-sunken px-3 font-mono text-xs text-ink inset-ring inset-ring-line focus:inset-ring-edge";

/** Text to copy: shown, so that it can be taken by hand where the browser allows nothing else. */
export function CopyField({ label, button, text, lines = 1 }: CopyFieldProps) {
  const id = useId();
  const [result, copy] = useCopy();
  const shared = { id, value: text, readOnly: true, spellCheck: false } as const;
  const select = (event: FocusEvent<HTMLInputElement | HTMLTextAreaElement>) => event.currentTarget.select();
  return (
    <div className={`flex gap-2 ${lines > 1 ? "flex-col" : "max-[26rem]:flex-col"}`}>
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      {lines > 1 ? (
        <textarea
          {...shared}
          rows={lines}
          onFocus={select}
          className={`${look} field-sizing-content resize-none py-2 leading-5 break-all`}
        />
      ) : (
        <input {...shared} onFocus={select} className={`${look} h-10 finger:h-11`} />
      )}
      <Button
        icon={result === "copied" ? "check" : "copy"}
        onClick={() => void copy(text)}
        className={lines > 1 ? "self-start" : ""}
      >
        {result === "copied" ? "Copied" : button}
      </Button>
      <span role="status" className="sr-only">
        {result === "copied" && "Copied"}
        {result === "failed" && "The browser did not allow it. The text is there to be copied by hand."}
      </span>
    </div>
  );
}
