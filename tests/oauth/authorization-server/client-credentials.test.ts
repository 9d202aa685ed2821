import { describe, expect, it } from "vitest";
import { readHeader } from "@/lib/http/message";
import { readJwt } from "@/lib/oauth/jwt";
import { askForTokens, createGrantKit, isActive, shareRights, withGrants } from "../support/grants";
import { basic, installClient, json, type Kit, type Overrides, photos } from "../support/kit";

const grants = ["client_credentials", "refresh_token"];

async function createNightly(): Promise<Kit> {
  const kit = await createGrantKit();
  await withGrants(kit, "refresh-web", grants);
  await withGrants(kit, "refresh-spa", grants);
  return kit;
}

function ask(kit: Kit, overrides: Overrides = {}) {
  return askForTokens(kit, { grant_type: "client_credentials", scope: "photos.read", ...overrides });
}

describe("the client credentials grant", () => {
  it("gives an access token alone, without a refresh token and an ID token (RFC 6749 §4.4.3)", async () => {
    const kit = await createNightly();
    const response = await ask(kit);
    expect(response.status).toBe(200);
    expect(readHeader(response, "Cache-Control")).toBe("no-store");
    expect(Object.keys(json(response)).sort()).toEqual(["access_token", "expires_in", "scope", "token_type"]);
    expect(kit.notes.checks().slice(-5)).toEqual([
      "client-credentials-confidential",
      "resource-known",
      "scope-known",
      "scope-allowed",
      "client-scope-impersonal",
    ]);
    expect(kit.notes.failed()).toEqual([]);
    expect(await isActive(kit, json(response).access_token)).toBe(true);
  });

  it("has the client for its subject, and no time of a sign-in (RFC 9068 §2.2)", async () => {
    const { payload } = readJwt(String(json(await ask(await createNightly())).access_token)) ?? {
      payload: {},
    };
    expect(payload).toMatchObject({ sub: "refresh-web", client_id: "refresh-web", aud: photos });
    expect(payload).not.toHaveProperty("auth_time");
  });

  it("is for confidential clients alone (RFC 6749 §4.4)", async () => {
    const kit = await createNightly();
    const parameters = { grant_type: "client_credentials", client_id: "refresh-spa", scope: "photos.read" };
    const response = await askForTokens(kit, parameters, []);
    expect(response.status).toBe(400);
    expect(json(response).error).toBe("unauthorized_client");
    expect(kit.notes.failed()).toEqual(["client-credentials-confidential"]);
  });

  it("is not for a native app, whose users have its secret (RFC 8252 §8.5)", async () => {
    const kit = await createNightly();
    await installClient(kit, "refresh-web");
    const response = await ask(kit);
    expect([response.status, json(response).error]).toEqual([400, "unauthorized_client"]);
    expect(kit.notes.failed()).toEqual(["client-credentials-confidential"]);
  });

  it("is for clients that are registered for it (RFC 6749 §5.2)", async () => {
    const kit = await createNightly();
    const response = await askForTokens(kit, { grant_type: "client_credentials" }, [basic("other-web")]);
    expect(json(response).error).toBe("unauthorized_client");
    expect(kit.notes.failed()).toEqual(["grant-type-allowed"]);
  });

  it("wants the client to authenticate (RFC 6749 §4.4.2)", async () => {
    const kit = await createNightly();
    const headers = [basic("refresh-web", "wrong")];
    const response = await askForTokens(kit, { grant_type: "client_credentials" }, headers);
    expect(response.status).toBe(401);
    expect(json(response).error).toBe("invalid_client");
    expect(kit.notes.failed()).toEqual(["client-secret-matches"]);
  });

  it("gives what is registered for the resource where no scope is named (RFC 6749 §3.3)", async () => {
    const response = await ask(await createNightly(), { scope: undefined });
    expect(json(response).scope).toBe("photos.read photos.write");
  });

  it.each([
    ["openid photos.read", "client-scope-impersonal"],
    ["offline_access photos.read", "client-scope-impersonal"],
    ["offline_access", "scope-at-resource"],
    ["admin", "scope-known"],
    ["photos.read  photos.write", "scope-known"],
    ["email", "scope-allowed"],
  ] as const)("refuses the scope %j by %s (RFC 6749 §3.3)", async (scope, check) => {
    const kit = await createNightly();
    const response = await ask(kit, { scope });
    expect(response.status).toBe(400);
    expect(json(response).error).toBe("invalid_scope");
    expect(kit.notes.failed()).toEqual([check]);
  });

  it("names the resource that was asked for, and refuses an unknown one (RFC 8707 §2)", async () => {
    const kit = await createNightly();
    await shareRights(kit);
    const tokens = json(await ask(kit, { resource: "https://calendar.example" }));
    expect(readJwt(String(tokens.access_token))?.payload.aud).toBe("https://calendar.example");
    const refused = await ask(kit, { resource: "https://elsewhere.example" });
    expect(json(refused).error).toBe("invalid_target");
    expect(kit.notes.failed()).toEqual(["resource-known"]);
  });
});
