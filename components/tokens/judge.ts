/** Judges a token and puts it into words: all that the screen waits for. With jose below it, it comes when somebody moves. */
import { assessToken } from "@/lib/tokens/assess";
import { readContent } from "@/lib/tokens/decode";
import { describeCautions } from "./cautions";
import { findingsOf, wordsOf } from "./findings";
import type { Judgement, Question } from "./judgement";
import { describeKey } from "./key-acts";

/** `lastGood` is the last text whose signature was right with this key. */
export async function judge(question: Question, lastGood?: string): Promise<Judgement> {
  const { token, key, encoding } = question;
  const assessment = await assessToken(token, key, encoding);
  const { verdict } = assessment;
  const inside = verdict.kind === "decrypted" ? readContent(verdict.plaintext) : undefined;
  return {
    kind: verdict.kind,
    words: wordsOf(verdict),
    findings: findingsOf({ token, verdict, lastGood }),
    warnings: describeCautions(token, inside, assessment),
    key: await describeKey(token, assessment),
    ...(inside === undefined ? {} : { inside }),
  };
}
