import { importJWK, type JWTPayload, SignJWT } from "jose";
import * as oauth from "oauth4webapi";
import { describe, expect, it } from "vitest";
import { callApi, createApp, introspect, plain } from "./support/oauth4webapi.ts";
import { openRoom } from "./support/room.ts";

const grantType = "urn:ietf:params:oauth:grant-type:jwt-bearer";
const room = await openRoom();
const [trusted] = room.about.trusted_issuers;
const [user] = room.about.users;
if (trusted === undefined || user === undefined) throw new Error("the room trusts nobody");

/** As the issuer would make it, by what `about` says of it. */
async function assert(changes: JWTPayload = {}, key = trusted?.private_jwk): Promise<string> {
  const { alg = "", kid = "" } = key ?? {};
  const claims = { iss: trusted?.issuer, sub: user?.claims.sub, aud: room.issuer, ...changes };
  return new SignJWT({ jti: crypto.randomUUID(), ...claims })
    .setProtectedHeader({ alg, kid })
    .setIssuedAt()
    .setExpirationTime("1m")
    .sign(await importJWK({ ...key }, alg));
}

async function ask(assertion: string, clientId = "orders-api"): Promise<oauth.TokenEndpointResponse> {
  const { as, client, auth } = await createApp(room, clientId);
  const parameters = { assertion, scope: "photos.read" };
  const response = await oauth.genericTokenEndpointRequest(as, client, auth, grantType, parameters, plain);
  return oauth.processGenericTokenEndpointResponse(as, client, response);
}

describe("oauth4webapi with an assertion of the issuer that a room trusts", () => {
  it("has a token about its user, without asking them (RFC 7523 §2.1)", async () => {
    const tokens = await ask(await assert());
    expect(tokens).not.toHaveProperty("refresh_token");
    expect(await introspect(room, tokens.access_token)).toMatchObject({
      active: true,
      sub: user.claims.sub,
      client_id: "orders-api",
      scope: "photos.read",
    });
    const app = await createApp(room, "orders-api");
    expect((await callApi(app, tokens)).status).toBe(200);
  });

  it("has it once (RFC 7523 §3, item 7)", async () => {
    const assertion = await assert();
    await ask(assertion);
    await expect(ask(assertion)).rejects.toMatchObject({ error: "invalid_grant", status: 400 });
  });

  it.each([
    ["of an issuer that it does not trust", { iss: "https://elsewhere.example" }],
    ["for another server", { aud: "https://elsewhere.example" }],
    ["about nobody who is here", { sub: "nobody" }],
  ])("is refused one %s (RFC 7523 §3.1)", async (_what, changes) => {
    await expect(ask(await assert(changes))).rejects.toMatchObject({ error: "invalid_grant", status: 400 });
  });

  it("is refused one by the key of another room, or of a client (RFC 7523 §3, item 9)", async () => {
    const [other] = (await openRoom()).about.trusted_issuers;
    for (const key of [other?.private_jwk, room.client("prints-web-jwt").private_jwk]) {
      const forged = assert({}, { ...key, kty: "EC", kid: String(trusted.private_jwk.kid) });
      await expect(ask(await forged)).rejects.toMatchObject({ error: "invalid_grant", status: 400 });
    }
  });

  it("is refused it as a client that is not registered for the grant (RFC 6749 §5.2)", async () => {
    await expect(ask(await assert(), "prints-web")).rejects.toMatchObject({ error: "unauthorized_client" });
  });
});
