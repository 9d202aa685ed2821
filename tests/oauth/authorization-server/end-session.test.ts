import { describe, expect, it } from "vitest";
import { withQuery } from "@/lib/http/address";
import { readForm } from "@/lib/http/html-form";
import { type HttpResponse, readHeader } from "@/lib/http/message";
import type { CheckId } from "@/lib/oauth/checks";
import { readJwt, signJwt } from "@/lib/oauth/jwt";
import { authorizationUrl, redeem } from "../support/code-flow";
import {
  createKit,
  get,
  issuer,
  json,
  type Kit,
  keyFor,
  merge,
  type Overrides,
  postForm,
} from "../support/kit";
import { createUserAgent, redirected, type UserAgent } from "../support/user-agent";
import { unsecured } from "../tokens";

const after = "https://prints.example/bye";

interface SignedIn {
  readonly kit: Kit;
  readonly agent: UserAgent;
  readonly idToken: string;
}

async function signIn(): Promise<SignedIn> {
  const kit = await createKit();
  const client = await kit.store.get("client", "prints-web");
  if (client === undefined) throw new Error("no client");
  await kit.store.put("client", "prints-web", { ...client, post_logout_redirect_uris: [after] });
  const agent = createUserAgent(kit);
  await agent.open(authorizationUrl(kit, { scope: "openid" }));
  await agent.signIn();
  const tokens = json(await redeem(kit, { code: redirected(await agent.allow(), "code") }));
  kit.forget();
  return { kit, agent, idToken: String(tokens.id_token) };
}

function address(parameters: Overrides = {}): string {
  return withQuery(`${issuer}/end_session`, merge({}, parameters));
}

async function isSignedIn({ kit, agent }: SignedIn): Promise<boolean> {
  const response = await agent.open(authorizationUrl(kit, { prompt: "none", scope: "openid" }));
  return redirected(response, "error") !== "login_required";
}

function asksFirst(response: HttpResponse): boolean {
  return response.status === 200 && response.body.includes('value="sign-out"');
}

