/**
 * ID token validation (OIDC Core 1.0 with errata set 2, §3.1.3.7 and §3.1.3.8), a rule for each item. The signature is
 * verified although the token came straight from the token endpoint, where TLS may stand in for it (item 6). An item that
 * begins with "if" is kept where its "if" is not met, and its finding says so. Judged before the signature: whether its
 * algorithm may be used at all. Left out: encrypted tokens, audiences besides the client, and leeway for clock skew.
 */

import type { JsonWebKey } from "@/lib/oauth/json-web-key";
import type { JsonObject } from "@/lib/oauth/jwt";
import { readJwt } from "@/lib/oauth/jwt";
import type { Note } from "@/lib/oauth/notice";
import type { Now } from "@/lib/oauth/random";
import type { ClientSession, RedirectConfiguration } from "./configuration";
import { type IdToken, idTokenRules } from "./id-token-rules";
import { judge, type Rejection } from "./judge";
import type { Tokens } from "./token-response";

export type IdTokenResult = { readonly kind: "valid"; readonly claims: JsonObject } | Rejection;

/** Judges the ID token of a token response with the issuer's keys. Its claims may be used only where it is valid. */
export async function validateIdToken(
  configuration: RedirectConfiguration,
  session: ClientSession,
  tokens: Tokens,
  keys: readonly JsonWebKey[],
  now: Now,
  note: Note,
): Promise<IdTokenResult> {
  const encoded = tokens.idToken ?? "";
  const decoded = readJwt(encoded);
  const idToken: IdToken = {
    configuration,
    session,
    accessToken: tokens.accessToken,
    keys,
    now: now(),
    encoded,
    readable: decoded !== undefined,
    header: decoded?.header ?? {},
    claims: decoded?.payload ?? {},
  };
  const rules = await Promise.all(idTokenRules.map((check) => check(idToken)));
  return judge(note, rules) ?? { kind: "valid", claims: idToken.claims };
}
