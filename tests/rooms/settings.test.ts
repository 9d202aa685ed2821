import { describe, expect, it } from "vitest";
import { readHeader } from "@/lib/http/message";
import { readJson } from "@/lib/http/response";
import { readJwt } from "@/lib/oauth/jwt";
import {
  authorize,
  basic,
  createTestRegistry,
  get,
  obtainCode,
  openTestRoom,
  post,
  redeem,
} from "./support/room";

const nightly = basic("nightly-report");

describe("a room's settings reach its server", () => {
  it("lifetimes: each token says when it ends (RFC 6749 §5.1)", async () => {
    const room = await openTestRoom({ lifetimes: { access_token: 7 } });
    const grant = post(`${room.issuer}/token`, [["grant_type", "client_credentials"]], [nightly]);
    const tokens = readJson(await room.send(grant)) ?? {};
    const { iat, exp } = readJwt(String(tokens.access_token))?.payload ?? {};
    expect([tokens.expires_in, Number(exp) - Number(iat)]).toEqual([7, 7]);
  });

  it("require_par: a request that was not pushed is refused (RFC 9126 §5)", async () => {
    const room = await openTestRoom({ require_par: true });
    const metadata = readJson(await room.send(get(`${room.issuer}/.well-known/oauth-authorization-server`)));
    expect(metadata?.require_pushed_authorization_requests).toBe(true);
    const query = new URLSearchParams({
      response_type: "code",
      client_id: "prints-web",
      redirect_uri: `${room.issuer}/client/callback`,
      scope: "photos.read",
    });
    const answer = await room.send(get(`${room.issuer}/authorize?${query}`));
    expect(readHeader(answer, "Location") ?? answer.body).toContain("invalid_request");
  });

  it("dpop_nonce: a proof without the server's nonce is answered with one (RFC 9449 §8)", async () => {
    const { generateKeyPair, exportJWK, SignJWT } = await import("jose");
    const room = await openTestRoom({ dpop_nonce: true });
    const { privateKey, publicKey } = await generateKeyPair("ES256");
    const url = `${room.issuer}/token`;
    const prove = async (nonce: string | undefined) =>
      new SignJWT({
        htm: "POST",
        htu: url,
        jti: crypto.randomUUID(),
        ...(nonce === undefined ? {} : { nonce }),
      })
        .setProtectedHeader({ alg: "ES256", typ: "dpop+jwt", jwk: await exportJWK(publicKey) })
        .setIssuedAt()
        .sign(privateKey);
    const ask = async (nonce?: string) =>
      room.send(post(url, [["grant_type", "client_credentials"]], [nightly, ["DPoP", await prove(nonce)]]));
    const refused = await ask();
    expect([refused.status, readJson(refused)?.error]).toEqual([400, "use_dpop_nonce"]);
    const given = await ask(readHeader(refused, "DPoP-Nonce"));
    expect([given.status, readJson(given)?.token_type]).toEqual([200, "DPoP"]);
  });

  it("legacy: the password grant is there where it was turned on, and nowhere else (RFC 9700 §2.4)", async () => {
    const ask = async (settings: Readonly<Record<string, unknown>>) => {
      const room = await openTestRoom(settings);
      const grant = [
        ["grant_type", "password"],
        ["client_id", "legacy-cli"],
        ["username", "maya"],
        ["password", "demo-password"],
        ["scope", "photos.read"],
      ] as const;
      const answer = await room.send(post(`${room.issuer}/token`, grant));
      return [answer.status, readJson(answer)?.error];
    };
    expect(await ask({ legacy: ["password"] })).toEqual([200, undefined]);
    expect(await ask({})).toEqual([401, "invalid_client"]);
  });

  it("legacy: the implicit grant gives tokens in the fragment (RFC 6749 §4.2.2)", async () => {
    const room = await openTestRoom({ legacy: ["implicit"] });
    const answer = await authorize(room, {
      client_id: "legacy-spa",
      response_type: "token",
      scope: "photos.read",
    });
    expect(readHeader(answer, "Location")).toMatch(/\/client\/callback#.*access_token=/);
  });

  it("the bound of clients holds for those that register themselves (RFC 7591 §3.2.2)", async () => {
    const room = await openTestRoom({}, createTestRegistry({ clients: 1 }));
    const register = () =>
      room.send({
        method: "POST",
        url: `${room.issuer}/register`,
        headers: [["Content-Type", "application/json"]],
        body: '{"redirect_uris":["https://app.example/callback"]}',
      });
    expect([(await register()).status, (await register()).status]).toEqual([201, 403]);
  });

  it("nothing else changes for the demo's clients", async () => {
    const room = await openTestRoom({ access_token: "opaque", device_interval: 1 });
    expect((await redeem(room, await obtainCode(room))).status).toBe(200);
  });
});
