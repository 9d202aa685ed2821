import { describe, expect, it } from "vitest";
import { readJwt } from "@/lib/oauth/jwt";
import { askForTokens, createGrantKit, obtainFamily, withGrants } from "../oauth/support/grants";
import { basic, json, type Kit, type Overrides } from "../oauth/support/kit";
import { expectRefused } from "./support/refused";

const grantType = "urn:ietf:params:oauth:grant-type:token-exchange";

async function createExchange(): Promise<{ readonly kit: Kit; readonly token: string }> {
  const kit = await createGrantKit();
  await withGrants(kit, "other-web", [grantType]);
  const { access_token: token } = await obtainFamily(kit, { scope: "photos.read" });
  return { kit, token: String(token) };
}

function exchange(kit: Kit, token: string, overrides: Overrides = {}, headers = [basic("other-web")]) {
  const subject_token_type = "urn:ietf:params:oauth:token-type:access_token";
  return askForTokens(
    kit,
    { grant_type: grantType, subject_token: token, subject_token_type, ...overrides },
    headers,
  );
}

describe("an API that exchanges the token that it was called with", () => {
  it("cannot have more than the token allows (RFC 8693 §5)", async () => {
    const { kit, token } = await createExchange();
    const response = await exchange(kit, token, { scope: "photos.read photos.write" });
    expectRefused(kit, response, {
      status: 400,
      error: "invalid_scope",
      checks: ["exchange-scope-within-subject"],
    });
  });

  it("cannot have it last longer (RFC 8693 §5)", async () => {
    const { kit, token } = await createExchange();
    kit.clock.now += 500;
    const { access_token, expires_in } = json(await exchange(kit, token));
    expect(expires_in).toBe(100);
    expect(readJwt(String(access_token))?.payload.exp).toBe(readJwt(token)?.payload.exp);
  });

  it("cannot use one that has expired, was revoked or was made up (RFC 8693 §2.2.2)", async () => {
    const { kit, token } = await createExchange();
    kit.clock.now += 600;
    for (const bad of [token, "made-up", "e30.e30."]) {
      const response = await exchange(kit, bad);
      expectRefused(kit, response, {
        status: 400,
        error: "invalid_request",
        checks: ["subject-token-active"],
      });
    }
  });

  it("cannot act in another's place where the token says who may (RFC 8693 §4.4)", async () => {
    const { kit } = await createExchange();
    const maya = await kit.store.get("user", "maya");
    if (maya !== undefined) await kit.store.put("user", "maya", { ...maya, mayAct: { sub: "gallery-web" } });
    const { access_token: token } = await obtainFamily(kit, { scope: "photos.read" });
    const response = await exchange(kit, String(token));
    expectRefused(kit, response, { status: 400, error: "invalid_request", checks: ["exchange-may-act"] });
  });

  it("must be a client that proves who it is (RFC 8693 §2.1)", async () => {
    const { kit, token } = await createExchange();
    await withGrants(kit, "refresh-spa", [grantType]);
    const response = await exchange(kit, token, { client_id: "refresh-spa" }, []);
    expectRefused(kit, response, {
      status: 400,
      error: "unauthorized_client",
      checks: ["exchange-client-confidential"],
    });
  });

  it("must be registered for it (RFC 6749 §5.2)", async () => {
    const { kit, token } = await createExchange();
    const response = await exchange(kit, token, {}, [basic("refresh-web")]);
    expectRefused(kit, response, {
      status: 400,
      error: "unauthorized_client",
      checks: ["grant-type-allowed"],
    });
  });
});
