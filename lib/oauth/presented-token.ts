/**
 * The access token that a request to a protected resource presents, in the Bearer scheme (RFC 6750 §2.1) or in the DPoP
 * scheme (RFC 9449 §7.1), and whether it may come that way: a token that is bound to a key is worth nothing without a proof.
 */
import { readToken68 } from "@/lib/http/bearer";
import { type HttpRequest, readHeaders } from "@/lib/http/message";
import { checkBearer, checkOneMethod } from "./bearer-token";
import type { Checklist } from "./checklist";
import { checkProof, type ProofRules } from "./dpop-rules";

export interface PresentedToken {
  readonly scheme: "Bearer" | "DPoP";
  readonly token: string;
}

/** Undefined where there is none. Refuses with `invalid_request` two tokens, two fields, and one that breaks the syntax. */
export function checkPresentedToken(request: HttpRequest, checks: Checklist): PresentedToken | undefined {
  const isBound = (field: string) => /^\s*dpop(\s|$)/i.test(field);
  const [field] = readHeaders(request, "Authorization").filter(isBound);
  if (field === undefined) {
    const token = checkBearer(request, checks);
    return token === undefined ? undefined : { scheme: "Bearer", token };
  }
  checkOneMethod(request, isBound, checks);
  const token = readToken68(field, "DPoP");
  const malformed = {
    error: "invalid_request",
    description: "The Authorization field is malformed",
  } as const;
  checks.demand("dpop-token-format", token !== undefined, malformed, {
    expected: "one token68",
    actual: token === undefined ? "something else" : "one token68",
  });
  return { scheme: "DPoP", token };
}

/**
 * Does the token come as it must? `boundTo` is the thumbprint that it is bound to (`cnf.jkt`, §6.1), where it is. Refuses with
 * `invalid_token` a bound token without its proof (§7.2), and one whose proof is by another key (§7.1).
 */
export async function checkBinding(
  request: HttpRequest,
  { scheme, token }: PresentedToken,
  boundTo: string | undefined,
  rules: Omit<ProofRules, "accessToken">,
  checks: Checklist,
): Promise<void> {
  if (scheme === "Bearer" && boundTo === undefined) return;
  const downgraded = {
    error: "invalid_token",
    description: "The token is bound to a key, and did not come in the DPoP scheme",
  } as const;
  checks.demand("dpop-not-downgraded", scheme === "DPoP", downgraded, {
    expected: "Authorization: DPoP, as the token is bound to a key",
    actual: `Authorization: ${scheme}`,
  });
  const jkt = await checkProof(request, { ...rules, accessToken: token }, checks);
  const otherKey = {
    error: "invalid_token",
    description: "The token is not bound to the key of the proof",
  } as const;
  checks.demand("dpop-token-bound", boundTo === jkt, otherKey, {
    expected: boundTo ?? "a token that is bound to a key",
    actual: jkt,
  });
}
