import { describe, expect, it } from "vitest";
import { readHeader } from "@/lib/http/message";
import { authorizationUrl, openConsent } from "../support/code-flow";
import { createKit, get, type Kit } from "../support/kit";
import { createUserAgent, type UserAgent } from "../support/user-agent";

async function openLogin(): Promise<{ kit: Kit; agent: UserAgent }> {
  const kit = await createKit();
  const agent = createUserAgent(kit);
  await agent.open(authorizationUrl(kit));
  kit.forget();
  return { kit, agent };
}

describe("the login form", () => {
  it("leads to the consent page (RFC 6749 §4.1)", async () => {
    const { kit, agent } = await openLogin();
    const page = await agent.signIn();
    expect(page.status).toBe(200);
    expect(agent.form().action).toBe("/consent");
    expect(kit.notes.checks()).toEqual([
      "form-method",
      "transaction-known",
      "form-token-matches",
      "password-matches",
    ]);
    expect(kit.notes.actions().map(({ action }) => action)).toContain("signed-in");
  });

  it("comes again after a wrong password, with the name and without the password (RFC 6749 §3.1)", async () => {
    const { kit, agent } = await openLogin();
    const page = await agent.signIn("maya", "wrong-password");
    expect(page.status).toBe(200);
    expect(page.body).toContain("Wrong username or password");
    expect(page.body).toContain('value="maya"');
    expect(page.body).not.toContain("wrong-password");
    expect(kit.notes.failed()).toEqual(["password-matches"]);
    await agent.signIn();
    expect(agent.form().action).toBe("/consent");
  });

  it("says the same of a user who does not exist", async () => {
    const { kit, agent } = await openLogin();
    const unknown = await agent.signIn("nobody", "demo-password");
    const wrong = await agent.signIn("maya", "nothing");
    expect(unknown.body.replaceAll("nobody", "maya")).toBe(wrong.body);
    expect(kit.notes.failed()).toEqual(["password-matches", "password-matches"]);
  });

  it.each([
    ["no password", "maya", ""],
    ["no name", "", "demo-password"],
    ["nothing", "", ""],
    ["a name that every object has", "constructor", ""],
    ["the right password in other letters", "maya", "Demo-Password"],
    ["a password that only begins right", "maya", "demo-password "],
  ])("is refused with %s", async (_what, username, password) => {
    const { kit, agent } = await openLogin();
    await agent.signIn(username, password);
    expect(kit.notes.failed()).toEqual(["password-matches"]);
    expect(agent.form().action).toBe("/login");
  });

  it("escapes what was typed", async () => {
    const { agent } = await openLogin();
    const page = await agent.signIn(`"><script>alert(1)</script>`, "x");
    expect(page.body).not.toContain("<script");
    expect(page.body).toContain("&quot;&gt;&lt;script&gt;");
  });

  it("never notes a password, right or wrong", async () => {
    const { kit, agent } = await openLogin();
    await agent.signIn("maya", "wrong-password");
    await agent.signIn();
    expect(kit.reported()).toContain("password-matches");
    expect(kit.reported()).not.toMatch(/wrong-password|demo-password/);
  });

  it("has the name that the client hinted at (OIDC Core §3.1.2.1)", async () => {
    const kit = await createKit();
    const page = await createUserAgent(kit).open(authorizationUrl(kit, { login_hint: 'maya" x="' }));
    expect(page.body).toContain('value="maya&quot; x=&quot;"');
  });

  it("takes POST alone (RFC 9110 §9.2.1)", async () => {
    const { kit } = await openLogin();
    const response = await kit.server(get(`${kit.issuer}/login?username=maya&password=demo-password`));
    expect(response.status).toBe(405);
    expect(readHeader(response, "Allow")).toBe("POST");
    expect(kit.notes.failed()).toEqual(["form-method"]);
  });

  it("is refused for a transaction that does not exist (RFC 6749 §10.12)", async () => {
    const { kit, agent } = await openLogin();
    const response = await agent.submit([["transaction", "made-up"]]);
    expect(response.status).toBe(400);
    expect(kit.notes.failed()).toEqual(["transaction-known"]);
  });

  it("is refused where it is no form (RFC 6749 §10.12)", async () => {
    const { kit, agent } = await openLogin();
    const response = await agent.send({
      method: "POST",
      url: `${kit.issuer}/login`,
      headers: [["Content-Type", "application/json"]],
      body: '{"username":"maya"}',
    });
    expect(response.status).toBe(400);
    expect(kit.notes.failed()).toEqual(["transaction-known"]);
  });

  it("is passed over in a session in which somebody has signed in", async () => {
    const kit = await createKit();
    const agent = await openConsent(kit);
    const before = agent.cookies();
    await agent.open(authorizationUrl(kit));
    expect(agent.form().action).toBe("/consent");
    expect(agent.cookies()).toEqual(before);
  });
});
