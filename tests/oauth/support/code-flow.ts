/** The authorization code flow of an honest client, each message as it would be, with what a test changes of it. */

import { withQuery } from "@/lib/http/address";
import type { Header, HttpRequest, HttpResponse } from "@/lib/http/message";
import { basic, json, type Kit, merge, type Overrides, postForm } from "./kit";
import { callback } from "./people";
import { createUserAgent, redirected, type UserAgent } from "./user-agent";

/** The pair of RFC 7636 Appendix B. */
export const verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
export const challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

const request: Overrides = {
  response_type: "code",
  client_id: "prints-web",
  redirect_uri: callback,
  scope: "photos.read photos.write",
  state: "af0ifjsldkj",
  code_challenge: challenge,
  code_challenge_method: "S256",
};

export function authorizationUrl(kit: Kit, overrides: Overrides = {}): string {
  return withQuery(`${kit.issuer}/authorize`, merge(request, overrides));
}

/** The answer to an authorization request from a browser that was never here before. */
export function authorize(kit: Kit, overrides: Overrides = {}): Promise<HttpResponse> {
  return createUserAgent(kit).open(authorizationUrl(kit, overrides));
}

/** A browser that has the consent page before it. */
export async function openConsent(kit: Kit, overrides: Overrides = {}): Promise<UserAgent> {
  const agent = createUserAgent(kit);
  await agent.open(authorizationUrl(kit, overrides));
  await agent.signIn();
  return agent;
}

/** A fresh code, and a notebook that knows nothing of how it was had. */
export async function obtainCode(
  kit: Kit,
  overrides: Overrides = {},
  scopes?: readonly string[],
): Promise<string> {
  const agent = await openConsent(kit, overrides);
  const code = redirected(await agent.allow(scopes), "code");
  if (code === undefined) throw new Error("no code was issued");
  kit.forget();
  return code;
}

/** A token request of the confidential client, or with other headers of another one. */
export function tokenRequest(
  kit: Kit,
  overrides: Overrides,
  headers: readonly Header[] = [basic("prints-web")],
): HttpRequest {
  const usual = { grant_type: "authorization_code", redirect_uri: callback, code_verifier: verifier };
  return postForm(`${kit.issuer}/token`, merge(usual, overrides), headers);
}

export function redeem(kit: Kit, overrides: Overrides, headers?: readonly Header[]): Promise<HttpResponse> {
  return kit.server(tokenRequest(kit, overrides, headers));
}

/** The tokens of a whole flow. */
export async function obtainTokens(
  kit: Kit,
  overrides: Overrides = {},
): Promise<Readonly<Record<string, unknown>> & { readonly access_token: string }> {
  const tokens = json(await redeem(kit, { code: await obtainCode(kit, overrides) }));
  kit.forget();
  return { ...tokens, access_token: String(tokens.access_token) };
}

export function bearer(token: string): Header {
  return ["Authorization", `Bearer ${token}`];
}
