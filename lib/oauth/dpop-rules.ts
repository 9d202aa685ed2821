/**
 * Judging a DPoP proof (RFC 9449 §4.3), item by item: the same rules at the authorization server and at a resource. The
 * proof is used up last (§11.1), so that nobody can spend one with a request that it was not made for.
 */
import { type HttpRequest, readHeaders } from "@/lib/http/message";
import type { Checklist } from "./checklist";
import { inDigits, inWords, isCurrent } from "./claims";
import { checkProofJwt, type Refuse } from "./dpop-jwt";
import { hashText, isSameTarget } from "./dpop-proof";
import type { JsonObject } from "./jwt";
import { thumbprint } from "./jwt";

/** Seconds for which a proof is good, before and after its `iat`: what clocks of clients may be off (§11.1). */
const proofLifetime = 60;

export interface ProofRules {
  /** Seconds since 1970. */
  readonly now: number;
  /** The nonces that count now, the newest first; empty where this server asks for none (§8). */
  readonly nonces: readonly string[];
  /** At a resource: the token that came with the proof (§7.1). */
  readonly accessToken?: string;
  /** Keeps the id until the time in seconds, and says whether it was free: one caller only is told so. */
  readonly spend: (id: string, expiresAt: number) => Promise<boolean>;
}

export function hasProof(request: HttpRequest): boolean {
  return readHeaders(request, "DPoP").length > 0;
}

/** The thumbprint of the key that the request proves (§6.1). Refuses with `invalid_dpop_proof` or `use_dpop_nonce`. */
export async function checkProof(
  request: HttpRequest,
  rules: ProofRules,
  checks: Checklist,
): Promise<string> {
  const refuse = createRefuse(rules);
  const { claims, key } = await checkProofJwt(request, checks, refuse);
  checkRequest(request, claims, checks, refuse);
  checkNonce(claims, rules, checks);
  checkAge(claims, rules, checks, refuse);
  await checkAccessToken(claims, rules, checks, refuse);
  const jkt = await thumbprint(key);
  await spendOnce(jkt, claims, rules, checks, refuse);
  return jkt;
}

/** Items 8 and 9. */
function checkRequest(
  { method, url }: HttpRequest,
  { htm, htu }: JsonObject,
  checks: Checklist,
  refuse: Refuse,
): void {
  checks.demand("dpop-proof-method", htm === method, refuse("The htm of the DPoP proof is another method"), {
    expected: method,
    actual: inWords(htm),
  });
  checks.demand(
    "dpop-proof-address",
    isSameTarget(inWords(htu), url),
    refuse("The htu of the DPoP proof is another address"),
    { expected: url.replace(/[?#].*$/, ""), actual: inWords(htu) },
  );
}

/** Item 10. */
function checkNonce({ nonce }: JsonObject, { nonces, accessToken }: ProofRules, checks: Checklist): void {
  if (nonces.length === 0) return;
  checks.demand(
    "dpop-proof-nonce",
    nonces.some((one) => one === nonce),
    {
      error: "use_dpop_nonce",
      description: "The DPoP proof needs a nonce of this server",
      ...(accessToken === undefined ? {} : { status: 401 }),
    },
    { expected: nonces.join(" or "), actual: inWords(nonce) },
  );
}

/** Item 11. A proof needs neither `exp` nor `nbf`, but where it has them they count as in any JWT (RFC 7519 §4.1.4, §4.1.5), by the same clock as its `iat`. */
function checkAge(claims: JsonObject, { now }: ProofRules, checks: Checklist, refuse: Refuse): void {
  const { iat, exp, nbf } = claims;
  const age = now - Number(iat);
  const bounds: Readonly<Record<string, string>> = {
    iat: `from ${now - proofLifetime} to ${now + proofLifetime}`,
    exp: `later than ${now}`,
    nbf: `no later than ${now + proofLifetime}`,
  };
  const told = Object.entries({ iat, exp, nbf }).filter(([, value]) => value !== undefined);
  checks.demand(
    "dpop-proof-age",
    Math.abs(age) <= proofLifetime && isCurrent({ exp: now + 1, ...claims }, now, proofLifetime),
    refuse(`The DPoP proof ${findMistake(age)}`),
    {
      expected: told.map(([name]) => `${name} ${bounds[name]}`).join(", "),
      actual: told.map(([name, value]) => `${name} ${inDigits(value)}`).join(", "),
    },
  );
}

function findMistake(age: number): string {
  if (age > proofLifetime) return "is too old";
  return age < -proofLifetime ? "is from the future" : "is not good now, by its exp or nbf";
}

/** Item 12, first half. */
async function checkAccessToken(
  { ath }: JsonObject,
  { accessToken }: ProofRules,
  checks: Checklist,
  refuse: Refuse,
): Promise<void> {
  if (accessToken === undefined) return;
  const expected = await hashText(accessToken);
  checks.demand(
    "dpop-proof-access-token",
    ath === expected,
    refuse("The ath of the DPoP proof is not that of the token"),
    { expected, actual: inWords(ath) },
  );
}

/** The id is hashed: a client can make a jti as long as it likes. */
async function spendOnce(
  jkt: string,
  { jti, iat }: JsonObject,
  { spend }: ProofRules,
  checks: Checklist,
  refuse: Refuse,
): Promise<void> {
  const unused = await spend(await hashText(`${jkt} ${inWords(jti)}`), Number(iat) + proofLifetime + 1);
  checks.demand("dpop-proof-unused", unused, refuse("The DPoP proof was used before"), {
    expected: "a jti that was not used before",
    actual: `${inWords(jti)}${unused ? "" : ", used before"}`,
  });
}

/** 400 where a token is asked for (§5), 401 where one is used (§7.1). */
function createRefuse({ accessToken }: ProofRules): Refuse {
  const status = accessToken === undefined ? {} : { status: 401 };
  return (description) => ({ error: "invalid_dpop_proof", description, ...status });
}
