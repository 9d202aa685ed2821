/** What makes a token one to be refused, whatever key fits it: extensions that nobody here understands, and parts that are not written well. */
import { type DecodedToken, findPart, readMember } from "./decode";

/** The names in `crit` (RFC 7515 §4.1.11, RFC 7516 §4.1.13). This page understands no extension. */
export function readCritical(token: DecodedToken): readonly string[] {
  const critical = readMember(findPart(token, "header"), "crit");
  if (critical === undefined) return [];
  return Array.isArray(critical) && critical.length > 0 ? critical.map(String) : ["crit"];
}

/** Base64url must be free of additional characters (RFC 7515 §5.2, RFC 7516 §5.2). Libraries differ in what they let pass, so none is asked. */
export function isMisspelt({ parts }: DecodedToken): boolean {
  return parts.some(({ problems }) =>
    problems.some(({ kind }) => kind === "padding" || kind === "plain-base64" || kind === "character"),
  );
}
