"use client";

import { type Dispatch, useEffect } from "react";
import { type Editing, type EditingAct, isBlocked, listUnsigned } from "@/lib/transcript/editing";
import type { TokenText } from "@/lib/transcript/token-text";

/** The token for a text, or undefined where nobody can sign it. */
export type SignToken = (text: TokenText) => Promise<string | undefined>;

/** Signs what was changed of tokens, as soon as it can be signed. */
export function useSigning(editing: Editing, dispatch: Dispatch<EditingAct>, sign: SignToken): void {
  useEffect(() => {
    for (const open of listUnsigned(editing)) {
      if (isBlocked(open)) continue;
      const { place, text } = open;
      sign(text)
        .then((token) => token !== undefined && dispatch({ type: "signed", place, text, token }))
        .catch(reportError);
    }
  }, [editing, dispatch, sign]);
}