describe("sign-out", () => {
  it("asks the person, and then ends the session (OIDC Logout §2)", async () => {
    const setting = await signIn();
    const { agent, kit } = setting;
    expect(asksFirst(await agent.open(address()))).toBe(true);
    expect(await isSignedIn(setting)).toBe(true);
    await agent.open(address());
    const response = await agent.submit([["decision", "sign-out"]]);
    expect(response.status).toBe(200);
    expect(readHeader(response, "Set-Cookie")).toMatch(/^__Host-session=; .*Max-Age=0/);
    expect(kit.notes.actions().map(({ action }) => action)).toContain("signed-out");
    expect(await isSignedIn(setting)).toBe(false);
  });

  it("ends the session here even where the cookie is kept (OIDC Logout §2)", async () => {
    const setting = await signIn();
    const cookie = setting.agent.cookies().map(({ name, value }) => `${name}=${value}`);
    await setting.agent.open(address());
    await setting.agent.submit([["decision", "sign-out"]]);
    const headers = [["Cookie", cookie.join("; ")]] as const;
    const response = await setting.kit.server(
      get(authorizationUrl(setting.kit, { prompt: "none", scope: "openid" }), headers),
    );
    expect(redirected(response, "error")).toBe("login_required");
  });

  it("goes back to the client with its state (OIDC Logout §3)", async () => {
    const { agent, idToken } = await signIn();
    await agent.open(address({ id_token_hint: idToken, post_logout_redirect_uri: after, state: "a b" }));
    const response = await agent.submit([["decision", "sign-out"]]);
    expect([response.status, readHeader(response, "Location")]).toEqual([303, `${after}?state=a+b`]);
  });

  it("goes back by client_id as well, and with a token that has expired (OIDC Logout §2)", async () => {
    const { agent, idToken, kit } = await signIn();
    kit.clock.now += 10_000;
    const ways = [{ client_id: "prints-web" }, { client_id: "prints-web", id_token_hint: idToken }];
    for (const way of ways) {
      expect(asksFirst(await agent.open(address({ ...way, post_logout_redirect_uri: after })))).toBe(true);
    }
    expect(kit.notes.failed()).toEqual([]);
  });

  it("takes a token whose type is written otherwise (RFC 7515 §4.1.9)", async () => {
    const { agent, idToken } = await signIn();
    const claims = readJwt(idToken)?.payload ?? {};
    for (const typ of ["jwt", "application/jwt"]) {
      const id_token_hint = await signJwt(claims, await keyFor("ES256"), { typ });
      expect(asksFirst(await agent.open(address({ id_token_hint })))).toBe(true);
    }
  });

  it("is not done where the person stays (OIDC Logout §2)", async () => {
    const setting = await signIn();
    await setting.agent.open(address({ client_id: "prints-web", post_logout_redirect_uri: after }));
    const response = await setting.agent.submit([["decision", "stay"]]);
    expect([response.status, readHeader(response, "Location")]).toEqual([200, undefined]);
    expect(await isSignedIn(setting)).toBe(true);
  });

  it("needs no question where nobody is signed in (OIDC Logout §2)", async () => {
    const { kit } = await signIn();
    const stranger = createUserAgent(kit);
    const back = await stranger.open(address({ client_id: "prints-web", post_logout_redirect_uri: after }));
    expect([back.status, readHeader(back, "Location")]).toEqual([303, after]);
    expect(kit.notes.failed()).toEqual(["logout-session"]);
    const page = await stranger.open(address());
    expect(page.status).toBe(200);
    expect(readForm(page.body)).toBeUndefined();
  });

  it("can be asked for by POST (OIDC Logout §2)", async () => {
    const { agent } = await signIn();
    const request = postForm(`${issuer}/end_session`, [["client_id", "prints-web"]]);
    expect(asksFirst(await agent.send(request))).toBe(true);
  });

  it("asks again where a form from another site comes without the cookie, in no address (RFC 10025 §5.2)", async () => {
    const { kit, agent } = await signIn();
    const request = postForm(`${issuer}/end_session`, [
      ["client_id", "prints-web"],
      ["unknown", "x"],
    ]);
    const response = await kit.server(request);
    expect([response.status, readHeader(response, "Location")]).toEqual([200, undefined]);
    expect(response.body).toContain("<script>document.forms[0].submit()</script>");
    const form = readForm(response.body);
    const fields = form?.fields.map(({ name, value }) => [name, value] as const) ?? [];
    expect([form?.method, form?.action, fields[0]]).toEqual([
      "POST",
      "/end_session",
      ["client_id", "prints-web"],
    ]);
    expect(asksFirst(await agent.send(postForm(`${issuer}/end_session`, fields)))).toBe(true);
  });

  it("asks again once, where nobody is signed in (OIDC Logout §2)", async () => {
    const { kit } = await signIn();
    const first = await kit.server(postForm(`${issuer}/end_session`, [["client_id", "prints-web"]]));
    const fields = readForm(first.body)?.fields.map(({ name, value }) => [name, value] as const) ?? [];
    const second = await kit.server(postForm(`${issuer}/end_session`, fields));
    expect(second.status).toBe(200);
    expect(readForm(second.body)).toBeUndefined();
  });

  it("leaves tokens to revocation (RFC 7009 §2.1)", async () => {
    const { agent, kit } = await signIn();
    await agent.open(address());
    await agent.submit([["decision", "sign-out"]]);
    expect(Object.keys(kit.store.toJSON().grant ?? {})).toHaveLength(1);
  });
});

