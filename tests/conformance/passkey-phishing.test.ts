import { describe, expect, it } from "vitest";
import { flags } from "@/lib/oauth/passkey";
import { authorizationUrl } from "../oauth/support/code-flow";
import { postForm } from "../oauth/support/kit";
import {
  answerOf,
  hiddenOf,
  type Otherwise,
  openPasskeyKit,
  openPasskeyPage,
  submitPasskey,
  wanted,
} from "../oauth/support/passkey";
import { createUserAgent, redirected } from "../oauth/support/user-agent";
import { createKey } from "../oauth/tokens";

/** Somebody has Maya's password, and sends this for her passkey. */
async function attempt(otherwise: Otherwise) {
  const kit = await openPasskeyKit();
  const agent = await openPasskeyPage(kit);
  await submitPasskey(agent, await answerOf(agent, otherwise));
  return { action: agent.form().action, failed: kit.notes.failed() };
}

async function expectShut(otherwise: Otherwise, check: string) {
  expect(await attempt(otherwise)).toEqual({ action: "/passkey", failed: [check] });
}

describe("an attacker who has the password", () => {
  it("is let in by the passkey alone, which they have not (RFC 9470 §5)", async () => {
    const kit = await openPasskeyKit();
    const agent = createUserAgent(kit);
    await agent.open(authorizationUrl(kit));
    await agent.signIn();
    expect(agent.form().action).toBe("/consent");
    await agent.open(authorizationUrl(kit, wanted));
    expect(agent.form().action).toBe("/passkey");
    const forged = [...hiddenOf(agent), ["scope", "photos.read"], ["decision", "allow"]] as const;
    expect((await agent.send(postForm("https://id.example/consent", forged))).status).toBe(403);
  });

  it("gets no lesser token where the user has no passkey (RFC 9470 §5)", async () => {
    const kit = await openPasskeyKit("none");
    const agent = createUserAgent(kit);
    await agent.open(authorizationUrl(kit, wanted));
    expect(redirected(await agent.signIn(), "error")).toBe("unmet_authentication_requirements");
  });

  it("goes on by no passkey where the server has asked for a password (OIDC Core §3.1.2.1)", async () => {
    const kit = await openPasskeyKit();
    const agent = createUserAgent(kit);
    await agent.open(authorizationUrl(kit));
    await agent.signIn();
    await agent.open(authorizationUrl(kit, { prompt: "login" }));
    kit.forget();
    const page = await agent.send(postForm("https://id.example/passkey", hiddenOf(agent)));
    expect([page.status, kit.notes.failed()]).toEqual([400, ["passkey-asked"]]);
  });

  it("signs with a passkey of their own (WebAuthn §7.2)", async () => {
    await expectShut({ key: await createKey("EdDSA", "theirs") }, "passkey-signature");
    await expectShut({ id: "dGhlaXJz" }, "passkey-known");
  });

  it("has the answer from a page of their own, to which they led the user (WebAuthn §13.4.9)", async () => {
    await expectShut({ said: { origin: "https://id-example.evil.example" } }, "passkey-origin");
    await expectShut({ domain: "evil.example" }, "passkey-relying-party");
  });

  it("has an answer that was given before (WebAuthn §13.4.3)", async () => {
    await expectShut({ said: { challenge: "YmVmb3Jl" } }, "passkey-challenge");
  });

  it("has what was signed for something else (WebAuthn §7.2)", async () => {
    await expectShut({ said: { type: "webauthn.create" } }, "passkey-readable");
  });

  it("has found the device, which does not know them (WebAuthn §6.1)", async () => {
    await expectShut({ used: flags.present }, "passkey-user-verified");
  });
});
