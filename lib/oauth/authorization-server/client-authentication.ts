/**
 * Client authentication (RFC 6749 §2.3, RFC 7523 §2.2) by the one method that the client registered (RFC 7591 §2): what a
 * thief of one credential could use is no wider than that. A public client says who it is and proves nothing (§3.2.1).
 * Left out: mutual TLS (RFC 8705), and a limit on guessing secrets (§2.3.1).
 */
import { readBasicAuth } from "@/lib/http/basic-auth";
import { type HttpRequest, readHeaders } from "@/lib/http/message";
import { type Parameters, readParameter } from "@/lib/http/parameters";
import { readClientBasicAuth } from "@/lib/oauth/basic-credentials";
import type { Checklist } from "@/lib/oauth/checklist";
import type { ClientAuthentication, ClientMetadata } from "@/lib/oauth/client-metadata";
import { readAssertion, verifyAssertion } from "./client-assertion";
import { isSameText } from "./compare";
import type { Context } from "./context";
import { invalidClient, toCaller } from "./refusal";

interface Attempt {
  readonly method: ClientAuthentication;
  /** Undefined where the credentials name no client or cannot be read. */
  readonly clientId: string | undefined;
  readonly clientSecret?: string;
  readonly assertion?: string;
  /** What stood in the Authorization field, in words. */
  readonly told?: string | undefined;
  /** The Authorization field that the secret came in. */
  readonly field?: string;
}

/** The client that the request is from. Throws invalid_client (401), or for a mixture of methods without a JWT invalid_request. */
export async function authenticateClient(
  context: Context,
  request: HttpRequest,
  parameters: Parameters,
): Promise<ClientMetadata> {
  const attempt = readAttempt(context, request, parameters);
  const client = await context.store.get("client", attempt.clientId ?? "");
  context.checks.demand(
    "token-client-known",
    client !== undefined,
    invalidClient(
      attempt.clientId === undefined
        ? "The request names no client that can be read"
        : "The client is not known",
    ),
    {
      expected: "the client_id of a registered client",
      actual: attempt.clientId ?? `no client_id that can be read (${attempt.told ?? attempt.method})`,
    },
  );
  checkSameClient(context.checks, client, parameters);
  const registered = client.token_endpoint_auth_method;
  context.checks.demand(
    "client-authentication-method",
    attempt.method === registered,
    invalidClient(
      `The token_endpoint_auth_method of the client is ${registered}, and the request used ${attempt.method}`,
    ),
    { expected: registered, actual: attempt.method },
  );
  if (attempt.clientSecret !== undefined)
    checkSecret(context.checks, client, attempt.clientSecret, attempt.field);
  if (attempt.assertion !== undefined) await verifyAssertion(context, client, attempt.assertion);
  return client;
}

/**
 * What was tried. No more than one method may be (RFC 6749 §2.3): told as invalid_request (§5.2), and where an assertion is among them as
 * invalid_client (RFC 7521 §4.2.1). An access token is none, and nobody asks for one here: it is ignored. A second Authorization field
 * counts whatever its scheme: that field has one value and no list (RFC 9110 §5.3, §11.6.2), and another program could read the other.
 */
function readAttempt(context: Context, request: HttpRequest, parameters: Parameters): Attempt {
  const fields = readHeaders(request, "Authorization");
  const used = fields.length > 1 ? fields : fields.filter((field) => !isAccessToken(field));
  const [authorization] = used;
  const [told] = fields.map(describeField);
  const clientSecret = readParameter(parameters, "client_secret");
  const asserts = ["client_assertion", "client_assertion_type"].some(
    (name) => readParameter(parameters, name) !== undefined,
  );
  const tried = [
    ...used.map(describeField),
    ...(clientSecret === undefined ? [] : ["client_secret_post"]),
    ...(asserts ? ["a JWT"] : []),
  ];
  const mixture = "More than one method of client authentication or Authorization field is used";
  context.checks.demand(
    "one-client-authentication",
    tried.length <= 1,
    asserts ? invalidClient(mixture) : toCaller("invalid_request", mixture),
    { expected: "one method at most", actual: tried.join(" and ") || "none" },
  );
  const clientId = readParameter(parameters, "client_id");
  if (authorization !== undefined) {
    return {
      method: "client_secret_basic",
      told,
      field: authorization,
      clientId: undefined,
      ...readClientBasicAuth(authorization),
    };
  }
  if (clientSecret !== undefined) return { method: "client_secret_post", clientId, clientSecret };
  if (asserts) {
    const { method, subject, assertion } = readAssertion(context.checks, parameters);
    return { method, clientId: subject, assertion };
  }
  return { method: "none", clientId, told };
}

/** Basic is the one scheme by which a client authenticates here. */
function describeField(field: string): string {
  const scheme = readScheme(field);
  return scheme.toLowerCase() === "basic" ? "client_secret_basic" : `Authorization: ${scheme || "nothing"}`;
}

/** It says what its bearer may do at an API (RFC 6750 §2.1, RFC 9449 §7.1), and not who asks for another one here. */
function isAccessToken(field: string): boolean {
  return ["bearer", "dpop"].includes(readScheme(field).toLowerCase());
}

function readScheme(field: string): string {
  return field.trim().split(/\s/)[0] ?? "";
}

/** A client_id beside other credentials must name the same client (RFC 7521 §4.2). */
function checkSameClient(checks: Checklist, client: ClientMetadata, parameters: Parameters): void {
  const named = readParameter(parameters, "client_id") ?? client.client_id;
  checks.demand(
    "client-id-matches",
    named === client.client_id,
    invalidClient("The client_id is not that of the client that authenticated"),
    { expected: client.client_id, actual: named },
  );
}

/** Many clients leave out the form-encoding (RFC 6749 §2.3.1): they are refused, and told so. */
function checkSecret(
  checks: Checklist,
  { client_secret: kept }: ClientMetadata,
  clientSecret: string,
  field: string | undefined,
): void {
  const matches = kept !== undefined && isSameText(clientSecret, kept);
  const bare = matches ? undefined : readBasicAuth(field)?.password;
  const unencoded = kept !== undefined && bare !== undefined && isSameText(bare, kept);
  const mistake = unencoded
    ? "The client_secret is not form-encoded in the Authorization field"
    : "The client_secret is wrong";
  const other = unencoded ? "the same, but not form-encoded" : "another one";
  checks.demand("client-secret-matches", matches, invalidClient(mistake), {
    expected: "the secret of the client",
    actual: matches ? "the same" : other,
  });
}