describe("sign-out is refused on a page, and nobody is sent away, for", () => {
  const refused: readonly (readonly [string, Overrides, CheckId])[] = [
    [
      "an address that is not registered",
      { client_id: "prints-web", post_logout_redirect_uri: "https://evil.example/" },
      "logout-redirect-uri-registered",
    ],
    [
      "an address that only begins so",
      { client_id: "prints-web", post_logout_redirect_uri: `${after}/more` },
      "logout-redirect-uri-registered",
    ],
    [
      "the redirect URI of the login",
      { client_id: "prints-web", post_logout_redirect_uri: "https://prints.example/callback" },
      "logout-redirect-uri-registered",
    ],
    [
      "the address of another client",
      { client_id: "gallery-web", post_logout_redirect_uri: after },
      "logout-redirect-uri-registered",
    ],
    ["an address of nobody", { post_logout_redirect_uri: after }, "logout-redirect-uri-registered"],
    ["an unknown client", { client_id: "nobody" }, "logout-client-known"],
    ["a token that is none", { id_token_hint: "hint" }, "logout-hint-own"],
  ];

  it.each([
    [
      "of another client",
      { client_id: "gallery-web", post_logout_redirect_uri: after },
      "not one that the client registered",
    ],
    ["of nobody", { post_logout_redirect_uri: after }, "Neither id_token_hint nor client_id says whose"],
  ] as const)("an address %s, and why (OIDC Logout §3)", async (_whose, parameters, sentence) => {
    const { agent } = await signIn();
    expect((await agent.open(address(parameters))).body).toContain(sentence);
  });

  it.each(refused)("%s (OIDC Logout §3)", async (_what, parameters, check) => {
    const { agent, kit } = await signIn();
    const response = await agent.open(address(parameters));
    expect([response.status, readHeader(response, "Location")]).toEqual([400, undefined]);
    expect(kit.notes.failed()).toEqual([check]);
  });

  it("a token of another issuer, unsigned, or by another key (OIDC Logout §2)", async () => {
    const { agent, kit } = await signIn();
    const claims = { iss: issuer, sub: "248289761001", aud: "prints-web" };
    const own = await keyFor("ES256");
    const forged = [
      unsecured(claims),
      await signJwt(claims, await keyFor("ES256", "thief")),
      await signJwt({ ...claims, iss: "https://other.example" }, own),
      await signJwt(claims, own, { typ: "at+jwt" }),
    ];
    for (const id_token_hint of forged) {
      const parameters = { id_token_hint, post_logout_redirect_uri: after };
      expect((await agent.open(address(parameters))).status).toBe(400);
    }
    expect(kit.notes.failed()).toEqual(forged.map(() => "logout-hint-own"));
  });

  it("a client_id that is not the token's (OIDC Logout §2)", async () => {
    const { agent, kit, idToken } = await signIn();
    const response = await agent.open(address({ id_token_hint: idToken, client_id: "gallery-web" }));
    expect(response.status).toBe(400);
    expect(kit.notes.failed()).toEqual(["logout-client-matches"]);
  });

  it("a form without the token of this session (RFC 6749 §10.12)", async () => {
    const setting = await signIn();
    await setting.agent.open(address());
    const response = await setting.agent.submit([
      ["form_token", "guess"],
      ["decision", "sign-out"],
    ]);
    expect(response.status).toBe(403);
    expect(setting.kit.notes.failed()).toEqual(["form-token-matches"]);
    expect(await isSignedIn(setting)).toBe(true);
  });

  it("a form that was changed to lead elsewhere (OIDC Logout §3)", async () => {
    const setting = await signIn();
    await setting.agent.open(address({ client_id: "prints-web", post_logout_redirect_uri: after }));
    const response = await setting.agent.submit([
      ["post_logout_redirect_uri", "https://evil.example/"],
      ["decision", "sign-out"],
    ]);
    expect([response.status, readHeader(response, "Location")]).toEqual([400, undefined]);
    expect(await isSignedIn(setting)).toBe(true);
  });

  it("a form that was changed to lead to two places (OIDC Logout §4)", async () => {
    const setting = await signIn();
    await setting.agent.open(address({ client_id: "prints-web", post_logout_redirect_uri: after }));
    const response = await setting.agent.submit([
      ["post_logout_redirect_uri", after],
      ["post_logout_redirect_uri", "https://evil.example/"],
      ["decision", "sign-out"],
    ]);
    expect([response.status, readHeader(response, "Location")]).toEqual([400, undefined]);
    expect(setting.kit.notes.failed()).toEqual(["logout-parameters-once"]);
    expect(await isSignedIn(setting)).toBe(true);
  });

  it("a GET of the confirmation (RFC 9110 §9.2.1)", async () => {
    const { kit } = await signIn();
    const response = await kit.server(get(`${issuer}/end_session/confirm?decision=sign-out`));
    expect([response.status, readHeader(response, "Allow")]).toEqual([405, "POST"]);
  });
});

it("is kept out of frames, and from scripts of other origins (RFC 9700 §2.6)", async () => {
  const { agent } = await signIn();
  const page = await agent.open(address());
  expect(readHeader(page, "X-Frame-Options")).toBe("DENY");
  expect(readHeader(page, "Access-Control-Allow-Origin")).toBeUndefined();
});
