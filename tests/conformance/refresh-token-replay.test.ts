import { describe, expect, it } from "vitest";
import type { ClientMetadata } from "@/lib/oauth/client-metadata";
import { askForTokens, createGrantKit, isActive, obtainFamily } from "../oauth/support/grants";
import { basic, json, type Kit } from "../oauth/support/kit";
import { expectRefused } from "./support/refused";

const public_ = { client_id: "refresh-spa" };

function renew(kit: Kit, token: unknown, scope?: string) {
  const parameters = { grant_type: "refresh_token", refresh_token: String(token), scope, ...public_ };
  return askForTokens(kit, parameters, []);
}

describe("an attacker who has stolen a refresh token", () => {
  it("is found out when the honest client comes with it too, and loses all (RFC 9700 §4.14.2)", async () => {
    const kit = await createGrantKit();
    const { refresh_token: stolen } = await obtainFamily(kit, public_);
    const loot = json(await renew(kit, stolen));
    kit.forget();
    const honest = await renew(kit, stolen);
    expectRefused(kit, honest, { status: 400, error: "invalid_grant", checks: ["refresh-token-unused"] });
    expect(await isActive(kit, loot.access_token)).toBe(false);
    kit.forget();
    const again = await renew(kit, loot.refresh_token);
    expectRefused(kit, again, { status: 400, error: "invalid_grant", checks: ["refresh-grant-stands"] });
  });

  it("is found out of an app with a secret in every copy, which the thief has too (RFC 8252 §8.5)", async () => {
    const kit = await createGrantKit({ settings: { rotation: "off" } });
    const web = await kit.store.get("client", "refresh-web");
    await kit.store.put("client", "refresh-web", { ...web, application_type: "native" } as ClientMetadata);
    const { refresh_token: stolen } = await obtainFamily(kit, { client_id: "refresh-web" });
    const ask = { grant_type: "refresh_token", refresh_token: String(stolen) };
    const loot = json(await askForTokens(kit, ask, [basic("refresh-web")]));
    kit.forget();
    const honest = await askForTokens(kit, ask, [basic("refresh-web")]);
    expectRefused(kit, honest, { status: 400, error: "invalid_grant", checks: ["refresh-token-unused"] });
    expect(await isActive(kit, loot.access_token)).toBe(false);
  });

  it("is found out when it comes second, and the honest client signs its user in again (RFC 9700 §4.14.2)", async () => {
    const kit = await createGrantKit();
    const { refresh_token: stolen } = await obtainFamily(kit, public_);
    const fresh = json(await renew(kit, stolen));
    kit.forget();
    expectRefused(kit, await renew(kit, stolen), {
      status: 400,
      error: "invalid_grant",
      checks: ["refresh-token-unused"],
    });
    expect(await isActive(kit, fresh.access_token)).toBe(false);
  });

  it("is found out long after, when the token has expired (RFC 9700 §4.14.2)", async () => {
    const kit = await createGrantKit();
    const { refresh_token: stolen } = await obtainFamily(kit, public_);
    const fresh = json(await renew(kit, stolen));
    kit.clock.now += 15 * 86_400;
    kit.forget();
    expectRefused(kit, await renew(kit, stolen), {
      status: 400,
      error: "invalid_grant",
      checks: ["refresh-token-unused"],
    });
    expect((await renew(kit, fresh.refresh_token)).status).toBe(400);
  });

  it("gets it past the server once at most, of fifty times at once, and loses that too (RFC 9700 §4.14.2)", async () => {
    const kit = await createGrantKit();
    const { refresh_token: stolen } = await obtainFamily(kit, public_);
    const answers = await Promise.all(Array.from({ length: 50 }, () => renew(kit, stolen)));
    const loot = answers.filter(({ status }) => status === 200).map(json);
    expect(loot).toHaveLength(1);
    expect(await isActive(kit, loot[0]?.access_token)).toBe(false);
    expect((await renew(kit, loot[0]?.refresh_token)).status).toBe(400);
  });

  it("cannot use it as a client of its own (RFC 6749 §10.4)", async () => {
    const kit = await createGrantKit();
    const { refresh_token: stolen } = await obtainFamily(kit, public_);
    const parameters = { grant_type: "refresh_token", refresh_token: String(stolen) };
    const response = await askForTokens(kit, parameters, [basic("other-web")]);
    expectRefused(kit, response, {
      status: 400,
      error: "invalid_grant",
      checks: ["refresh-token-client-matches"],
    });
    expect((await renew(kit, stolen)).status).toBe(200);
  });

  it("cannot have more with it than the user allowed (RFC 6749 §6)", async () => {
    const kit = await createGrantKit();
    const { refresh_token: stolen } = await obtainFamily(kit, {
      ...public_,
      scope: "photos.read offline_access",
    });
    const response = await renew(kit, stolen, "photos.read photos.write");
    expectRefused(kit, response, {
      status: 400,
      error: "invalid_scope",
      checks: ["refresh-scope-within-grant"],
    });
  });

  it("is found out as well at a server that rotates nothing that is bound, where nothing binds it (RFC 9700 §2.2.2)", async () => {
    const kit = await createGrantKit({ settings: { rotation: "off" } });
    const { refresh_token: stolen } = await obtainFamily(kit, public_);
    expect((await renew(kit, stolen)).status).toBe(200);
    kit.forget();
    expectRefused(kit, await renew(kit, stolen), {
      status: 400,
      error: "invalid_grant",
      checks: ["refresh-token-unused"],
    });
  });

  it("is found out by nobody where a server never rotates, which is what that setting is there to show (RFC 9700 §4.14.2)", async () => {
    const kit = await createGrantKit({ settings: { rotation: "never" } });
    const { refresh_token: stolen } = await obtainFamily(kit, public_);
    expect((await renew(kit, stolen)).status).toBe(200);
    expect((await renew(kit, stolen)).status).toBe(200);
  });

  it("has nothing of it once the client has revoked it (RFC 7009 §2.1)", async () => {
    const kit = await createGrantKit();
    const { refresh_token: stolen, access_token: access } = await obtainFamily(kit, public_);
    const url = `${kit.issuer}/revoke`;
    const headers = [["Content-Type", "application/x-www-form-urlencoded"]] as const;
    await kit.server({ method: "POST", url, headers, body: `client_id=refresh-spa&token=${stolen}` });
    kit.forget();
    expect((await renew(kit, stolen)).status).toBe(400);
    expect(await isActive(kit, access)).toBe(false);
  });
});
