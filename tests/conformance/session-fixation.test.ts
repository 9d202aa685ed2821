import { describe, expect, it } from "vitest";
import { type Header, readHeader } from "@/lib/http/message";
import { authorizationUrl } from "../oauth/support/code-flow";
import { createKit, get } from "../oauth/support/kit";
import { createUserAgent, type UserAgent } from "../oauth/support/user-agent";

function cookieOf(agent: UserAgent): Header {
  return [
    "Cookie",
    agent
      .cookies()
      .map(({ name, value }) => `${name}=${value}`)
      .join("; "),
  ];
}

describe("an attacker who knows the session of before the login (RFC 6749 §10.12)", () => {
  it("does not know the one after it", async () => {
    const kit = await createKit();
    const agent = createUserAgent(kit);
    await agent.open(authorizationUrl(kit));
    const before = cookieOf(agent);
    await agent.signIn();
    expect(cookieOf(agent)).not.toEqual(before);
  });

  it("finds that it has ended, and nobody signed in", async () => {
    const kit = await createKit();
    const agent = createUserAgent(kit);
    await agent.open(authorizationUrl(kit));
    const before = cookieOf(agent);
    await agent.signIn();
    const page = await kit.server(get(authorizationUrl(kit), [before]));
    expect(page.body).toContain('name="password"');
    expect(readHeader(page, "Set-Cookie")).toMatch(/^__Host-session=/);
  });

  it("cannot choose its id: an unknown one is replaced", async () => {
    const kit = await createKit();
    const page = await kit.server(get(authorizationUrl(kit), [["Cookie", "__Host-session=chosen"]]));
    expect(readHeader(page, "Set-Cookie")).toMatch(/^__Host-session=(?!chosen)/);
    expect(await kit.store.get("session", "chosen")).toBeUndefined();
  });
});
