import { describe, expect, it } from "vitest";
import { type HttpResponse, readHeader } from "@/lib/http/message";
import { readJwt } from "@/lib/oauth/jwt";
import { authorizationUrl, authorize, openConsent, redeem } from "../support/code-flow";
import { createKit, get, json, type Kit, type Overrides } from "../support/kit";
import { noor } from "../support/people";
import { createUserAgent, redirected, type UserAgent } from "../support/user-agent";

const silent: Overrides = { prompt: "none" };

function ask(kit: Kit, agent: UserAgent, overrides: Overrides = {}): Promise<HttpResponse> {
  return agent.open(authorizationUrl(kit, overrides));
}

/** A browser whose user signed in and allowed the usual request. */
async function allowedBefore(kit: Kit, overrides: Overrides = {}, scopes?: readonly string[]) {
  const agent = await openConsent(kit, overrides);
  await agent.allow(scopes);
  kit.forget();
  return agent;
}

function showsLogin(response: HttpResponse): boolean {
  return response.status === 200 && response.body.includes('type="password"');
}

describe("prompt=none", () => {
  it("gives a code without a page where the user is signed in and allowed it (OIDC Core §3.1.2.1)", async () => {
    const kit = await createKit();
    const agent = await allowedBefore(kit);
    const response = await ask(kit, agent, silent);
    expect(response.status).toBe(302);
    const code = redirected(response, "code");
    expect(redirected(response, "state")).toBe("af0ifjsldkj");
    expect(kit.notes.failed()).toEqual([]);
    expect((await redeem(kit, { code })).status).toBe(200);
  });

  it("gives nothing to HEAD that is kept, and says of nothing that it was done (RFC 9110 §9.2.1)", async () => {
    const kit = await createKit();
    const agent = await allowedBefore(kit);
    const cookie = agent.cookies().map(({ name, value }) => [name, value].join("="));
    const request = get(authorizationUrl(kit, silent), [["Cookie", cookie.join("; ")]]);
    const before = kit.store.toJSON();
    const response = await kit.server({ ...request, method: "HEAD" });
    expect(response.status).toBe(302);
    expect(kit.store.toJSON()).toEqual(before);
    expect(kit.notes.checks()).toContain("silent-consent");
    expect(kit.notes.actions()).toEqual([]);
  });

  it("gives less than was allowed where less is asked for (OIDC Core §3.1.2.1)", async () => {
    const kit = await createKit();
    const agent = await allowedBefore(kit);
    const response = await ask(kit, agent, { ...silent, scope: "photos.read" });
    const tokens = json(await redeem(kit, { code: redirected(response, "code") }));
    expect(tokens.scope).toBe("photos.read");
  });

  it.each([
    [
      "nobody is signed in",
      async (kit: Kit) => createUserAgent(kit),
      silent,
      "login_required",
      "silent-login",
    ],
    [
      "the user signed in too long ago",
      async (kit: Kit) => {
        const agent = await allowedBefore(kit);
        kit.clock.now += 61;
        return agent;
      },
      { ...silent, max_age: "60" },
      "login_required",
      "silent-login",
    ],
    [
      "the scope was never allowed",
      (kit: Kit) => allowedBefore(kit, {}, ["photos.read"]),
      silent,
      "consent_required",
      "silent-consent",
    ],
    [
      "another client asks",
      allowedBefore,
      { ...silent, client_id: "prints-post" },
      "consent_required",
      "silent-consent",
    ],
    [
      "another user is hinted at",
      allowedBefore,
      { ...silent, login_hint: "noor" },
      "account_selection_required",
      "silent-account",
    ],
    [
      "a native app without a secret asks (RFC 8252 §8.6)",
      (kit: Kit) =>
        allowedBefore(kit, { client_id: "native-app", redirect_uri: "http://127.0.0.1:5000/callback" }),
      { ...silent, client_id: "native-app", redirect_uri: "http://127.0.0.1:5000/callback" },
      "interaction_required",
      "silent-client",
    ],
  ] as const)("is refused where %s (OIDC Core §3.1.2.6)", async (_rule, prepare, overrides, error, check) => {
    const kit = await createKit();
    const agent = await prepare(kit);
    const response = await ask(kit, agent, overrides);
    expect(response.status).toBe(302);
    expect(redirected(response, "error")).toBe(error);
    expect(redirected(response, "code")).toBeUndefined();
    expect(kit.notes.failed()).toEqual([check]);
  });

  it("stores nothing for a browser that was never here (OIDC Core §3.1.2.6)", async () => {
    const kit = await createKit();
    const response = await authorize(kit, silent);
    expect(readHeader(response, "Set-Cookie")).toBeUndefined();
    expect(kit.store.toJSON()).toMatchObject({ session: {}, transaction: {}, code: {}, grant: {} });
  });

  it("counts the last decision of what was asked for (OIDC Core §3.1.2.4)", async () => {
    const kit = await createKit();
    const agent = await allowedBefore(kit);
    await ask(kit, agent);
    await agent.allow(["photos.read"]);
    const response = await ask(kit, agent, silent);
    expect(redirected(response, "error")).toBe("consent_required");
    expect(redirected(await ask(kit, agent, { ...silent, scope: "photos.read" }), "code")).toBeDefined();
  });

  it("counts a no as well, whatever was ticked beside it (OIDC Core §3.1.2.4)", async () => {
    const kit = await createKit();
    const agent = await allowedBefore(kit);
    await ask(kit, agent, { scope: "photos.read" });
    await agent.submit([
      ["scope", "photos.read"],
      ["decision", "deny"],
    ]);
    expect(redirected(await ask(kit, agent, { ...silent, scope: "photos.read" }), "error")).toBe(
      "consent_required",
    );
    expect(redirected(await ask(kit, agent, { ...silent, scope: "photos.write" }), "code")).toBeDefined();
  });

  it("takes the user whom the ID token names, and no other (OIDC Core §3.1.2.1)", async () => {
    const kit = await createKit();
    const agent = await openConsent(kit, { scope: "openid" });
    const tokens = json(await redeem(kit, { code: redirected(await agent.allow(), "code") }));
    const asked = { ...silent, scope: "openid", id_token_hint: String(tokens.id_token) };
    expect(redirected(await ask(kit, agent, asked), "code")).toBeDefined();
    await kit.store.put("user", "maya", {
      username: "maya",
      password: "demo-password",
      sub: "another",
      claims: {},
    });
    expect(redirected(await ask(kit, agent, asked), "error")).toBe("login_required");
    expect(kit.notes.failed()).toEqual(["silent-user"]);
  });
});

