/** Tokens of a run made anew, signed with the demo keys as their issuer would: wrong in what a test says, and right in all else. */
import type { HttpRequest } from "@/lib/http/message";
import type { JsonWebKey } from "@/lib/oauth/json-web-key";
import type { JsonObject } from "@/lib/oauth/jwt";
import { readJwt, signJwt } from "@/lib/oauth/jwt";
import type { DeviationEvent } from "@/lib/transcript/run";
import type { Message } from "@/lib/transcript/types";
import { demoClientKey, demoProofKey, demoSigningKeys } from "@/lib/world/demo-keys";

interface Change {
  readonly header?: JsonObject;
  readonly claims?: JsonObject;
  readonly key?: JsonWebKey;
}

/** The token with other members, or by another key. What is undefined is left out. */
async function reissue(
  token: string,
  { header = {}, claims = {}, key }: Change,
  by: JsonWebKey,
): Promise<string> {
  const decoded = readJwt(token);
  if (decoded === undefined) throw new Error("that is no JWT");
  const { alg: _alg, kid: _kid, ...rest } = decoded.header;
  return signJwt({ ...decoded.payload, ...claims }, key ?? by, { ...rest, ...header });
}

/** Another ID token in the token response in flight. */
export function editIdToken(change: Change) {
  return async (message: Message): Promise<DeviationEvent> => {
    if (message.kind !== "response") throw new Error(`${message.step} is a request.`);
    const members = JSON.parse(message.response.body);
    const id_token = await reissue(members.id_token, change, demoSigningKeys.RS256);
    const body = JSON.stringify({ ...members, id_token });
    return { type: "EDIT", message: { ...message.response, body } };
  };
}

/** An ID token of the server about this user, as a hint in the address of the request in flight (OIDC Core §3.1.2.1). */
export function hintAt(sub: string) {
  return async (message: Message): Promise<DeviationEvent> => {
    if (message.kind !== "request") throw new Error(`${message.step} is a response.`);
    const url = new URL(message.request.url);
    const claims = { iss: url.origin, sub, aud: url.searchParams.get("client_id") };
    url.searchParams.set("id_token_hint", await signJwt(claims, demoSigningKeys.RS256));
    return { type: "EDIT", message: { ...message.request, url: url.href } };
  };
}

/** The ID token without a signature (RFC 7519 §6), saying the same. */
export function unsignIdToken(message: Message): DeviationEvent {
  if (message.kind !== "response") throw new Error(`${message.step} is a request.`);
  const members = JSON.parse(message.response.body);
  const [, payload] = String(members.id_token).split(".");
  const id_token = `${btoa(JSON.stringify({ alg: "none" })).replaceAll("=", "")}.${payload}.`;
  return { type: "EDIT", message: { ...message.response, body: JSON.stringify({ ...members, id_token }) } };
}

/** Another DPoP proof in the request in flight. */
export function editProof(change: Change) {
  return async (message: Message): Promise<DeviationEvent> => {
    if (message.kind !== "request") throw new Error(`${message.step} is a response.`);
    const { request } = message;
    const proof = request.headers.find(([name]) => name === "DPoP")?.[1] ?? "";
    const { kid: _, ...anonymous } = demoProofKey;
    return { type: "EDIT", message: withProof(request, await reissue(proof, change, anonymous)) };
  };
}

function withProof(request: HttpRequest, proof: string): HttpRequest {
  const headers = request.headers.map(([name, value]) =>
    name === "DPoP" ? ([name, proof] as const) : ([name, value] as const),
  );
  return { ...request, headers };
}

/** Another signed request in the address of the request in flight. */
export function editRequestObject(change: Change) {
  return async (message: Message): Promise<DeviationEvent> => {
    if (message.kind !== "request") throw new Error(`${message.step} is a response.`);
    const url = new URL(message.request.url);
    const signed = url.searchParams.get("request") ?? "";
    url.searchParams.set("request", await reissue(signed, change, demoClientKey));
    return { type: "EDIT", message: { ...message.request, url: url.href } };
  };
}
