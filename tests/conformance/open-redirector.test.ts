import { describe, expect, it } from "vitest";
import { type HttpResponse, readHeader } from "@/lib/http/message";
import { authorizationUrl, authorize } from "../oauth/support/code-flow";
import { createKit, get, issuer, json, type Kit, type Overrides } from "../oauth/support/kit";
import { createUserAgent, redirected } from "../oauth/support/user-agent";

const evil = "https://evil.example/phish";

const attempts: readonly (readonly [what: string, send: Overrides])[] = [
  ["an unknown client", { client_id: "nobody", redirect_uri: evil }],
  ["a known client", { redirect_uri: evil }],
  ["a bad response_type as well", { redirect_uri: evil, response_type: "nonsense" }],
  ["a bad scope as well", { redirect_uri: evil, scope: "nonsense" }],
  ["no PKCE as well", { redirect_uri: evil, client_id: "prints-spa", code_challenge: undefined }],
  ["a request object as well", { redirect_uri: evil, request: "e30.e30." }],
];

describe("the server sends nobody to an address that no client registered (RFC 9700 §4.11.2)", () => {
  it.each(attempts)("with %s", async (_what, send) => {
    const kit = await createKit();
    const response = await authorize(kit, send);
    expect(response.status).toBe(400);
    expect(readHeader(response, "Location")).toBeUndefined();
    expect(response.body).not.toContain("evil.example");
  });
});

/** What the attacker registers is registered well: the address is exactly theirs. */
async function registerTrap(): Promise<{ readonly kit: Kit; readonly trap: Overrides }> {
  const kit = await createKit();
  const metadata = { redirect_uris: [evil], post_logout_redirect_uris: [evil], scope: "photos.read" };
  const response = await kit.server({
    method: "POST",
    url: `${issuer}/register`,
    headers: [["Content-Type", "application/json"]],
    body: JSON.stringify(metadata),
  });
  const trap = { client_id: String(json(response).client_id), redirect_uri: evil, scope: "photos.read" };
  return { kit, trap };
}

function expectStays(response: HttpResponse): void {
  expect(readHeader(response, "Location")).toBeUndefined();
  expect(readHeader(response, "Refresh")).toBeUndefined();
  expect(response.body).not.toContain("<script");
}

describe("an attacker who registers a client cannot have the server lead people to its address (RFC 9700 §4.11.2)", () => {
  it.each(["scope", "response_type", "prompt", "code_challenge_method"])(
    "by a request that must fail for its %s",
    async (name) => {
      const { kit, trap } = await registerTrap();
      expectStays(await authorize(kit, { ...trap, [name]: "nonsense" }));
    },
  );

  it("by a request that the user declines", async () => {
    const { kit, trap } = await registerTrap();
    const agent = createUserAgent(kit);
    await agent.open(authorizationUrl(kit, trap));
    await agent.signIn();
    expectStays(await agent.deny());
  });

  it("by a request that asks for no page, whether or not the user is signed in", async () => {
    const { kit, trap } = await registerTrap();
    const agent = createUserAgent(kit);
    expectStays(await agent.open(authorizationUrl(kit, { ...trap, prompt: "none" })));
    await agent.open(authorizationUrl(kit));
    await agent.signIn();
    await agent.allow();
    expectStays(await agent.open(authorizationUrl(kit, { ...trap, prompt: "none" })));
  });

  it("by a sign-out that there was no need for (OIDC Logout §3)", async () => {
    const { kit, trap } = await registerTrap();
    const query = new URLSearchParams({ client_id: trap.client_id ?? "", post_logout_redirect_uri: evil });
    expectStays(await kit.server(get(`${issuer}/end_session?${query}`)));
  });

  it("and the user who allowed it something is led there, as they decided", async () => {
    const { kit, trap } = await registerTrap();
    const agent = createUserAgent(kit);
    await agent.open(authorizationUrl(kit, trap));
    await agent.signIn();
    expect(redirected(await agent.allow(), "code")).toMatch(/\S/);
  });
});
