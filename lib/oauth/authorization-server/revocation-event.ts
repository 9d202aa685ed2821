/**
 * Tells an API which token was revoked: a signed Security Event Token (RFC 8417 §2), pushed by HTTP (RFC 8935 §2.1). The endpoint for
 * revocations knows nothing of it: whoever runs the server decides which APIs are told. Left out: sending again what was not
 * taken, and the end of whole grants.
 */
import type { HttpRequest } from "@/lib/http/message";
import type { JsonWebKey } from "@/lib/oauth/json-web-key";
import { signJwt } from "@/lib/oauth/jwt";
import { type Now, type Random, randomText } from "@/lib/oauth/random";
import { eventAddress, eventTokenType, revocationEventName } from "@/lib/oauth/revocation-event";

export interface EventIssuer {
  readonly issuer: string;
  readonly signingKey: JsonWebKey;
  readonly now: Now;
  readonly random: Random;
}

/** The `jti` of the token, and when it would have expired, in seconds since 1970. */
export interface RevokedToken {
  readonly jti: string;
  readonly exp: number;
}

export async function buildRevocationEvent(
  { issuer, signingKey, now, random }: EventIssuer,
  resource: string,
  { jti, exp }: RevokedToken,
): Promise<HttpRequest> {
  const claims = {
    iss: issuer,
    aud: resource,
    iat: now(),
    jti: randomText(random, "event", 16),
    events: { [revocationEventName(issuer)]: { jti, exp } },
  };
  return {
    method: "POST",
    url: eventAddress(resource),
    headers: [
      ["Content-Type", `application/${eventTokenType}`],
      ["Accept", "application/json"],
    ],
    body: await signJwt(claims, signingKey, { typ: eventTokenType }),
  };
}
