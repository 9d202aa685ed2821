/** Requests at random to the server of the simulator, each to a server that stands in the midst of everything. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Header, HttpRequest } from "@/lib/http/message";
import { endpoints } from "@/lib/oauth/metadata";
import { bearer, challenge, obtainCode, openConsent, verifier } from "../oauth/support/code-flow";
import { createGrantKit, obtainFamily, withGrants } from "../oauth/support/grants";
import { basic, createKit, json, type Kit } from "../oauth/support/kit";
import { callback } from "../oauth/support/people";
import { createUserAgent, type UserAgent } from "../oauth/support/user-agent";
import { type Draft, drafts, formDraft, queryDraft, type Stock, toRequest } from "./support/draft";
import { type House, judge } from "./support/judge";
import { names, runs, seed, words } from "./support/stock";

const settings = { legacy: ["implicit", "password"] } as const;

function cookieOf(agent: UserAgent): Header {
  const pairs = agent.cookies().map(({ name, value }) => `${name}=${value}`);
  return ["Cookie", pairs.join("; ")];
}

function hiddenOf(agent: UserAgent): Readonly<Record<string, string>> {
  const hidden = agent.form().fields.filter(({ type }) => type === "hidden");
  return Object.fromEntries(hidden.map(({ name, value }) => [name, value]));
}

const deviceGrant = "urn:ietf:params:oauth:grant-type:device_code";

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

/** A server with a code, tokens, a login and a consent that wait, and good requests about all of them. */
async function prepare(kit: Kit): Promise<Stock> {
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

function describeHouse({ issuer, store }: Kit): House {
  const clients = Object.values(store.toJSON().client ?? {});
  return {
    issuer,
    redirectUris: clients.flatMap(({ redirect_uris: uris }) => uris),
    secrets: clients.flatMap(({ client_secret: secret }) => secret ?? []),
  };
}

/** Else the fuzzer would never come past the first check. */
async function expectGood({ good }: Stock, kit: Kit): Promise<void> {
  for (const draft of good) {
    const { server } = await createKit({ issuer: kit.issuer, settings, state: kit.store.toJSON() });
    const { status } = await server(toRequest(kit.issuer, draft));
    // Only the device that waits is told to wait on (RFC 8628 §3.5).
    const waits = draft.form?.some(([, value]) => value === deviceGrant) ?? false;
    expect(status, JSON.stringify(draft)).toBe(waits ? 400 : Math.min(status, 399));
  }
}

describe.each(["https://id.example", "https://live.example/live/demo"])("whatever comes to %s", (issuer) => {
  it("is answered, never by 500, never by a redirect to a stranger, and refused in the shape of its RFC", async () => {
    const kit = await createGrantKit({ issuer, settings });
    const stock = await prepare(kit);
    const state = kit.store.toJSON();
    const house = describeHouse(kit);
    await expectGood(stock, kit);
    console.log(`fuzz of ${issuer}: seed ${seed}, ${runs(1500)} runs`);
    await fc.assert(
      fc.asyncProperty(drafts(stock), async (draft) => {
        const { server } = await createKit({ issuer, settings, state });
        const request: HttpRequest = toRequest(issuer, draft);
        expect(judge(house, request, await server(request))).toEqual([]);
      }),
      { seed, numRuns: runs(1500) },
    );
  }, 120_000);
});
