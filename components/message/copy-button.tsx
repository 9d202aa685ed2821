"use client";

import { useEffect, useState } from "react";
import { IconButton } from "@/components/ui/button";

interface CopyButtonProps {
  readonly text: string;
  /** What is copied, as `the request`. */
  readonly what: string;
}

/** Copies, and says how it went. */
export function CopyButton({ text, what }: CopyButtonProps) {
  const [result, setResult] = useState<"copied" | "failed" | undefined>(undefined);

  useEffect(() => {
    if (result === undefined) return;
    const timer = setTimeout(() => setResult(undefined), 2000);
    return () => clearTimeout(timer);
  }, [result]);

  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setResult("copied");
    } catch {
      setResult("failed");
    }
  }

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
        onClick={copy}
      />
    </span>
  );
}
