import { describe, expect, it } from "vitest";
import { authorize, openConsent } from "../oauth/support/code-flow";
import { createKit, get, json } from "../oauth/support/kit";
import { redirected } from "../oauth/support/user-agent";

const issuers = ["https://id.example", "https://live.example/live/demo"];

describe("a client that talks to several servers learns who answered (RFC 9207 §2)", () => {
  it.each(issuers)("with a code from %s", async (issuer) => {
    const kit = await createKit({ issuer });
    expect(redirected(await (await openConsent(kit)).allow(), "iss")).toBe(issuer);
  });

  it.each(issuers)("with a denial from %s", async (issuer) => {
    const kit = await createKit({ issuer });
    expect(redirected(await (await openConsent(kit)).deny(), "iss")).toBe(issuer);
  });

  it.each(issuers)("with an error from %s", async (issuer) => {
    const kit = await createKit({ issuer });
    expect(redirected(await authorize(kit, { scope: "nonsense" }), "iss")).toBe(issuer);
  });

  it("unless it is set to name nobody, and then says so of itself (RFC 9207 §3)", async () => {
    for (const namesIssuer of [true, false]) {
      const kit = await createKit({ settings: { namesIssuer } });
      const metadata = json(await kit.server(get(`${kit.issuer}/.well-known/oauth-authorization-server`)));
      expect(metadata.authorization_response_iss_parameter_supported).toBe(namesIssuer);
      const answer = await (await openConsent(kit)).allow();
      expect(redirected(answer, "iss")).toBe(namesIssuer ? kit.issuer : undefined);
      expect(redirected(answer, "code")).toEqual(expect.any(String));
    }
  });

  it("with one iss alone, though the request had one of its own (RFC 9207 §2)", async () => {
    const kit = await createKit();
    const response = await (await openConsent(kit, { iss: "https://evil.example" })).allow();
    expect(redirected(response, "iss")).toBe("https://id.example");
    expect(JSON.stringify(response.headers)).not.toContain("evil.example");
  });
});
