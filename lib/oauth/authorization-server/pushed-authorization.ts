/**
 * Pushed authorization requests (RFC 9126): the client sends the request by itself, authenticated, and gets a reference to
 * take to the authorization endpoint. Nobody on the way can read or change it, and a bad one is refused before a browser
 * is sent anywhere. The rules are those of the authorization endpoint (§2.1), told as JSON (§2.3).
 */
import { type Parameters, readParameter } from "@/lib/http/parameters";
import { jsonResponse } from "@/lib/http/response";
import type { ClientMetadata } from "@/lib/oauth/client-metadata";
import { hasProof } from "@/lib/oauth/dpop-rules";
import { noteAction } from "@/lib/oauth/notice";
import { randomText } from "@/lib/oauth/random";
import { checkAddressee } from "./addressee";
import { checkAuthorizationRequest } from "./authorization-request";
import { authenticateClient } from "./client-authentication";
import { checkClientForm } from "./client-form";
import type { Context } from "./context";
import { checkProvenKey } from "./dpop";
import type { Endpoint } from "./endpoint";
import { checkInteraction } from "./interaction";
import { pushedPrefix } from "./pushed-request";
import { toCaller } from "./refusal";
import { uncached } from "./refuse";
import { readRequestObject } from "./request-object";

/** Seconds: long enough for a redirect (§2.2). */
const lifetime = 60;

/** What authenticates the client is no part of the authorization request; `client_id` is, whoever has authenticated (§2.1). */
const credentials = ["client_secret", "client_assertion", "client_assertion_type"];

export const pushedAuthorizationEndpoint: Endpoint = {
  methods: ["POST"],
  methodCheck: "pushed-method",
  refusals: "json",
  crossOrigin: true,
  takesProofs: true,
  async handle(context, request) {
    const form = checkClientForm(context, request);
    const client = await authenticateClient(context, request, form);
    checkNoReference(context, form);
    const asked = await readAsked(context, client, form);
    const jkt = hasProof(request) ? await checkProvenKey(context, request, client) : undefined;
    const parameters = bindToKey(context, asked, jkt);
    await checkAuthorizationRequest(context, await checkAddressee(context, parameters), parameters);
    await checkInteraction(context, parameters);
    const id = randomText(context.random, "request_uri", 24);
    const record = { clientId: client.client_id, parameters, expiresAt: context.now() + lifetime };
    await context.store.put("pushedRequest", id, record);
    noteAction(context.note, "request-kept");
    return jsonResponse(201, { request_uri: `${pushedPrefix}${id}`, expires_in: lifetime }, uncached);
  },
};

function checkNoReference(context: Context, form: Parameters): void {
  const reference = readParameter(form, "request_uri");
  context.checks.demand(
    "pushed-without-reference",
    reference === undefined,
    toCaller("invalid_request", "A pushed request must not have a request_uri"),
    { expected: "no request_uri", actual: reference ?? "none" },
  );
}

/** The request as it will be kept; a signed one is opened here, and its claims are all that counts (§3). */
async function readAsked(context: Context, client: ClientMetadata, form: Parameters): Promise<Parameters> {
  const signed = readParameter(form, "request");
  if (signed !== undefined) return readRequestObject(context, client, signed);
  return form.filter(([name]) => !credentials.includes(name));
}

/** A proof beside the request says which key the code will belong to, as `dpop_jkt` does (RFC 9449 §10.1). */
function bindToKey(context: Context, parameters: Parameters, jkt: string | undefined): Parameters {
  if (jkt === undefined) return parameters;
  const named = readParameter(parameters, "dpop_jkt");
  context.checks.demand(
    "dpop-key-pushed",
    named === undefined || named === jkt,
    toCaller("invalid_dpop_proof", "The dpop_jkt is not the key of the DPoP proof"),
    { expected: jkt, actual: named ?? "no dpop_jkt" },
  );
  return named === undefined ? [...parameters, ["dpop_jkt", jkt]] : parameters;
}
