"use client";

import { useEffect, useState } from "react";
import { type Assessment, assessToken } from "@/lib/tokens/assess";
import type { DecodedToken } from "@/lib/tokens/decode";
import type { SecretEncoding } from "@/lib/tokens/read-key";

/**
 * What is known of the token with the help of the key. It comes a few milliseconds after the text; until then what was known before
 * stands, so that nothing flickers while one types.
 */
export function useAssessment(
  token: DecodedToken,
  key: string,
  encoding: SecretEncoding,
  initial: Assessment,
): Assessment {
  const [known, setKnown] = useState({ token, key, encoding, assessment: initial });
  const isCurrent = known.token.text === token.text && known.key === key && known.encoding === encoding;

  useEffect(() => {
    if (isCurrent) return;
    let isWanted = true;
    assessToken(token, key, encoding).then((assessment) => {
      if (isWanted) setKnown({ token, key, encoding, assessment });
    });
    return () => {
      isWanted = false;
    };
  }, [isCurrent, token, key, encoding]);

  return known.assessment;
}
