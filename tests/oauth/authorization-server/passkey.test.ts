import { describe, expect, it } from "vitest";
import { readParameter } from "@/lib/http/parameters";
import { readJwt } from "@/lib/oauth/jwt";
import { flags, writeAuthenticatorData } from "@/lib/oauth/passkey";
import { authorizationUrl, redeem } from "../support/code-flow";
import { basic, createKit, json, type Kit, type Overrides, postForm } from "../support/kit";
import {
  answerOf,
  both,
  hiddenOf,
  openPasskeyKit,
  openPasskeyPage,
  questionOf,
  submitPasskey,
  wanted,
} from "../support/passkey";
import { noor } from "../support/people";
import { createUserAgent, redirected, type UserAgent } from "../support/user-agent";
import { createKey } from "../tokens";

function ask(kit: Kit, agent: UserAgent, overrides: Overrides = wanted) {
  return agent.open(authorizationUrl(kit, overrides));
}

describe("a request for a login that is phishing-resistant (RFC 9470 §5)", () => {
  it("is met by a password and a passkey, and the tokens say so (RFC 9470 §6)", async () => {
    const kit = await openPasskeyKit();
    const agent = createUserAgent(kit);
    await ask(kit, agent, { ...wanted, scope: "openid photos.read" });
    await agent.signIn();
    kit.clock.now += 20;
    const page = await submitPasskey(agent, await answerOf(agent));
    expect(page.status).toBe(200);
    expect(agent.form().action).toBe("/consent");
    const code = redirected(await agent.allow(), "code");
    const tokens = json(await redeem(kit, { code }));
    const claims = { acr: "phr", auth_time: kit.clock.now };
    expect(readJwt(String(tokens.access_token))?.payload).toMatchObject(claims);
    expect(readJwt(String(tokens.id_token))?.payload).toMatchObject(claims);
    const asked = postForm(
      "https://id.example/introspect",
      [["token", String(tokens.access_token)]],
      [basic("photos-api")],
    );
    expect(json(await kit.server(asked))).toMatchObject({ active: true, ...claims });
    expect(kit.notes.failed()).toEqual([]);
  });

  it("says the same of a token that was renewed (RFC 9068 §2.2.1)", async () => {
    const kit = await openPasskeyKit();
    const web = await kit.store.get("client", "prints-web");
    if (web === undefined) throw new Error("no client");
    await kit.store.put("client", "prints-web", {
      ...web,
      grant_types: ["authorization_code", "refresh_token"],
    });
    const agent = await openPasskeyPage(kit);
    await submitPasskey(agent, await answerOf(agent));
    const tokens = json(await redeem(kit, { code: redirected(await agent.allow(), "code") }));
    kit.clock.now += 60;
    const renewed = json(
      await kit.server(
        postForm(
          "https://id.example/token",
          [
            ["grant_type", "refresh_token"],
            ["refresh_token", String(tokens.refresh_token)],
          ],
          [basic("prints-web")],
        ),
      ),
    );
    expect(readJwt(String(renewed.access_token))?.payload.acr).toBe("phr");
  });

  it("asks whoever has a session for the passkey alone, and whoever used it for nothing", async () => {
    const kit = await openPasskeyKit();
    const agent = createUserAgent(kit);
    await ask(kit, agent, {});
    await agent.signIn();
    expect(agent.form().action).toBe("/consent");
    await ask(kit, agent);
    expect(agent.form().action).toBe("/passkey");
    await submitPasskey(agent, await answerOf(agent));
    await ask(kit, agent);
    expect(agent.form().action).toBe("/consent");
  });

  it("asks again where the login by it is too old (OIDC Core §3.1.2.1)", async () => {
    const kit = await openPasskeyKit();
    const agent = await openPasskeyPage(kit);
    await submitPasskey(agent, await answerOf(agent));
    kit.clock.now += 61;
    await ask(kit, agent, { ...wanted, max_age: "60" });
    expect(agent.form().action).toBe("/passkey");
    await ask(kit, agent, { max_age: "60" });
    expect(agent.form().action).toBe("/login");
    await agent.signIn();
    await ask(kit, agent);
    expect(agent.form().action).toBe("/passkey");
  });

  it("has whoever chooses an account begin with its password (OIDC Core §3.1.2.1)", async () => {
    const kit = await openPasskeyKit();
    const agent = await openPasskeyPage(kit);
    await ask(kit, agent, { ...wanted, prompt: "select_account" });
    expect(agent.form().action).toBe("/login");
  });

  it("is no consent before the passkey was used", async () => {
    const kit = await openPasskeyKit();
    const agent = await openPasskeyPage(kit);
    const { fields } = agent.form();
    const hidden = fields.map(({ name, value }): [string, string] => [name, value]);
    const forged = await agent.send(
      postForm("https://id.example/consent", [...hidden, ["scope", "photos.read"], ["decision", "allow"]]),
    );
    expect(forged.status).toBe(403);
    expect(kit.notes.failed()).toEqual(["session-signed-in"]);
  });

  it.each([["gold"], ["PHR"], ["phrh"]])("is refused for %j alone", async (acr_values) => {
    const kit = await openPasskeyKit();
    const response = await ask(kit, createUserAgent(kit), { acr_values });
    expect(redirected(response, "error")).toBe("unmet_authentication_requirements");
    expect(kit.notes.failed()).toEqual(["acr-values-known"]);
  });

  it("goes by the one of several that it knows (OIDC Core §3.1.2.1)", async () => {
    const kit = await openPasskeyKit();
    const agent = createUserAgent(kit);
    await ask(kit, agent, { acr_values: "gold phr silver" });
    await agent.signIn();
    expect(agent.form().action).toBe("/passkey");
  });

  it("is refused where the user has no passkey, once it is known who they are", async () => {
    const kit = await openPasskeyKit("none");
    const agent = createUserAgent(kit);
    await ask(kit, agent);
    const response = await agent.signIn();
    expect(redirected(response, "error")).toBe("unmet_authentication_requirements");
    expect(redirected(response, "state")).toBe("af0ifjsldkj");
    expect(kit.notes.failed()).toEqual(["passkey-registered"]);
    await ask(kit, agent, {});
    expect(agent.form().action).toBe("/login");
    await agent.signIn();
    kit.forget();
    const known = await ask(kit, agent);
    expect(redirected(known, "error")).toBe("unmet_authentication_requirements");
    expect(kit.notes.failed()).toEqual(["passkey-registered"]);
  });

  it("is refused in silence where a password alone was used (OIDC Core §3.1.2.6)", async () => {
    const kit = await openPasskeyKit();
    const agent = createUserAgent(kit);
    await ask(kit, agent, {});
    await agent.signIn();
    await agent.allow();
    const response = await ask(kit, agent, { ...wanted, prompt: "none" });
    expect(redirected(response, "error")).toBe("login_required");
    await ask(kit, agent);
    await submitPasskey(agent, await answerOf(agent));
    await agent.allow();
    expect(redirected(await ask(kit, agent, { ...wanted, prompt: "none" }), "code")).toBeDefined();
  });

  it("is passed over by a server that has no names for its ways (OIDC Core §5.5.1.1)", async () => {
    const kit = await createKit();
    const agent = createUserAgent(kit);
    await ask(kit, agent);
    await agent.signIn();
    expect(agent.form().action).toBe("/consent");
    const document = await agent.open("https://id.example/.well-known/openid-configuration");
    expect(json(document)).not.toHaveProperty("acr_values_supported");
    expect(json(document).claims_supported).not.toContain("acr");
  });

  it("can be read off the description of the server (OIDC Discovery §3)", async () => {
    const kit = await openPasskeyKit();
    const document = await createUserAgent(kit).open("https://id.example/.well-known/openid-configuration");
    expect(json(document).acr_values_supported).toEqual(["phr"]);
    expect(json(document).claims_supported).toContain("acr");
  });
});

