/**
 * Authorization requests as signed JWTs (RFC 9101): nobody on the way can change them, and the server knows whose they are.
 * What stands beside the JWT is ignored (§6.3). `aud` and `iss`, which §4 only recommends, must be there: else a request that
 * was made for another server would be good here. Left out: encryption, JWTs that are fetched by reference, and to insist on a signed
 * request (`require_signed_request_object`, §10.5): a plain one in its place is taken.
 */
import type { Parameters } from "@/lib/http/parameters";
import type { Finding } from "@/lib/oauth/checklist";
import type { CheckId } from "@/lib/oauth/checks";
import {
  describeSignature,
  describeValidity,
  isCurrent,
  isTokenType,
  readAudience,
} from "@/lib/oauth/claims";
import type { ClientMetadata } from "@/lib/oauth/client-metadata";
import type { Refusal } from "@/lib/oauth/error";
import type { JsonObject } from "@/lib/oauth/jwt";
import { type DecodedJwt, readJwt, verifySignature } from "@/lib/oauth/jwt";
import { clockSkew } from "./assertion";
import type { Context } from "./context";

/** In any letters, and with `application/` or without (RFC 7515 §4.1.9). */
const types = ["jwt", "oauth-authz-req+jwt"];

/** Claims that are about the JWT and not about the request. */
const registered = ["iss", "aud", "sub", "exp", "nbf", "iat", "jti"];

/** The parameters of the request. Throws invalid_request_object, and invalid_request where it is another client's (§6.3). */
export async function readRequestObject(
  context: Context,
  client: ClientMetadata,
  text: string,
): Promise<Parameters> {
  const { header, payload } = checkReadable(context, text);
  const isKind = types.some((kind) => isTokenType(header.typ, kind));
  check(context, "request-object-type", header.typ === undefined || isKind, {
    expected: "oauth-authz-req+jwt, JWT or none",
    actual: show(header.typ) ?? "none",
  });
  const signature = await verifySignature(text, client.jwks?.keys ?? []);
  check(context, "request-object-signature", signature.verified, {
    expected: "a signature by a key that the client registered",
    actual: describeSignature(signature),
  });
  checkParties(context, client, payload);
  checkTime(context, payload);
  const nested = ["request", "request_uri"].filter((name) => payload[name] !== undefined);
  check(context, "request-object-flat", nested.length === 0, {
    expected: "neither request nor request_uri inside",
    actual: nested.join(" and ") || "neither",
  });
  return Object.entries(payload)
    .filter(([name]) => !registered.includes(name))
    .flatMap(([name, value]) => toParameters(name, value));
}

function checkReadable(context: Context, text: string): DecodedJwt {
  const decoded = readJwt(text);
  context.checks.demand("request-object-readable", decoded !== undefined, refusal("It is no JWT"), {
    expected: "a signed JWT",
    actual: decoded === undefined ? text : "a JWT",
  });
  return decoded;
}

function checkParties(context: Context, { client_id }: ClientMetadata, claims: JsonObject): void {
  check(context, "request-object-client", claims.client_id === client_id, {
    expected: client_id,
    actual: show(claims.client_id) ?? "no client_id inside",
  });
  check(context, "request-object-issuer", claims.iss === client_id, {
    expected: client_id,
    actual: show(claims.iss) ?? "no iss",
  });
  check(context, "request-object-audience", readAudience(claims).includes(context.issuer), {
    expected: context.issuer,
    actual: show(claims.aud) ?? "no aud",
  });
  check(context, "request-object-subject", claims.sub !== client_id, {
    expected: "no sub that is the client, as a client assertion has",
    actual: show(claims.sub) ?? "no sub",
  });
}

/** `exp` is the client's to choose; where it is there it counts (RFC 7519 §4.1.4). */
function checkTime(context: Context, claims: JsonObject): void {
  const time = context.now();
  const judged = { exp: time + 1, ...claims };
  check(
    context,
    "request-object-current",
    isCurrent(judged, time, clockSkew),
    describeValidity(claims, time, clockSkew),
  );
}

/** A list is a parameter that is repeated, where it holds texts; all else that is structured is JSON (§4). */
function toParameters(name: string, value: unknown): Parameters {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value) && value.every((item) => typeof item === "string")) {
    return value.map((item) => [name, item]);
  }
  return [[name, show(value) ?? ""]];
}

function check(context: Context, id: CheckId, passed: boolean, finding: Finding): void {
  const error = id === "request-object-client" ? "invalid_request" : "invalid_request_object";
  context.checks.demand(id, passed, refusal(descriptions[id] ?? "It is not good", error), finding);
}

const descriptions: Partial<Record<CheckId, string>> = {
  "request-object-type": "It is a JWT of another type",
  "request-object-signature": "It is not signed by the client",
  "request-object-client": "Its client_id is not that of the request",
  "request-object-issuer": "Its issuer is not the client",
  "request-object-audience": "It is not for this server",
  "request-object-subject": "It could serve as a client assertion",
  "request-object-current": "It has expired, or is not good yet",
  "request-object-flat": "It holds a reference to another one",
};

/** Of another client's, the error is one of RFC 6749 §5.2 (§6.3); of all else that is wrong with the JWT, the one of §7. */
function refusal(reason: string, error: Refusal["error"] = "invalid_request_object"): Refusal {
  return { error, description: `The request object is not good. ${reason}` };
}

function show(value: unknown): string | undefined {
  return typeof value === "string" ? value : JSON.stringify(value);
}
