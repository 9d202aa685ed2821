import { describe, expect, it } from "vitest";
import { readJwt } from "@/lib/oauth/jwt";
import { authorize, obtainCode, openConsent, redeem } from "../oauth/support/code-flow";
import { createKit, json } from "../oauth/support/kit";
import { redirected } from "../oauth/support/user-agent";

describe("nobody gets more than the user allowed (RFC 6749 §3.3)", () => {
  it("by asking for more with the code", async () => {
    const kit = await createKit();
    const code = await obtainCode(kit, {}, ["photos.read"]);
    const tokens = json(await redeem(kit, { code, scope: "openid photos.read photos.write" }));
    expect(tokens.scope).toBe("photos.read");
    expect(readJwt(String(tokens.access_token))?.payload.scope).toBe("photos.read");
    expect(tokens).not.toHaveProperty("id_token");
  });

  it("by a form that ticks what was never asked for", async () => {
    const kit = await createKit();
    const agent = await openConsent(kit, { scope: "photos.read" });
    kit.forget();
    expect((await agent.allow(["photos.read", "photos.write"])).status).toBe(400);
    expect(kit.notes.failed()).toEqual(["consent-within-request"]);
  });

  it("by taking a scope of one API along to another (RFC 9068 §2.2.3)", async () => {
    const kit = await createKit();
    const resource = "https://calendar.example";
    const code = await obtainCode(kit, { scope: "openid photos.read", resource });
    const tokens = json(await redeem(kit, { code }));
    expect(tokens.scope).toBe("openid");
    expect(readJwt(String(tokens.access_token))?.payload.scope).toBe("openid");
    kit.forget();
    const refused = await authorize(kit, { scope: "photos.read", resource });
    expect(redirected(refused, "error")).toBe("invalid_scope");
    expect(kit.notes.failed()).toEqual(["scope-at-resource"]);
  });

  it("by naming another resource with the code (RFC 8707 §2.2)", async () => {
    const kit = await createKit();
    const code = await obtainCode(kit);
    const response = await redeem(kit, { code, resource: "https://calendar.example" });
    expect(json(response).error).toBe("invalid_target");
    expect(kit.notes.failed()).toEqual(["token-resource-allowed"]);
  });
});
