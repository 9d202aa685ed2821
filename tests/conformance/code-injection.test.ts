import { describe, expect, it } from "vitest";
import { obtainCode, redeem } from "../oauth/support/code-flow";
import { basic, createKit, json } from "../oauth/support/kit";

const otherVerifier = "attacker-attacker-attacker-attacker-attacker";
const spa = { client_id: "prints-spa" };
const noPkce = { code_challenge: undefined, code_challenge_method: undefined };

describe("an attacker who has stolen a code", () => {
  it("cannot redeem it without the verifier, though a public client has no secret (RFC 7636 §1)", async () => {
    const kit = await createKit();
    const code = await obtainCode(kit, spa);
    for (const code_verifier of [undefined, otherVerifier]) {
      const response = await redeem(kit, { code, ...spa, code_verifier }, []);
      expect(json(response).error).toBe("invalid_grant");
    }
    expect(kit.notes.failed()).toEqual(["verifier-present", "verifier-matches"]);
  });

  it("cannot put it into a session of the honest client's, whose verifier is another (RFC 9700 §4.5.3.1)", async () => {
    const kit = await createKit();
    const stolen = await obtainCode(kit);
    const response = await redeem(kit, { code: stolen, code_verifier: otherVerifier });
    expect(json(response).error).toBe("invalid_grant");
    expect(kit.notes.failed()).toEqual(["verifier-matches"]);
  });

  it("cannot redeem it as a client of their own (RFC 6749 §4.1.3)", async () => {
    const kit = await createKit();
    const code = await obtainCode(kit);
    expect(json(await redeem(kit, { code }, [basic("gallery-web")])).error).toBe("invalid_grant");
    expect(kit.notes.failed()).toEqual(["code-client-matches"]);
  });

  it("cannot keep the honest client from redeeming it (RFC 6749 §10.5)", async () => {
    const kit = await createKit();
    const code = await obtainCode(kit, spa);
    for (let attempt = 0; attempt < 10; attempt += 1) {
      await redeem(kit, { code, ...spa, code_verifier: otherVerifier }, []);
    }
    expect((await redeem(kit, { code, ...spa }, [])).status).toBe(200);
  });

  it("cannot redeem it once its minute is over (RFC 6749 §4.1.2)", async () => {
    const kit = await createKit();
    const code = await obtainCode(kit);
    kit.clock.now += 60;
    expect(json(await redeem(kit, { code })).error).toBe("invalid_grant");
    expect(kit.notes.failed()).toEqual(["code-not-expired"]);
  });

  it("cannot redeem it from another address than the one that it was sent to (RFC 6749 §4.1.3)", async () => {
    const kit = await createKit();
    const code = await obtainCode(kit);
    for (const redirect_uri of ["https://evil.example/callback", undefined]) {
      expect(json(await redeem(kit, { code, redirect_uri })).error).toBe("invalid_grant");
    }
    expect(kit.notes.failed()).toEqual(["code-redirect-uri-matches", "code-redirect-uri-matches"]);
  });

  it("gets the tokens where the lax policy let a public client go without PKCE: what strict is for", async () => {
    const kit = await createKit({ settings: { pkcePolicy: "lax" } });
    const code = await obtainCode(kit, { ...spa, ...noPkce });
    expect((await redeem(kit, { code, ...spa, code_verifier: undefined }, [])).status).toBe(200);
  });
});
