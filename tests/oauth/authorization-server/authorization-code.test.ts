import { describe, expect, it } from "vitest";
import type { CheckId } from "@/lib/oauth/checks";
import { readJwt } from "@/lib/oauth/jwt";
import { challenge, obtainCode, redeem, verifier } from "../support/code-flow";
import { shareRights } from "../support/grants";
import { basic, createKit, json, type KitOptions, type Overrides } from "../support/kit";

const plainPkce = { code_challenge: verifier, code_challenge_method: "plain" };
const noPkce = { code_challenge: undefined, code_challenge_method: undefined };
const lax: KitOptions = { settings: { pkcePolicy: "lax" } };

interface Case {
  readonly rule: string;
  readonly check: CheckId;
  /** Of the authorization request. */
  readonly asked?: Overrides;
  /** Of the token request. */
  readonly sent: Overrides;
  readonly error?: string;
  readonly options?: KitOptions;
}

const cases: readonly Case[] = [
  {
    rule: "a missing code (RFC 6749 §4.1.3)",
    sent: { code: undefined },
    error: "invalid_request",
    check: "code-present",
  },
  {
    rule: "a code that was never issued (RFC 6749 §5.2)",
    sent: { code: "SplxlOBeZQQYbYS6WxSbIA" },
    check: "code-known",
  },
  {
    rule: "a redirect_uri that differs (RFC 6749 §4.1.3)",
    sent: { redirect_uri: "https://prints.example/callback/" },
    check: "code-redirect-uri-matches",
  },
  {
    rule: "a redirect_uri that is left out though the request had one (RFC 6749 §4.1.3)",
    sent: { redirect_uri: undefined },
    check: "code-redirect-uri-matches",
  },
  {
    rule: "a wrong redirect_uri though the request had none (RFC 6749 §4.1.3)",
    asked: { redirect_uri: undefined },
    sent: { redirect_uri: "https://evil.example" },
    check: "code-redirect-uri-matches",
  },
  {
    rule: "a missing code_verifier (RFC 7636 §4.5)",
    sent: { code_verifier: undefined },
    check: "verifier-present",
  },
  {
    rule: "an empty code_verifier as a missing one (RFC 6749 §3.2)",
    sent: { code_verifier: "" },
    check: "verifier-present",
  },
  {
    rule: "a code_verifier that is too short (RFC 7636 §4.1)",
    sent: { code_verifier: "wrong" },
    check: "verifier-format",
  },
  {
    rule: "a code_verifier that is too long (RFC 7636 §4.1)",
    sent: { code_verifier: "a".repeat(129) },
    check: "verifier-format",
  },
  {
    rule: "a wrong code_verifier (RFC 7636 §4.6)",
    sent: { code_verifier: verifier.toLowerCase() },
    check: "verifier-matches",
  },
  {
    rule: "the challenge in place of the verifier (RFC 7636 §4.6)",
    sent: { code_verifier: challenge },
    check: "verifier-matches",
  },
  {
    rule: "a wrong code_verifier under plain (RFC 7636 §4.6)",
    options: lax,
    asked: plainPkce,
    sent: { code_verifier: challenge },
    check: "verifier-matches",
  },
  {
    rule: "a code_verifier where there was no code_challenge (RFC 9700 §4.8.2)",
    asked: noPkce,
    sent: {},
    error: "invalid_request",
    check: "verifier-unexpected",
  },
  {
    rule: "a resource that was not granted (RFC 8707 §2.2)",
    sent: { resource: "https://calendar.example" },
    error: "invalid_target",
    check: "token-resource-allowed",
  },
];

