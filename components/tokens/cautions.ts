/** What to mind in a token and in its key, each in words with the section that says so. */
import { sectionOfKeySize } from "@/lib/content/tokens/reasons";
import { requirements, warningWords } from "@/lib/content/tokens/warnings";
import { readTokenType } from "@/lib/oauth/claims";
import type { SpecReference } from "@/lib/oauth/spec-reference";
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
  const typ = readTokenType(readMember(header, "typ"));
  return [
    ...findWarnings(token, inside ?? findPart(token, "payload")),
    ...warnOfKey(alg, selectKey(assessment), assessment.guessed),
  ].map((warning) => putIntoWords(warning, sectionOf(warning, typ, alg)));
}

/** The one that held or, where none did, the first that is there. */
function selectKey({ key, verdict }: Assessment) {
  if (key.kind !== "keys") return undefined;
  return verdict.kind === "verified" ? verdict.key : key.keys[0];
}

/** Which claims are required depends on the kind of token, which `typ` names, and how long a key must be on the algorithm. */
function sectionOf({ id }: Warning, typ: string, alg: string): SpecReference | undefined {
  if (id === "key-short") return sectionOfKeySize(alg);
  return id === "required-missing" && Object.hasOwn(requirements, typ) ? requirements[typ] : undefined;
}

function putIntoWords({ id, member, detail }: Warning, section: SpecReference | undefined): Caution {
  const { title, text, spec } = warningWords[id];
  return {
    id,
    title,
    text,
    spec: section ?? spec,
    ...(member === undefined ? {} : { member }),
    ...(detail === undefined ? {} : { detail }),
  };
}