describe("the page that asks for a passkey (WebAuthn §5.5)", () => {
  it("names its domain, the passkeys of the user and what they have to show", async () => {
    const agent = await openPasskeyPage(await openPasskeyKit());
    expect(questionOf(agent)).toEqual({
      challenge: expect.stringMatching(/^[\w-]{43}$/),
      rpId: "id.example",
      allowCredentials: [{ type: "public-key", id: "cGFzc2tleQ" }],
      userVerification: "required",
    });
  });

  it("has a new challenge each time, and the one before is good for nothing", async () => {
    const kit = await openPasskeyKit();
    const agent = await openPasskeyPage(kit);
    const first = await answerOf(agent);
    const again = await submitPasskey(agent, "nonsense");
    expect(again.body).toContain('role="alert">That did not work');
    await submitPasskey(agent, first);
    expect(kit.notes.failed()).toEqual(["passkey-readable", "passkey-challenge"]);
    await submitPasskey(agent, await answerOf(agent));
    expect(agent.form().action).toBe("/consent");
  });

  it("takes no answer where nobody has signed in, or without the token of its form", async () => {
    const kit = await openPasskeyKit();
    const agent = createUserAgent(kit);
    await ask(kit, agent);
    const hidden = hiddenOf(agent);
    const url = "https://id.example/passkey";
    expect((await agent.send(postForm(url, hidden))).status).toBe(403);
    const nameless = hidden.filter(([name]) => name !== "form_token");
    expect((await agent.send(postForm(url, nameless))).status).toBe(403);
    expect(kit.notes.failed()).toEqual(["session-signed-in", "form-token-matches"]);
    expect(readParameter(hidden, "form_token")).toBeDefined();
  });

  it("takes no answer to a question that was never asked", async () => {
    const kit = await openPasskeyKit();
    const agent = await openPasskeyPage(kit);
    const assertion = await answerOf(agent, { said: { challenge: undefined } });
    await ask(kit, agent, {});
    const hidden = hiddenOf(agent);
    kit.forget();
    await agent.send(
      postForm("https://id.example/passkey", [...hidden, ["passkey", JSON.stringify(assertion)]]),
    );
    expect(kit.notes.failed()).toEqual(["passkey-asked"]);
  });

  it("lets nobody go on for a user whom the request does not mean (OIDC Core §3.1.2.2)", async () => {
    const kit = await openPasskeyKit();
    await kit.store.put("user", noor.username, noor);
    const hers = createUserAgent(kit);
    await ask(kit, hers, { scope: "openid" });
    await hers.signIn(noor.username, noor.password);
    const tokens = json(await redeem(kit, { code: redirected(await hers.allow(), "code") }));
    const agent = createUserAgent(kit);
    await ask(kit, agent, {});
    await agent.signIn();
    await ask(kit, agent, { ...wanted, scope: "openid", id_token_hint: String(tokens.id_token) });
    expect(agent.form().action).toBe("/login");
    kit.forget();
    const page = await agent.send(postForm("https://id.example/passkey", hiddenOf(agent)));
    expect(page.status).toBe(400);
    expect(kit.notes.failed()).toEqual(["passkey-asked"]);
  });

  it("is there for nobody whom it cannot serve, however often they ask (RFC 9470 §5)", async () => {
    const kit = await openPasskeyKit("none");
    const agent = createUserAgent(kit);
    await ask(kit, agent);
    const hidden = hiddenOf(agent);
    await agent.signIn();
    await agent.send(postForm("https://id.example/login", hidden));
    expect(kit.notes.failed()).toEqual(["passkey-registered", "transaction-known"]);
  });
});

