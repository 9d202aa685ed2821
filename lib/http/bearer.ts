/**
 * The Bearer scheme's Authorization field (RFC 6750 §2.1), and challenges as WWW-Authenticate carries them
 * (RFC 9110 §11.6.1, RFC 6750 §3). Left out: what a token68 says that a challenge has in place of parameters.
 */
import type { Parameters } from "./parameters";

export interface Challenge {
  /** As written; compare it ignoring case (RFC 9110 §11.1). */
  readonly scheme: string;
  /** Names in lower case (RFC 9110 §11.2). */
  readonly parameters: Parameters;
}

/** The token, or undefined where the field is missing, of another scheme, or breaks the b64token syntax. */
export function readBearer(header: string | undefined): string | undefined {
  return readToken68(header, "Bearer");
}

/** What follows the scheme, where that is one token68 (RFC 9110 §11.2), which is what RFC 6750 calls b64token. */
export function readToken68(header: string | undefined, scheme: "Bearer" | "DPoP"): string | undefined {
  const [, found, token] = /^[ \t]*([a-z]+) +([A-Za-z0-9\-._~+/]+=*)[ \t]*$/i.exec(header ?? "") ?? [];
  return found?.toLowerCase() === scheme.toLowerCase() ? token : undefined;
}

/** `Bearer realm="photos", error="invalid_token"`: quoted-strings. Bearer wants at least one of them (RFC 6750 §3). */
export function formatChallenge(scheme: string, parameters: Parameters): string {
  const written = parameters.map(([name, value]) => `${name}="${value.replace(/["\\]/g, "\\$&")}"`);
  return [scheme, written.join(", ")].filter((part) => part !== "").join(" ");
}

const token = "[!#$%&'*+\\-.^_`|~0-9A-Za-z]+";
const schemePattern = new RegExp(`^[ \\t]*(${token})(?: +|(?=[ \\t]*(?:,|$)))`);
const nextSchemePattern = new RegExp(`^${token}(?:[ \\t]*$|[ \\t]*,| +[^ =])`);
const token68Pattern = /^[A-Za-z0-9\-._~+/]+=*[ \t]*(?=,|$)/;
const parameterPattern = new RegExp(`^(${token})[ \\t]*=[ \\t]*(?:(${token})|"((?:[^"\\\\]|\\\\.)*)")`);

/** The first challenge of a WWW-Authenticate field, or undefined where it is malformed. */
export function readChallenge(header: string | undefined): Challenge | undefined {
  return takeChallenge(header ?? "")?.challenge;
}

/** The challenges of all the fields, which are one list (RFC 9110 §11.6.1), each field up to where it is malformed. */
export function readChallenges(fields: readonly string[]): readonly Challenge[] {
  return fields.flatMap((field) => {
    const challenges: Challenge[] = [];
    let next = takeChallenge(field);
    while (next !== undefined) {
      challenges.push(next.challenge);
      next = takeChallenge(next.rest);
    }
    return challenges;
  });
}

/** The first one, and what follows it. */
function takeChallenge(text: string): { readonly challenge: Challenge; readonly rest: string } | undefined {
  const scheme = schemePattern.exec(text);
  if (scheme?.[1] === undefined) return undefined;
  const parameters: [string, string][] = [];
  const written = text.slice(scheme[0].length).replace(token68Pattern, "");
  let rest = skipCommas(written);
  let complete = rest !== written;
  while (rest !== "" && !(complete && nextSchemePattern.test(rest))) {
    complete = true;
    const found = parameterPattern.exec(rest);
    if (found?.[1] === undefined) return undefined;
    parameters.push([found[1].toLowerCase(), found[2] ?? (found[3] ?? "").replace(/\\(.)/g, "$1")]);
    const after = rest.slice(found[0].length);
    if (!/^[ \t]*(,|$)/.test(after)) return undefined;
    rest = skipCommas(after);
  }
  return { challenge: { scheme: scheme[1], parameters }, rest };
}

function skipCommas(text: string): string {
  return text.replace(/^[ \t,]+/, "");
}