describe("the authorization code grant refuses", () => {
  it.each(cases)("$rule, and leaves the code alone", async (one) => {
    const kit = await createKit(one.options);
    const code = await obtainCode(kit, one.asked);
    const response = await redeem(kit, { code, ...one.sent });
    expect(response.status).toBe(400);
    expect(json(response)).toEqual({
      error: one.error ?? "invalid_grant",
      error_description: expect.any(String),
    });
    expect(kit.notes.failed()).toEqual([one.check]);
    expect(await kit.store.get("code", code)).toBeDefined();
    expect(await kit.store.get("usedCode", code)).toBeUndefined();
  });

  it.each(["GDni1GhDBhCTrfvJxdaHhg==", `${verifier}=`])(
    "%s as a verifier, and says of what one is made (RFC 7636 §4.1)",
    async (code_verifier) => {
      const kit = await createKit();
      const response = await redeem(kit, { code: await obtainCode(kit), code_verifier });
      expect(json(response).error_description).toBe(
        "The code_verifier is not 43 to 128 unreserved characters",
      );
      expect(kit.notes.failed()).toEqual(["verifier-format"]);
    },
  );

  it("a code that has expired, from that second on (RFC 6749 §4.1.2)", async () => {
    const kit = await createKit();
    const code = await obtainCode(kit);
    kit.clock.now += 60;
    expect(json(await redeem(kit, { code })).error).toBe("invalid_grant");
    expect(kit.notes.failed()).toEqual(["code-not-expired"]);
    kit.clock.now -= 1;
    expect((await redeem(kit, { code })).status).toBe(200);
  });

  it("a code that was issued to another client (RFC 6749 §4.1.3)", async () => {
    const kit = await createKit();
    const code = await obtainCode(kit);
    const response = await redeem(kit, { code }, [basic("gallery-web")]);
    expect(json(response).error).toBe("invalid_grant");
    expect(kit.notes.failed()).toEqual(["code-client-matches"]);
    expect((await redeem(kit, { code })).status, "the honest client still can").toBe(200);
  });

  it("a code used twice (RFC 6749 §4.1.2)", async () => {
    const kit = await createKit();
    const code = await obtainCode(kit);
    await redeem(kit, { code });
    kit.forget();
    const response = await redeem(kit, { code });
    expect(response.status).toBe(400);
    expect(json(response).error).toBe("invalid_grant");
    expect(kit.notes.failed()).toEqual(["code-unused"]);
    expect(kit.notes.actions().map(({ action }) => action)).toEqual(["grant-revoked"]);
  });
});

describe("the authorization code grant", () => {
  it("takes no code_verifier where there was no code_challenge (RFC 9700 §2.1.1)", async () => {
    const kit = await createKit();
    const code = await obtainCode(kit, noPkce);
    expect(json(await redeem(kit, { code })).error).toBe("invalid_request");
    expect(kit.notes.failed()).toEqual(["verifier-unexpected"]);
    expect((await redeem(kit, { code, code_verifier: undefined })).status).toBe(200);
  });

  it("compares plain as it is (RFC 7636 §4.6)", async () => {
    const kit = await createKit(lax);
    const code = await obtainCode(kit, plainPkce);
    expect((await redeem(kit, { code })).status).toBe(200);
  });

  it("takes a code_challenge without a method as plain (RFC 7636 §4.3)", async () => {
    const kit = await createKit(lax);
    const code = await obtainCode(kit, { ...plainPkce, code_challenge_method: undefined });
    expect((await redeem(kit, { code })).status).toBe(200);
  });

  it("makes the token for the resource of the request (RFC 8707 §2.2)", async () => {
    const kit = await createKit();
    await shareRights(kit);
    const resource = "https://calendar.example";
    const code = await obtainCode(kit, { resource });
    const tokens = json(await redeem(kit, { code, resource }));
    expect(readJwt(String(tokens.access_token))?.payload.aud).toBe(resource);
  });

  it("lets a public client redeem its code with client_id and verifier (RFC 6749 §4.1.3)", async () => {
    const kit = await createKit();
    const code = await obtainCode(kit, { client_id: "prints-spa" });
    expect((await redeem(kit, { code, client_id: "prints-spa" }, [])).status).toBe(200);
  });

  it("notes the checks of a flow without PKCE", async () => {
    const kit = await createKit();
    await redeem(kit, { code: await obtainCode(kit, noPkce), code_verifier: undefined });
    expect(kit.notes.checks()).toContain("verifier-unexpected");
    expect(kit.notes.checks()).not.toContain("verifier-present");
    expect(kit.notes.failed()).toEqual([]);
  });
});
