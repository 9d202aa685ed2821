"use client";

import { useState } from "react";
import type { Assessment } from "@/lib/tokens/assess";

/** The last token whose signature was right with the key at hand, so that one can say what was changed since. */
export function useLastGood(
  assessment: Assessment | undefined,
  text: string,
  key: string,
): string | undefined {
  const [good, setGood] = useState<{
    readonly assessment: Assessment;
    readonly text: string;
    readonly key: string;
  }>();
  const isNew = assessment?.verdict.kind === "verified" && good?.assessment !== assessment;
  if (isNew) setGood({ assessment, text, key });
  return good?.key === key ? good.text : undefined;
}
