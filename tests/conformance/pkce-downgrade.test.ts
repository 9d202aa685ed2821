import { describe, expect, it } from "vitest";
import { installedPrints } from "@/lib/world/native/prints";
import { authorize, challenge, obtainCode, redeem } from "../oauth/support/code-flow";
import { createKit, json } from "../oauth/support/kit";
import { redirected } from "../oauth/support/user-agent";

const stripped = { code_challenge: undefined, code_challenge_method: undefined };

describe("an attacker who strips PKCE from the authorization request", () => {
  it("is seen when the honest client sends its verifier (RFC 9700 §4.8.2, draft ietf-oauth-v2-1 §3.2.4)", async () => {
    const kit = await createKit();
    const code = await obtainCode(kit, stripped);
    expect(json(await redeem(kit, { code })).error).toBe("invalid_request");
    expect(kit.notes.failed()).toEqual(["verifier-unexpected"]);
  });

  it("is seen under the lax policy too (RFC 9700 §4.8.2)", async () => {
    const kit = await createKit({ settings: { pkcePolicy: "lax" } });
    const code = await obtainCode(kit, { ...stripped, client_id: "prints-spa" });
    const response = await redeem(kit, { code, client_id: "prints-spa" }, []);
    expect(json(response).error).toBe("invalid_request");
    expect(kit.notes.failed()).toEqual(["verifier-unexpected"]);
  });

  it("gets no code for a public client (RFC 9700 §2.1.1)", async () => {
    const kit = await createKit();
    const response = await authorize(kit, { ...stripped, client_id: "prints-spa" });
    expect(redirected(response, "error")).toBe("invalid_request");
    expect(kit.notes.failed()).toEqual(["challenge-present"]);
  });

  it("nor for an app on people's own machines, whatever secret ships with it (RFC 8252 §8.1, §8.5)", async () => {
    const kit = await createKit();
    const shipped = installedPrints({ secret: "shipped" });
    await kit.store.put("client", shipped.client_id, shipped);
    const redirect_uri = "http://127.0.0.1:51004/callback";
    const response = await authorize(kit, { ...stripped, client_id: shipped.client_id, redirect_uri });
    expect(redirected(response, "error")).toBe("invalid_request");
    expect(kit.notes.failed()).toEqual(["challenge-present"]);
  });

  it("gets no plain in place of S256, named or by leaving the method out (RFC 7636 §7.2)", async () => {
    const kit = await createKit();
    for (const code_challenge_method of ["plain", undefined]) {
      const response = await authorize(kit, { code_challenge_method });
      expect(redirected(response, "error")).toBe("invalid_request");
    }
    expect(kit.notes.failed()).toEqual(["challenge-method-allowed", "challenge-method-allowed"]);
  });

  it("cannot send the challenge as the verifier after all (RFC 7636 §4.6)", async () => {
    const kit = await createKit({ settings: { pkcePolicy: "lax" } });
    const code = await obtainCode(kit);
    expect(json(await redeem(kit, { code, code_verifier: challenge })).error).toBe("invalid_grant");
    expect(kit.notes.failed()).toEqual(["verifier-matches"]);
  });
});
