/** A server in the midst of everything: what waits there, and good requests about all of it. */
import type { Header } from "@/lib/http/message";
import { withProof } from "@/lib/oauth/dpop-proof";
import { signJwt } from "@/lib/oauth/jwt";
import { endpoints } from "@/lib/oauth/metadata";
import { bearer, challenge, obtainCode, openConsent, verifier } from "../../oauth/support/code-flow";
import { obtainFamily, withGrants } from "../../oauth/support/grants";
import { basic, json, type Kit, keyFor, start } from "../../oauth/support/kit";
import { callback } from "../../oauth/support/people";
import { createUserAgent, type UserAgent } from "../../oauth/support/user-agent";
import { type Draft, formDraft, jsonDraft, queryDraft, type Stock, toRequest } from "./draft";
import { names, words } from "./stock";

function cookieOf(agent: UserAgent): Header {
  const pairs = agent.cookies().map(({ name, value }) => `${name}=${value}`);
  return ["Cookie", pairs.join("; ")];
}

function hiddenOf(agent: UserAgent): Readonly<Record<string, string>> {
  const hidden = agent.form().fields.filter(({ type }) => type === "hidden");
  return Object.fromEntries(hidden.map(({ name, value }) => [name, value]));
}

export const deviceGrant = "urn:ietf:params:oauth:grant-type:device_code";

/** A device that waits, a browser before its login page, and another before its consent page. */
async function prepareDevice(kit: Kit): Promise<readonly Draft[]> {
  await withGrants(kit, "other-web", ["refresh_token", deviceGrant]);
  const asking = formDraft("/device_authorization", { scope: "openid photos.read" }, basic("other-web"));
  const { device_code: code, user_code: userCode } = json(await kit.server(toRequest(kit.issuer, asking)));
  const page = queryDraft("/device", { user_code: String(userCode) });
  const [arriving, deciding] = [createUserAgent(kit), createUserAgent(kit)];
  await arriving.send(toRequest(kit.issuer, page));
  const typed = formDraft("/device", { ...hiddenOf(arriving), user_code: String(userCode) });
  const typing = { ...typed, headers: [...typed.headers, cookieOf(arriving)] };
  await arriving.send(toRequest(kit.issuer, typed));
  await deciding.send(toRequest(kit.issuer, page));
  await deciding.submit([["user_code", String(userCode)]]);
  await deciding.signIn();
  const credentials = { username: "maya", password: "demo-password" };
  return [
    asking,
    page,
    typing,
    formDraft(arriving.form().action, { ...hiddenOf(arriving), ...credentials }, cookieOf(arriving)),
    formDraft(deciding.form().action, { ...hiddenOf(deciding), decision: "allow" }, cookieOf(deciding)),
    formDraft("/token", { grant_type: deviceGrant, device_code: String(code) }, basic("other-web")),
  ].map((draft) => ({
    ...draft,
    path: draft.path.replace(new URL(kit.issuer).pathname.replace(/\/$/, ""), ""),
  }));
}

const exchangeGrant = "urn:ietf:params:oauth:grant-type:token-exchange";

/** Requests that are pushed, signed and proven, and what registers and leaves. */
async function prepareOthers(
  kit: Kit,
  request: Readonly<Record<string, string>>,
  tokens: Readonly<Record<string, unknown>>,
): Promise<readonly Draft[]> {
  const { issuer } = kit;
  const pushing = formDraft("/par", request, basic("prints-web"));
  const { request_uri: uri } = json(await kit.server(toRequest(issuer, pushing)));
  const key = await keyFor("ES256", "client-key");
  const claims = { ...request, iss: "prints-jwt", aud: issuer, client_id: "prints-jwt", exp: start + 60 };
  const signed = await signJwt(claims, key, { typ: "oauth-authz-req+jwt" });
  await withGrants(kit, "gallery-web", [exchangeGrant]);
  const asking = formDraft("/token", {
    grant_type: "refresh_token",
    refresh_token: String(tokens.refresh_token),
  });
  const means = { random: (_purpose: string, bytes: number) => new Uint8Array(bytes), now: () => start };
  const { headers } = await withProof(toRequest(issuer, asking), await keyFor("ES256", "dpop-key"), means);
  return [
    pushing,
    queryDraft("/authorize", { client_id: "prints-web", request_uri: String(uri) }),
    queryDraft("/authorize", { client_id: "prints-jwt", request: signed }),
    { ...asking, headers: [...headers, basic("refresh-web")] },
    formDraft(
      "/token",
      {
        grant_type: exchangeGrant,
        subject_token: String(tokens.access_token),
        subject_token_type: "urn:ietf:params:oauth:token-type:access_token",
      },
      basic("gallery-web"),
    ),
    jsonDraft("/register", { client_name: "Fuzz", redirect_uris: ["https://fuzz.example/callback"] }),
    queryDraft("/end_session", { id_token_hint: String(tokens.id_token), state: "af0ifjsldkj" }),
  ];
}

