/**
 * The authorization request as a JWT that the client signs (RFC 9101 §4), to be sent in the address (§5.1) or pushed (RFC 9126 §3).
 * It is for one server and for a short time, and of a type that no client assertion has (§10.8). Left out: encryption, and
 * requests by a reference of the client's own (§5.2).
 */
import type { Parameters } from "@/lib/http/parameters";
import { signJwt } from "@/lib/oauth/jwt";
import { type Now, type Random, randomText } from "@/lib/oauth/random";
import type { RedirectConfiguration } from "./configuration";

/** Seconds: from the click at the client to the server. */
const lifetime = 60;

/** The two parameters that take the place of all others. Throws where the client has no key for it: that is our own mistake. */
export async function signRequest(
  { client: { client_id }, authorizationServer, requestKey }: RedirectConfiguration,
  parameters: Parameters,
  { random, now }: { readonly random: Random; readonly now: Now },
): Promise<Parameters> {
  if (requestKey === undefined) throw new Error(`${client_id} has no key for its requests`);
  const about = {
    iss: client_id,
    aud: authorizationServer.issuer,
    iat: now(),
    exp: now() + lifetime,
    jti: randomText(random, "request_object", 16),
  };
  const claims = { ...about, ...toClaims(parameters) };
  return [
    ["client_id", client_id],
    ["request", await signJwt(claims, requestKey, { typ: "oauth-authz-req+jwt" })],
  ];
}

/** The parameters whose value is a number, which the JWT has as one (§4). */
const numeric = ["max_age"];

/** A parameter that is repeated becomes a list (RFC 8707 §2). */
function toClaims(parameters: Parameters): Readonly<Record<string, string | number | readonly string[]>> {
  const names = [...new Set(parameters.map(([name]) => name))];
  return Object.fromEntries(
    names.map((name) => {
      const values = parameters.filter(([key]) => key === name).map(([, value]) => value);
      const [only = "", ...others] = values;
      if (others.length > 0) return [name, values];
      return [name, numeric.includes(name) ? Number(only) : only];
    }),
  );
}
