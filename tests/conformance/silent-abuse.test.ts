import { describe, expect, it } from "vitest";
import { readHeader } from "@/lib/http/message";
import type { CheckId } from "@/lib/oauth/checks";
import { installedPrints } from "@/lib/world/native/prints";
import { authorizationUrl, openConsent, redeem } from "../oauth/support/code-flow";
import { createKit, json, type Kit, type Overrides } from "../oauth/support/kit";
import { noor } from "../oauth/support/people";
import { createUserAgent, redirected, type UserAgent } from "../oauth/support/user-agent";

const shipped = installedPrints({ secret: "shipped" });

/** A user who is signed in, and has allowed Prints to read. */
async function createReader(overrides: Overrides = {}): Promise<{ kit: Kit; agent: UserAgent }> {
  const kit = await createKit();
  const agent = await openConsent(kit, { scope: "photos.read", ...overrides });
  await agent.allow();
  kit.forget();
  return { kit, agent };
}

async function expectAsked(kit: Kit, agent: UserAgent, overrides: Overrides, error: string, check: CheckId) {
  const response = await agent.open(authorizationUrl(kit, { prompt: "none", ...overrides }));
  expect(redirected(response, "error")).toBe(error);
  expect(readHeader(response, "Location")).not.toContain("code=");
  expect(kit.notes.failed()).toEqual([check]);
}

describe("what the user does not see, they have not allowed (OIDC Core §3.1.2.1)", () => {
  it("no code without a page for a scope that they never allowed", async () => {
    const { kit, agent } = await createReader();
    const more = { scope: "photos.read photos.write" };
    await expectAsked(kit, agent, more, "consent_required", "silent-consent");
  });

  it("nor for one that they allowed and have said no to since, whatever was ticked (OIDC Core §3.1.2.4)", async () => {
    const { kit, agent } = await createReader();
    await agent.open(authorizationUrl(kit, { scope: "photos.read" }));
    await agent.submit([
      ["scope", "photos.read"],
      ["decision", "deny"],
    ]);
    kit.forget();
    await expectAsked(kit, agent, { scope: "photos.read" }, "consent_required", "silent-consent");
  });

  it("nor for a client that they never allowed anything", async () => {
    const { kit, agent } = await createReader();
    const other = {
      client_id: "gallery-web",
      redirect_uri: "https://gallery.example/callback",
      scope: "photos.read",
    };
    await expectAsked(kit, agent, other, "consent_required", "silent-consent");
  });

  it("nor for a browser in which nobody is signed in", async () => {
    const { kit } = await createReader();
    await expectAsked(kit, createUserAgent(kit), { scope: "photos.read" }, "login_required", "silent-login");
    expect(kit.store.toJSON().transaction).toEqual({});
  });

  it("nor where the client wants a sign-in that is newer (max_age)", async () => {
    const { kit, agent } = await createReader();
    kit.clock.now += 100;
    const fresh = { scope: "photos.read", max_age: "60" };
    await expectAsked(kit, agent, fresh, "login_required", "silent-login");
  });

  it("nor for another person than the one that the client means (login_hint)", async () => {
    const { kit, agent } = await createReader();
    const jonas = { scope: "photos.read", login_hint: "jonas" };
    await expectAsked(kit, agent, jonas, "account_selection_required", "silent-account");
  });

  it("nor for the person who signs in where the client names another one (id_token_hint, OIDC Core §3.1.2.2)", async () => {
    const kit = await createKit();
    await kit.store.put("user", noor.username, noor);
    const maya = await openConsent(kit, { scope: "openid" });
    const tokens = json(await redeem(kit, { code: redirected(await maya.allow(), "code") }));
    const agent = createUserAgent(kit);
    await agent.open(authorizationUrl(kit, { scope: "openid", id_token_hint: String(tokens.id_token) }));
    kit.forget();
    const response = await agent.signIn(noor.username, noor.password);
    expect(redirected(response, "error")).toBe("login_required");
    expect(kit.notes.failed()).toEqual(["named-user"]);
  });

  it("nor for an app that any program of the machine could be (RFC 8252 §8.6)", async () => {
    const native = { client_id: "native-app", redirect_uri: "http://127.0.0.1:51004/callback" };
    const { kit, agent } = await createReader(native);
    const again = { ...native, scope: "photos.read" };
    await expectAsked(kit, agent, again, "interaction_required", "silent-client");
  });

  it("nor for one with a secret that ships with it, which proves nothing (RFC 8252 §8.5)", async () => {
    const { kit, agent } = await createReader();
    await kit.store.put("client", shipped.client_id, shipped);
    const native = { client_id: shipped.client_id, redirect_uri: "http://127.0.0.1:51004/callback" };
    await agent.open(authorizationUrl(kit, { ...native, scope: "photos.read" }));
    await agent.allow();
    kit.forget();
    const again = { ...native, scope: "photos.read" };
    await expectAsked(kit, agent, again, "interaction_required", "silent-client");
  });

  it("and what they have allowed, they need not be asked again", async () => {
    const { kit, agent } = await createReader();
    const response = await agent.open(authorizationUrl(kit, { prompt: "none", scope: "photos.read" }));
    expect(redirected(response, "code")).toMatch(/\S/);
  });
});