describe("prompt", () => {
  it.each(["login", "select_account", "login consent"])(
    "%s has the user sign in again (OIDC Core §3.1.2.1)",
    async (prompt) => {
      const kit = await createKit();
      const agent = await allowedBefore(kit);
      kit.clock.now += 100;
      expect(showsLogin(await ask(kit, agent, { prompt, scope: "openid" }))).toBe(true);
      await agent.signIn();
      const tokens = json(await redeem(kit, { code: redirected(await agent.allow(), "code") }));
      expect(readJwt(String(tokens.id_token))?.payload.auth_time).toBe(kit.clock.now);
    },
  );

  it("login cannot be passed by with the consent form alone (OIDC Core §3.1.2.3)", async () => {
    const kit = await createKit();
    const agent = await allowedBefore(kit);
    const page = await ask(kit, agent, { prompt: "login" });
    const fields = agent.form().fields.filter(({ type }) => type === "hidden");
    const response = await agent.send({
      method: "POST",
      url: `${kit.issuer}/consent`,
      headers: [["Content-Type", "application/x-www-form-urlencoded"]],
      body: new URLSearchParams([
        ...fields.map(({ name, value }) => [name, value]),
        ["scope", "photos.read"],
        ["decision", "allow"],
      ]).toString(),
    });
    expect(showsLogin(page)).toBe(true);
    expect(response.status).toBe(403);
    expect(kit.notes.failed()).toEqual(["session-signed-in"]);
  });

  it("consent, and no prompt, ask for consent although it was given before (OIDC Core §3.1.2.1)", async () => {
    const kit = await createKit();
    const agent = await allowedBefore(kit);
    for (const prompt of ["consent", undefined]) {
      const page = await ask(kit, agent, { prompt });
      expect(page.body, String(prompt)).toContain('value="allow"');
    }
  });
});

