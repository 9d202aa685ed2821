"use client";

import { useEffect, useState } from "react";
import type { Judgement, Question } from "./judgement";
import { useTools } from "./use-tools";

interface Known extends Question {
  readonly judgement: Judgement;
  /** The last token whose signature was right, and its key: so that one can say what was changed since. */
  readonly good?: { readonly text: string; readonly key: string };
}

/**
 * What is known of the token with the help of the key. It comes a few milliseconds after the text; until then what was known before
 * stands, so that nothing flickers while one types. Undefined where what judges is not there yet.
 */
export function useJudgement(question: Question, initial: Judgement): Judgement | undefined {
  const { token, key, encoding } = question;
  const { tools, withTools } = useTools();
  const [known, setKnown] = useState<Known>(() => know(question, initial));
  const isCurrent = known.token.text === token.text && known.key === key && known.encoding === encoding;

  useEffect(() => {
    if (isCurrent) return;
    if (tools === undefined) return withTools(() => {});
    let isWanted = true;
    const asked = { token, key, encoding };
    const { good } = known;
    const judge = async () => {
      const judgement = await tools.judge(asked, good?.key === key ? good.text : undefined);
      if (isWanted) setKnown(know(asked, judgement, good));
    };
    // The text is painted first: of a long token the verification takes as long as the decoding.
    const frame = requestAnimationFrame(() => setTimeout(() => isWanted && void judge()));
    return () => {
      isWanted = false;
      cancelAnimationFrame(frame);
    };
  }, [isCurrent, token, key, encoding, known, tools, withTools]);

  return isCurrent || tools !== undefined ? known.judgement : undefined;
}

function know(question: Question, judgement: Judgement, before?: Known["good"]): Known {
  const { token, key } = question;
  const good = judgement.kind === "verified" ? { text: token.text, key } : before;
  return { ...question, judgement, ...(good === undefined ? {} : { good }) };
}
