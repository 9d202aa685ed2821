/**
 * A call of a client to an endpoint, taken apart: who calls, how it says who it is (RFC 6749 §2.3, RFC 7523 §2.2), and what it asks.
 */

import { type HttpRequest, readHeader } from "@/lib/http/message";
import { asText, type Content, listParts } from "@/lib/http/parts";
import type { Call, Pairs } from "./code-step-types";
import { readCompactJwt } from "./tokens";

export function readClientCall(request: HttpRequest, issuer: string, endpoint: string, form: Pairs): Call {
  const value = (name: string) => form.find(([key]) => key === name)?.[1];
  const basic = readCredential(request, "client_secret");
  const post = value("client_secret");
  const assertion = readCompactJwt(value("client_assertion") ?? "");
  const parameters = form.filter(([name]) => !authenticating.has(name));
  const base = { issuer, endpoint, parameters, dpop: readHeader(request, "DPoP") !== undefined };
  const clientId = readCredential(request, "client_id") ?? value("client_id") ?? readSubject(assertion);
  if (basic !== undefined) return { ...base, clientId, authentication: { kind: "basic", secret: basic } };
  if (post !== undefined) return { ...base, clientId, authentication: { kind: "post", secret: post } };
  if (assertion === undefined) return { ...base, clientId, authentication: { kind: "none" } };
  const { kid, alg } = assertion.header;
  return {
    ...base,
    clientId,
    authentication: { kind: "private-key", keyId: asText(kid ?? ""), algorithm: asText(alg ?? "") },
  };
}

const authenticating = new Set([
  "client_id",
  "client_secret",
  "client_assertion",
  "client_assertion_type",
  "grant_type",
]);

/** The first value of that name, wherever it stands. */
export function readNamed(content: Content, wanted: string): string | undefined {
  return listParts(content).find(({ name }) => name === wanted)?.value;
}

/** The one of that name in Authorization. */
export function readCredential(request: HttpRequest, wanted: string): string | undefined {
  return listParts(request).find(({ part, name }) => part.kind === "credential" && name === wanted)?.value;
}

/** Whom an assertion is about: the client itself, where it authenticates so (RFC 7523 §3). */
export function readSubject(assertion: ReturnType<typeof readCompactJwt>): string {
  return asText(assertion?.payload.sub ?? "");
}