describe("the answer of a passkey (WebAuthn §7.2)", () => {
  it.each([
    ["that is empty", "passkey-readable", async () => ""],
    ["that is no JSON", "passkey-readable", async () => "{"],
    ["without a signature", "passkey-readable", async (agent: UserAgent) => withoutSignature(agent)],
    [
      "whose authenticator data are too short",
      "passkey-readable",
      async (agent: UserAgent) => {
        const { response, ...rest } = await answerOf(agent);
        return {
          ...rest,
          response: { ...response, authenticatorData: response.authenticatorData.slice(0, 48) },
        };
      },
    ],
    [
      "that registers a passkey",
      "passkey-readable",
      (agent: UserAgent) => answerOf(agent, { said: { type: "webauthn.create" } }),
    ],
    [
      "of a passkey that nobody registered",
      "passkey-known",
      (agent: UserAgent) => answerOf(agent, { id: "b3RoZXI" }),
    ],
    [
      "to another challenge",
      "passkey-challenge",
      (agent: UserAgent) => answerOf(agent, { said: { challenge: "b3RoZXI" } }),
    ],
    [
      "for a page of another site",
      "passkey-origin",
      (agent: UserAgent) => answerOf(agent, { said: { origin: "https://id.example.evil" } }),
    ],
    [
      "for a page that was not protected",
      "passkey-origin",
      (agent: UserAgent) => answerOf(agent, { said: { origin: "http://id.example" } }),
    ],
    [
      "for a frame of another page",
      "passkey-origin",
      (agent: UserAgent) => answerOf(agent, { said: { crossOrigin: true } }),
    ],
    [
      "for another domain",
      "passkey-relying-party",
      (agent: UserAgent) => answerOf(agent, { domain: "example" }),
    ],
    ["of nobody", "passkey-user-verified", (agent: UserAgent) => answerOf(agent, { used: 0 })],
    [
      "of somebody whom the device does not know",
      "passkey-user-verified",
      (agent: UserAgent) => answerOf(agent, { used: flags.present }),
    ],
    [
      "of a device that nobody is at",
      "passkey-user-verified",
      (agent: UserAgent) => answerOf(agent, { used: flags.verified }),
    ],
    [
      "by another key",
      "passkey-signature",
      async (agent: UserAgent) => answerOf(agent, { key: await createKey("EdDSA", "another") }),
    ],
    [
      "that was changed afterwards",
      "passkey-signature",
      async (agent: UserAgent) => {
        const { response, ...rest } = await answerOf(agent);
        const authenticatorData = await writeAuthenticatorData("id.example", both | 0x08);
        return { ...rest, response: { ...response, authenticatorData } };
      },
    ],
    [
      "whose signature is no text of base64url",
      "passkey-signature",
      async (agent: UserAgent) => {
        const { response, ...rest } = await answerOf(agent);
        return { ...rest, response: { ...response, signature: "?" } };
      },
    ],
  ] as const)("%s is not taken: %s", async (_what, check, make) => {
    const kit = await openPasskeyKit();
    const agent = await openPasskeyPage(kit);
    const page = await submitPasskey(agent, await make(agent));
    expect(page.status).toBe(200);
    expect(agent.form().action).toBe("/passkey");
    expect(kit.notes.failed()).toEqual([check]);
    expect(kit.notes.actions().map(({ action }) => action)).not.toContain("signed-in");
  });

  it("is judged rule by rule", async () => {
    const kit = await openPasskeyKit();
    const agent = await openPasskeyPage(kit);
    await submitPasskey(agent, await answerOf(agent));
    expect(kit.notes.checks().filter((id) => id.startsWith("passkey-"))).toEqual([
      "passkey-asked",
      "passkey-readable",
      "passkey-known",
      "passkey-challenge",
      "passkey-origin",
      "passkey-relying-party",
      "passkey-user-verified",
      "passkey-signature",
    ]);
  });
});

async function withoutSignature(agent: UserAgent) {
  const { response, ...rest } = await answerOf(agent);
  const { signature: _, ...unsigned } = response;
  return { ...rest, response: unsigned };
}
