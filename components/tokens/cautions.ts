/** What to mind in a token and in its key, each in words with the section that says so. */
import { requirements, warningWords } from "@/lib/content/tokens/warnings";
import type { Assessment } from "@/lib/tokens/assess";
import { type DecodedToken, findPart, type Part, readMember } from "@/lib/tokens/decode";
import type { Warning } from "@/lib/tokens/warning";
import { findWarnings, warnOfKey } from "@/lib/tokens/warnings";
import type { Caution } from "./judgement";

/** `inside` is what was in an encrypted token. */
export function describeCautions(
  token: DecodedToken,
  inside: Part | undefined,
  assessment: Assessment,
): readonly Caution[] {
  const header = findPart(token, "header");
  const alg = String(readMember(header, "alg"));
  const typ = String(readMember(header, "typ")).toLowerCase();
  return [
    ...findWarnings(token, inside ?? findPart(token, "payload")),
    ...warnOfKey(alg, selectKey(assessment), assessment.guessed),
  ].map((warning) => putIntoWords(warning, typ));
}

/** The one that held or, where none did, the first that is there. */
function selectKey({ key, verdict }: Assessment) {
  if (key.kind !== "keys") return undefined;
  return verdict.kind === "verified" ? verdict.key : key.keys[0];
}

/** Which claims are required depends on the kind of token, which `typ` names. */
function putIntoWords({ id, member, detail }: Warning, typ: string): Caution {
  const { title, text, spec } = warningWords[id];
  return {
    id,
    title,
    text,
    spec: id === "required-missing" ? (requirements[typ] ?? spec) : spec,
    ...(member === undefined ? {} : { member }),
    ...(detail === undefined ? {} : { detail }),
  };
}
