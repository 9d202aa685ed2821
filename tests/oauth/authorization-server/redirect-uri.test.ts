import { describe, expect, it } from "vitest";
import { isRegistered } from "@/lib/oauth/authorization-server/redirect-uri";

describe("a redirect URI of a native app", () => {
  it.each([
    ["http://127.0.0.1/callback", "http://127.0.0.1:51004/callback"],
    ["http://127.0.0.1:8080/callback", "http://127.0.0.1:51004/callback"],
    ["http://127.0.0.1:8080/callback", "http://127.0.0.1/callback"],
    ["http://[::1]/callback", "http://[::1]:61023/callback"],
    ["http://localhost/callback", "http://localhost:3000/callback"],
    ["http://127.0.0.1/cb?tab=1", "http://127.0.0.1:3000/cb?tab=1"],
  ])("at a loopback address may have any port: %s, %s (RFC 8252 §7.3)", (registered, asked) => {
    expect(isRegistered(asked, { redirect_uris: [registered], application_type: "native" })).toBe(true);
  });

  it.each([
    ["another path", "http://127.0.0.1/callback", "http://127.0.0.1:51004/other"],
    ["another query", "http://127.0.0.1/callback", "http://127.0.0.1:51004/callback?x=1"],
    ["https", "http://127.0.0.1/callback", "https://127.0.0.1:51004/callback"],
    ["another name for the same machine (§8.3)", "http://127.0.0.1/callback", "http://localhost:1/callback"],
    ["the other protocol of the internet", "http://127.0.0.1/callback", "http://[::1]:51004/callback"],
    ["another loopback address", "http://127.0.0.1/callback", "http://127.0.0.2:51004/callback"],
    ["a host that only begins so", "http://127.0.0.1/callback", "http://127.0.0.1.evil.example/callback"],
    ["a user that looks like it", "http://127.0.0.1/callback", "http://127.0.0.1:80@evil.example/callback"],
    ["a port that is none", "http://127.0.0.1/callback", "http://127.0.0.1:port/callback"],
    ["a number that is no port", "http://127.0.0.1/callback", "http://127.0.0.1:65536/callback"],
    ["a port on a host of the internet", "https://app.example/cb", "https://app.example:8443/cb"],
    ["a port on plain http elsewhere", "http://app.example/cb", "http://app.example:8080/cb"],
    ["other letters", "com.example.app:/callback", "com.example.app:/Callback"],
    ["another scheme", "com.example.app:/callback", "com.example.evil:/callback"],
    ["an escape in its place", "https://app.example/cb", "https://app.example/%63b"],
  ])("may not have %s (RFC 8252 §7.3, RFC 9700 §4.1.3)", (_what, registered, asked) => {
    expect(isRegistered(asked, { redirect_uris: [registered], application_type: "native" })).toBe(false);
  });

  it("in a private-use scheme is compared like any other (RFC 8252 §7.1)", () => {
    const uri = "com.example.app:/callback";
    expect(isRegistered(uri, { redirect_uris: [uri] })).toBe(true);
  });

  it.each([
    ["native", true],
    [undefined, true],
    ["web", false],
  ] as const)(
    "may have any port where the client is %s: %s (RFC 9700 §4.1.3)",
    (application_type, allowed) => {
      const redirect_uris = ["http://127.0.0.1:3000/callback"];
      const client = { redirect_uris, ...(application_type === undefined ? {} : { application_type }) };
      expect(isRegistered("http://127.0.0.1:3000/callback", client)).toBe(true);
      expect(isRegistered("http://127.0.0.1:3001/callback", client)).toBe(allowed);
    },
  );
});
