import { describe, expect, it } from "vitest";
import { withQuery } from "@/lib/http/address";
import { type HttpResponse, readHeader } from "@/lib/http/message";
import { authorizationUrl, openConsent } from "../oauth/support/code-flow";
import { createKit, issuer, type Kit, postForm } from "../oauth/support/kit";
import { redirected, type UserAgent } from "../oauth/support/user-agent";

const evil = "https://evil.example/";

async function signIn(): Promise<{ readonly kit: Kit; readonly agent: UserAgent }> {
  const kit = await createKit();
  const agent = await openConsent(kit, { scope: "openid" });
  await agent.allow();
  kit.forget();
  return { kit, agent };
}

async function expectSignedIn(kit: Kit, agent: UserAgent): Promise<void> {
  const response = await agent.open(authorizationUrl(kit, { prompt: "none", scope: "openid" }));
  expect(redirected(response, "code")).toMatch(/\S/);
}

function expectHere(response: HttpResponse): void {
  expect(readHeader(response, "Location")).toBeUndefined();
}

describe("a page of the attacker's cannot sign the user out (OIDC Logout §2)", () => {
  it("by a link: the user is asked", async () => {
    const { kit, agent } = await signIn();
    expect((await agent.open(`${issuer}/end_session`)).body).toContain('value="sign-out"');
    await expectSignedIn(kit, agent);
  });

  it("by a form, whose token it cannot know (RFC 6749 §10.12)", async () => {
    const { kit, agent } = await signIn();
    for (const form_token of ["", "guessed"]) {
      const form = { form_token, decision: "sign-out" };
      const response = await agent.send(postForm(`${issuer}/end_session/confirm`, Object.entries(form)));
      expect(response.status).toBe(403);
    }
    expect(kit.notes.failed()).toEqual(["form-token-matches", "form-token-matches"]);
    await expectSignedIn(kit, agent);
  });
});

describe("a sign-out leads nobody to an address that the client did not register (OIDC Logout §3)", () => {
  it.each([
    ["with no client", { post_logout_redirect_uri: evil }],
    ["with a known client", { client_id: "prints-web", post_logout_redirect_uri: evil }],
    ["with a hint that nobody signed", { id_token_hint: "e30.e30.", post_logout_redirect_uri: evil }],
  ])("%s", async (_what, query) => {
    const { agent } = await signIn();
    const response = await agent.open(withQuery(`${issuer}/end_session`, Object.entries(query)));
    expect(response.status).toBe(400);
    expectHere(response);
    expect(response.body).not.toContain("evil.example");
  });
});
