import { describe, expect, it } from "vitest";
import { readHeaders } from "@/lib/http/message";
import { authorizationUrl } from "../support/code-flow";
import { createKit, get } from "../support/kit";

async function openSession(issuer: string): Promise<readonly string[]> {
  const kit = await createKit({ issuer });
  return readHeaders(await kit.server(get(authorizationUrl(kit))), "Set-Cookie");
}

describe("the session cookie", () => {
  it("belongs to the path of an issuer that has one, so that servers beside it have their own (RFC 10025 §4.1.3)", async () => {
    expect(await openSession("https://id.example/live/a")).toEqual([
      expect.stringMatching(/^__Secure-session=[\w-]{32}; Path=\/live\/a; Secure; HttpOnly; SameSite=Lax$/),
    ]);
  });

  it("does not say Secure on plain http, where a browser would drop it (RFC 10025 §5.7)", async () => {
    expect(await openSession("http://127.0.0.1:3000/live/a")).toEqual([
      expect.stringMatching(/^session=[\w-]{32}; Path=\/live\/a; HttpOnly; SameSite=Lax$/),
    ]);
  });
});
