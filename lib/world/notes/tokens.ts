/**
 * The JWT of Notes: its API issues it, and judges it by itself, without a database (RFC 7519 §7.2, RFC 8725 §3). It comes in the Bearer
 * scheme, which RFC 6750 §1 has for bearer tokens from any source. Left out: a list of keys to change them by.
 */
import type { HttpRequest } from "@/lib/http/message";
import type { Parameters } from "@/lib/http/parameters";
import { checkBearer } from "@/lib/oauth/bearer-token";
import { createChecklist } from "@/lib/oauth/checklist";
import { describeValidity, inWords, isCurrent, readAudience } from "@/lib/oauth/claims";
import { judge, type Rule } from "@/lib/oauth/client/judge";
import { OAuthError } from "@/lib/oauth/error";
import type { JsonWebKey } from "@/lib/oauth/json-web-key";
import type { JsonObject } from "@/lib/oauth/jwt";
import {
  macKey,
  publicKey,
  publicKeyPem,
  readJwt,
  type SignatureResult,
  signJwt,
  verifySignature,
} from "@/lib/oauth/jwt";
import { noteAction } from "@/lib/oauth/notice";
import { randomText } from "@/lib/oauth/random";
import { describeFault } from "@/lib/oauth/resource-server/permission";
import type { Reception } from "../reception";
import { type LoginKeeping, type NotesAccount, type NotesApi, notesOrigin } from "./state";

export type TokenKeeping = Extract<LoginKeeping, { kind: "token" }>;

export interface IssuedToken {
  readonly accessToken: string;
  /** Seconds. */
  readonly expiresIn: number;
}

/** Says who it is about, for whom it is, and until when: all that the API will need to know. */
export async function issueToken(
  { world, random, note }: Reception,
  { lifetime }: NotesApi,
  { key }: TokenKeeping,
  { sub, name }: NotesAccount,
): Promise<IssuedToken> {
  const claims = {
    iss: notesOrigin,
    aud: notesOrigin,
    sub,
    name,
    iat: world.now,
    exp: world.now + lifetime,
    jti: randomText(random, "notes-jti", 12),
  };
  const accessToken = await signJwt(claims, key, { typ: "JWT" });
  noteAction(note, "own-token-issued");
  return { accessToken, expiresIn: lifetime };
}

export type Caller =
  | { readonly kind: "user"; readonly sub: string }
  /** `about`: what the challenge says of the token. */
  | { readonly kind: "refused"; readonly about: Parameters };

/** Whose token the request carries, by the token alone. */
export async function readCaller(
  { world, note }: Reception,
  request: HttpRequest,
  api: NotesApi,
  keeping: TokenKeeping,
): Promise<Caller> {
  const token = readToken(request, note);
  if (typeof token !== "string") return { kind: "refused", about: token };
  const { header, payload } = readJwt(token) ?? {};
  const signature = await verify(token, keeping);
  const broken = judge(note, [
    rule(
      "own-token-readable",
      header !== undefined,
      "a signed JWT",
      header === undefined ? "something else" : "one",
    ),
    checkAlgorithm(header?.alg, keeping),
    rule(
      "own-token-signature",
      signature.verified,
      `a signature with ${keyName(keeping.key)}`,
      signature.verified ? "a good one" : signature.reason,
    ),
    rule("own-token-issuer", payload?.iss === notesOrigin, notesOrigin, inWords(payload?.iss)),
    rule(
      "own-token-audience",
      readAudience(payload ?? {}).includes(notesOrigin),
      notesOrigin,
      inWords(payload?.aud),
    ),
    checkTime(payload ?? {}, world.now),
    ...(keeping.keepsBlocklist ? [checkBlocked(payload?.sub, api, world.now)] : []),
  ]);
  if (broken === undefined) return { kind: "user", sub: inWords(payload?.sub) };
  const fault = descriptions[broken.check] ?? describeFault(payload ?? {}, world.now);
  return { kind: "refused", about: refuse("invalid_token", fault) };
}

/** The token, or what the challenge has to say where there is none (RFC 6750 §3.1). */
function readToken(request: HttpRequest, note: Reception["note"]): string | Parameters {
  try {
    return checkBearer(request, createChecklist(note)) ?? [];
  } catch (error) {
    if (!(error instanceof OAuthError)) throw error;
    return refuse(error.refusal.error, error.refusal.description);
  }
}

function refuse(error: string, description: string): Parameters {
  return [
    ["error", error],
    ["error_description", description],
  ];
}

const descriptions: Readonly<Record<string, string>> = {
  "own-token-readable": "The token is not a signed JWT",
  "own-token-algorithm": "The algorithm of the signature is not allowed",
  "own-token-signature": "The signature is not good",
  "own-token-issuer": "The token is of another issuer",
  "own-token-audience": "The token is for another audience",
  "own-token-not-blocked": "The user is banned",
};

function rule(id: Rule["id"], passed: boolean, expected: string, actual: string): Rule {
  return { id, passed, expected, actual };
}

function keyName({ kid = "" }: JsonWebKey): string {
  return kid;
}

function checkAlgorithm(alg: unknown, { key, trustsHeader }: TokenKeeping): Rule {
  const expected = trustsHeader ? "whatever the token says" : String(key.alg);
  return rule("own-token-algorithm", trustsHeader || alg === key.alg, expected, inWords(alg));
}

function checkTime(payload: JsonObject, now: number): Rule {
  const { expected, actual } = describeValidity(payload, now);
  return rule("own-token-expiry", isCurrent(payload, now), expected, actual);
}

function checkBlocked(sub: unknown, { blocked }: NotesApi, now: number): Rule {
  const found = blocked.some((user) => user.sub === sub && now < user.until);
  return rule("own-token-not-blocked", !found, "a sub that is not on the blocklist", inWords(sub));
}

/** With the one key that there is, by the one algorithm that it is for; or, where the token is trusted, as the token says. */
function verify(token: string, { key, trustsHeader }: TokenKeeping): Promise<SignatureResult> {
  return trustsHeader ? verifyAsItSays(token, key) : verifySignature(token, [verifyingKey(key)]);
}

/** What verifies: the secret, or the public half of the pair. */
function verifyingKey(key: JsonWebKey): JsonWebKey {
  return key.kty === "oct" ? key : publicKey(key);
}

/**
 * What libraries did that took `alg` from the token (RFC 8725 §2.1): a token without a signature was good, and a public key served as
 * the secret of an HMAC.
 */
async function verifyAsItSays(token: string, key: JsonWebKey): Promise<SignatureResult> {
  const alg = readJwt(token)?.header.alg;
  if (alg === "none" && token.endsWith(".")) return { verified: true, key };
  if (alg !== "HS256" || key.kty !== "RSA") return verifySignature(token, [verifyingKey(key)]);
  const secret = macKey(await publicKeyPem(publicKey(key)));
  return verifySignature(token, [{ ...secret, ...(key.kid === undefined ? {} : { kid: key.kid }) }]);
}