/** A server with a code, tokens, a login and a consent that wait, and good requests about all of them. */
export async function stockUp(kit: Kit): Promise<Stock> {
  const { issuer } = kit;
  const code = await obtainCode(kit, { scope: "openid photos.read" });
  const tokens = await obtainFamily(kit, { scope: "openid profile offline_access photos.read" });
  const [access, refresh, idToken] = [tokens.access_token, tokens.refresh_token, tokens.id_token].map(String);
  const consenting = await openConsent(kit, { scope: "openid photos.read" });
  const arriving = createUserAgent(kit);
  const request = {
    response_type: "code",
    client_id: "prints-web",
    redirect_uri: callback,
    scope: "openid photos.read",
    state: "af0ifjsldkj",
    code_challenge: challenge,
    code_challenge_method: "S256",
  };
  const authorization = queryDraft("/authorize", request);
  await arriving.send(toRequest(issuer, authorization));
  const [web, api] = [basic("refresh-web"), basic("photos-api")];
  const good: readonly Draft[] = [
    authorization,
    queryDraft("/authorize", { ...request, prompt: "none", response_mode: "fragment" }, cookieOf(consenting)),
    queryDraft("/authorize", { ...request, response_mode: "form_post", max_age: "5" }, cookieOf(consenting)),
    formDraft("/authorize", request),
    formDraft(
      "/login",
      { ...hiddenOf(arriving), username: "maya", password: "demo-password" },
      cookieOf(arriving),
    ),
    formDraft(
      "/consent",
      { ...hiddenOf(consenting), scope: "photos.read", decision: "allow" },
      cookieOf(consenting),
    ),
    formDraft(
      "/token",
      { grant_type: "authorization_code", code, redirect_uri: callback, code_verifier: verifier },
      basic("prints-web"),
    ),
    formDraft(
      "/token",
      { grant_type: "refresh_token", refresh_token: refresh ?? "", scope: "photos.read" },
      web,
    ),
    formDraft("/introspect", { token: access ?? "" }, api),
    formDraft("/revoke", { token: access ?? "", token_type_hint: "access_token" }, web),
    queryDraft("/userinfo", {}, bearer(access ?? "")),
    ...(await prepareDevice(kit)),
    ...(await prepareOthers(kit, request, tokens)),
    queryDraft("/jwks", {}),
    queryDraft("/.well-known/openid-configuration", {}),
  ];
  const state = kit.store.toJSON();
  return {
    paths: [
      ...Object.values(endpoints(issuer)).map((url) => url.slice(issuer.length)),
      ...good.map(({ path }) => path),
    ],
    names,
    values: [
      ...words,
      code,
      access ?? "",
      refresh ?? "",
      idToken ?? "",
      verifier,
      challenge,
      callback,
      issuer,
      ...Object.values(hiddenOf(consenting)),
      ...Object.keys(state.client ?? {}),
      ...Object.keys(state.resource ?? {}),
    ],
    headers: [
      web,
      api,
      basic("prints-web"),
      basic("prints-web", "wrong"),
      bearer(access ?? ""),
      cookieOf(consenting),
    ],
    good,
  };
}