describe("max_age", () => {
  it.each([
    [100, 100, false],
    [100, 101, true],
    [0, 0, true],
  ])("of %i is judged %i seconds after the sign-in (OIDC Core §3.1.2.1)", async (maxAge, later, login) => {
    const kit = await createKit();
    const agent = await allowedBefore(kit);
    kit.clock.now += later;
    expect(showsLogin(await ask(kit, agent, { max_age: String(maxAge) }))).toBe(login);
  });
});

describe("the client is told of", () => {
  it.each([
    [{ prompt: "none login" }, "prompt-none-alone"],
    [{ prompt: "create" }, "prompt-known"],
    [{ prompt: "Login" }, "prompt-known"],
    [{ max_age: "-1" }, "max-age-readable"],
    [{ max_age: "soon" }, "max-age-readable"],
    [{ id_token_hint: "eyJhbGciOiJub25lIn0.e30." }, "id-token-hint-own"],
    [{ id_token_hint: "hint" }, "id-token-hint-own"],
  ] as const)("%j (OIDC Core §3.1.2.1)", async (overrides, check) => {
    const kit = await createKit();
    const response = await authorize(kit, overrides);
    expect(redirected(response, "error")).toBe("invalid_request");
    expect(kit.notes.failed()).toEqual([check]);
  });

  it("an access token in the place of an ID token (OIDC Core §3.1.2.1)", async () => {
    const kit = await createKit();
    const agent = await openConsent(kit);
    const tokens = json(await redeem(kit, { code: redirected(await agent.allow(), "code") }));
    const response = await authorize(kit, { id_token_hint: String(tokens.access_token) });
    expect(redirected(response, "error")).toBe("invalid_request");
  });
});

it("fills in the login_hint, and nothing that is no text of it (OIDC Core §3.1.2.1)", async () => {
  const kit = await createKit();
  const agent = createUserAgent(kit);
  await ask(kit, agent, { login_hint: '"><b>maya' });
  expect(agent.form().fields.find(({ name }) => name === "username")?.value).toBe('"><b>maya');
  expect((await kit.server(get(`${kit.issuer}/login`))).status).toBe(405);
});

describe("id_token_hint", () => {
  /** A browser in which Maya has signed in, and her ID token as a hint at her. */
  async function hintAtMaya(kit: Kit) {
    await kit.store.put("user", noor.username, noor);
    const agent = await openConsent(kit, { scope: "openid" });
    const tokens = json(await redeem(kit, { code: redirected(await agent.allow(), "code") }));
    kit.forget();
    return { agent, asked: { scope: "openid", id_token_hint: String(tokens.id_token) } };
  }

  it("lets the user go on whom it names (OIDC Core §3.1.2.1)", async () => {
    const kit = await createKit();
    const { agent, asked } = await hintAtMaya(kit);
    expect(showsLogin(await ask(kit, agent, asked))).toBe(false);
    expect(redirected(await agent.allow(), "code")).toBeDefined();
    expect(kit.notes.failed()).toEqual([]);
  });

  it("has another user sign in as the one whom it names (OIDC Core §3.1.2.2)", async () => {
    const kit = await createKit();
    const { asked } = await hintAtMaya(kit);
    const other = createUserAgent(kit);
    await ask(kit, other);
    await other.signIn(noor.username, noor.password);
    expect(showsLogin(await ask(kit, other, asked))).toBe(true);
    await other.signIn();
    const tokens = json(await redeem(kit, { code: redirected(await other.allow(), "code") }));
    expect(readJwt(String(tokens.id_token))?.payload.sub).toBe("248289761001");
  });

  it("gets no answer for another user, who signs in in their place (OIDC Core §3.1.2.2)", async () => {
    const kit = await createKit();
    const { asked } = await hintAtMaya(kit);
    const other = createUserAgent(kit);
    await ask(kit, other, asked);
    kit.forget();
    const response = await other.signIn(noor.username, noor.password);
    expect(response.status).toBe(303);
    expect(redirected(response, "error")).toBe("login_required");
    expect(redirected(response, "code")).toBeUndefined();
    expect(kit.notes.failed()).toEqual(["named-user"]);
    expect(kit.store.toJSON().transaction).toEqual({});
  });
});
