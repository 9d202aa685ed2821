"use client";

import { IconButton } from "@/components/ui/button";
import { useCopy } from "@/components/ui/use-copy";

interface CopyButtonProps {
  readonly text: string;
  /** What is copied, as `the request`. */
  readonly what: string;
}

/** Copies, and says how it went. */
export function CopyButton({ text, what }: CopyButtonProps) {
  const [result, copy] = useCopy();
  return (
    <span className="inline-flex items-center gap-1">
      <span role="status" className="text-xs text-muted">
        {result === "copied" && "Copied"}
        {result === "failed" && "The browser did not allow it"}
      </span>
      <IconButton
        icon={result === "copied" ? "check" : "copy"}
        label={`Copy ${what}`}
        look="quiet"
        size="small"
        onClick={() => void copy(text)}
      />
    </span>
  );
}
