/**
 * A JWT as client authentication (RFC 7523 §2.2 and §3; OIDC Core §9 asks for `jti`). Its audience must be this server's
 * issuer identifier and nothing else (RFC 10070 §4): a hostile server could replay an assertion that
 * names others as well. The addresses of endpoints, which RFC 7523 §3 suggested and RFC 9126 §2 wanted taken, are refused.
 */
import { type Parameters, readParameter } from "@/lib/http/parameters";
import type { Checklist } from "@/lib/oauth/checklist";
import { describeSignature, inWords, isTokenType, readAudience } from "@/lib/oauth/claims";
import type { ClientAuthentication, ClientMetadata } from "@/lib/oauth/client-metadata";
import type { JsonObject } from "@/lib/oauth/jwt";
import { macKey, readJwt, verifySignature } from "@/lib/oauth/jwt";
import { judgeLifetime, spendOnce } from "./assertion";
import type { Context } from "./context";
import { invalidClient } from "./refusal";

/** What an assertion says that it is (RFC 7523 §2.2). */
export const assertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

/** The assertion of a request and the client that it speaks of; nothing is believed yet. */
export function readAssertion(
  checks: Checklist,
  parameters: Parameters,
): {
  readonly method: ClientAuthentication;
  readonly subject: string | undefined;
  readonly assertion: string;
} {
  const type = readParameter(parameters, "client_assertion_type");
  checks.demand(
    "assertion-type",
    type === assertionType,
    invalidClient("The client_assertion_type is missing or not known"),
    { expected: assertionType, actual: type ?? "none" },
  );
  const assertion = readParameter(parameters, "client_assertion");
  const decoded = readJwt(assertion ?? "");
  checks.demand(
    "assertion-readable",
    assertion !== undefined && decoded !== undefined,
    invalidClient("The client_assertion is missing or is not a JWT"),
    { expected: "a signed JWT", actual: assertion ?? "none" },
  );
  const { sub } = decoded.payload;
  const method = decoded.header.alg === "HS256" ? "client_secret_jwt" : "private_key_jwt";
  return { method, subject: typeof sub === "string" ? sub : undefined, assertion };
}

/** What the client registered for its method: never one where the other is meant (RFC 8725 §3.1). The secret has no name. */
function keysOf({ token_endpoint_auth_method, client_secret, jwks }: ClientMetadata, kid: unknown) {
  if (token_endpoint_auth_method !== "client_secret_jwt") return jwks?.keys ?? [];
  if (client_secret === undefined) return [];
  const key = macKey(client_secret);
  return [typeof kid === "string" ? { ...key, kid } : key];
}

/** The signature (RFC 7523 §3, item 9), and what it then says, in the order of that section; the `jti` is used up last, by an assertion that is good in all else. */
export async function verifyAssertion(
  context: Context,
  client: ClientMetadata,
  assertion: string,
): Promise<void> {
  const { header, payload: claims } = readJwt(assertion) ?? { header: {}, payload: {} };
  checkKind(context, header.typ);
  const signature = await verifySignature(assertion, keysOf(client, header.kid));
  context.checks.demand(
    "assertion-signature",
    signature.verified,
    invalidClient("The client_assertion is not signed by the client"),
    {
      expected: "a signature by a key that the client registered, or by its secret",
      actual: describeSignature(signature),
    },
  );
  checkParties(context, client, claims);
  checkLifetime(context, claims);
  await checkUnused(context, client, claims);
}

/** A client signs other JWTs as well, requests and proofs. RFC 7523 asks for no type; RFC 10070 §4 has one. */
function checkKind(context: Context, typ: unknown): void {
  const isKind = ["jwt", "client-authentication+jwt"].some((kind) => isTokenType(typ, kind));
  context.checks.demand(
    "assertion-kind",
    typ === undefined || isKind,
    invalidClient("The client_assertion is a JWT of another kind"),
    { expected: "client-authentication+jwt, JWT or no typ", actual: inWords(typ) },
  );
}

function checkParties(context: Context, client: ClientMetadata, claims: JsonObject): void {
  const { issuer } = context;
  const expected = client.client_id;
  for (const [id, claim] of [
    ["assertion-issuer", "iss"],
    ["assertion-subject", "sub"],
  ] as const) {
    context.checks.demand(
      id,
      claims[claim] === expected,
      invalidClient("The client_assertion is not by the client"),
      {
        expected,
        actual: inWords(claims[claim]),
      },
    );
  }
  const [audience, ...others] = readAudience(claims);
  context.checks.demand(
    "assertion-audience",
    others.length === 0 && audience === issuer,
    invalidClient("The aud of the client_assertion is not the issuer of this server alone"),
    { expected: `${issuer}, alone`, actual: inWords(claims.aud) },
  );
}

function checkLifetime(context: Context, claims: JsonObject): void {
  const { passed, mistake, finding } = judgeLifetime(claims, context.now());
  context.checks.demand(
    "assertion-expiry",
    passed,
    invalidClient(`The client_assertion ${mistake}`),
    finding,
  );
}

async function checkUnused(context: Context, client: ClientMetadata, claims: JsonObject): Promise<void> {
  const clientId = client.client_id;
  const record = { clientId, expiresAt: Number(claims.exp) };
  const { passed, mistake, finding } = await spendOnce(claims, (jti) =>
    context.store.add("assertion", `${clientId} ${jti}`, record),
  );
  context.checks.demand(
    "assertion-unused",
    passed,
    invalidClient(`The client_assertion ${mistake}`),
    finding,
  );
}
