import { describe, expect, it } from "vitest";
import { authorizationUrl, openConsent } from "../oauth/support/code-flow";
import { createKit, issuer, postForm } from "../oauth/support/kit";
import { createUserAgent, type UserAgent } from "../oauth/support/user-agent";

function hiddenOf(agent: UserAgent) {
  const hidden = agent.form().fields.filter(({ type }) => type === "hidden");
  return Object.fromEntries(hidden.map(({ name, value }) => [name, value]));
}

const yes = { decision: "allow", scope: "photos.read" };

describe("a page of the attacker's", () => {
  it("cannot consent for the user, whose form token it cannot know (RFC 6749 §10.12)", async () => {
    const kit = await createKit();
    const victim = await openConsent(kit);
    const { transaction = "" } = hiddenOf(victim);
    for (const form_token of ["", "guessed"]) {
      kit.forget();
      const form = postForm(`${issuer}/consent`, Object.entries({ transaction, form_token, ...yes }));
      expect((await victim.send(form)).status).toBe(403);
      expect(kit.notes.failed()).toEqual(["form-token-matches"]);
    }
    expect(kit.store.toJSON().code).toEqual({});
  });

  it("cannot use a form token of the attacker's own session (RFC 6749 §10.12)", async () => {
    const kit = await createKit();
    const [victim, attacker] = [await openConsent(kit), await openConsent(kit)];
    const { transaction = "" } = hiddenOf(victim);
    const { form_token = "" } = hiddenOf(attacker);
    kit.forget();
    const form = postForm(`${issuer}/consent`, Object.entries({ transaction, form_token, ...yes }));
    expect((await victim.send(form)).status).toBe(403);
    expect(kit.notes.failed()).toEqual(["form-token-matches"]);
  });

  it("cannot have the user answer a request of the attacker's (RFC 6749 §10.12)", async () => {
    const kit = await createKit();
    const [victim, attacker] = [await openConsent(kit), await openConsent(kit)];
    const form = postForm(`${issuer}/consent`, Object.entries({ ...hiddenOf(attacker), ...yes }));
    kit.forget();
    expect((await victim.send(form)).status).toBe(400);
    expect(kit.notes.failed()).toEqual(["transaction-known"]);
  });

  it("cannot sign the user in as somebody else: login is bound to its browser (RFC 6749 §10.12)", async () => {
    const kit = await createKit();
    const [victim, attacker] = [createUserAgent(kit), createUserAgent(kit)];
    await victim.open(authorizationUrl(kit));
    await attacker.open(authorizationUrl(kit));
    const login = { ...hiddenOf(attacker), username: "maya", password: "demo-password" };
    kit.forget();
    const response = await victim.send(postForm(`${issuer}/login`, Object.entries(login)));
    expect(response.status).toBe(400);
    expect(kit.notes.failed()).toEqual(["transaction-known"]);
  });

  it("cannot answer without the user's cookie, which SameSite=Lax keeps from its forms", async () => {
    const kit = await createKit();
    const victim = await openConsent(kit);
    kit.forget();
    const form = postForm(`${issuer}/consent`, Object.entries({ ...hiddenOf(victim), ...yes }));
    expect((await kit.server(form)).status).toBe(400);
    expect(kit.notes.failed()).toEqual(["transaction-known"]);
  });
});
