/** What the verdict panel says below its headline: the reasons, what was changed here, and what one can do about each. */

import { edited, keyInHeader, readSecretSo } from "@/lib/content/tokens/findings";
import { nameKey } from "@/lib/content/tokens/keys";
import { describeReason } from "@/lib/content/tokens/reasons";
import { describeVerdict, type VerdictWords } from "@/lib/content/tokens/verdicts";
import { type DecodedToken, findPart } from "@/lib/tokens/decode";
import { prettyJson } from "@/lib/tokens/json-layout";
import { readKeyFacts } from "@/lib/tokens/jwk-members";
import type { Reason, Verdict } from "@/lib/tokens/verdict";
import type { Finding } from "./judgement";

export function wordsOf(verdict: Verdict): VerdictWords {
  const held = verdict.kind === "verified" || verdict.kind === "decrypted" ? verdict.key : undefined;
  return describeVerdict(verdict, held === undefined ? "" : nameKey(readKeyFacts(held)));
}

interface Circumstances {
  readonly token: DecodedToken;
  readonly verdict: Verdict;
  /** The last text whose signature was right with this key. */
  readonly lastGood?: string | undefined;
}

export function findingsOf({ token, verdict, lastGood }: Circumstances): readonly Finding[] {
  if (verdict.kind === "no-key" && verdict.hasOwnKey) {
    const key = prettyJson(
      findPart(token, "header")?.json?.members.findLast(({ name }) => name === "jwk")?.raw ?? "",
    );
    return [{ text: "", remedy: { label: keyInHeader, change: { kind: "key", key, encoding: "text" } } }];
  }
  if (!("reasons" in verdict)) return [];
  const changed =
    lastGood === undefined || verdict.kind !== "invalid" ? [] : changedParts(token.text, lastGood);
  if (changed.length > 0) {
    const remedy = { label: edited.undo, change: { kind: "undo" } } as const;
    return [{ text: edited.text(changed.join(" and the ")), spec: "RFC 7515 §5.2", remedy }];
  }
  return verdict.reasons.map((reason) => findingOf(reason, verdict));
}

/** Which parts were edited under a signature that stayed. */
function changedParts(text: string, good: string): readonly string[] {
  const [now, then] = [text.split("."), good.split(".")];
  if (now.length !== 3 || now[2] !== then[2]) return [];
  return ["header", "payload"].filter((_, index) => now[index] !== then[index]);
}

function findingOf(reason: Reason, verdict: Verdict & { readonly alg: string }): Finding {
  const finding = describeReason(reason, verdict.alg, verdict.kind === "not-decrypted");
  if (reason.kind !== "secret-reading") return finding;
  const { secret, encoding } = reason;
  return { ...finding, remedy: { label: readSecretSo, change: { kind: "key", key: secret, encoding } } };
}
