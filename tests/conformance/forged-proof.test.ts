import { describe, expect, it } from "vitest";
import type { HttpRequest } from "@/lib/http/message";
import type { CheckId } from "@/lib/oauth/checks";
import { readNonce } from "@/lib/oauth/dpop-proof";
import type { JsonWebKey } from "@/lib/oauth/json-web-key";
import type { JsonObject } from "@/lib/oauth/jwt";
import { publicKey, signJwt } from "@/lib/oauth/jwt";
import { obtainCode, tokenRequest } from "../oauth/support/code-flow";
import { prove } from "../oauth/support/dpop";
import { askForTokens, createGrantKit, obtainFamily } from "../oauth/support/grants";
import { createKit, issuer, json, type Kit, keyFor, start } from "../oauth/support/kit";
import { macKeyOf, unsecured } from "../oauth/tokens";
import { expectRefused } from "./support/refused";

const spa = { client_id: "prints-spa" };
const claims: JsonObject = { jti: "p-1", htm: "POST", htu: `${issuer}/token`, iat: start };

async function requestFor(kit: Kit): Promise<HttpRequest> {
  return tokenRequest(kit, { ...spa, code: await obtainCode(kit, spa) }, []);
}

function withProofs(request: HttpRequest, ...proofs: readonly string[]): HttpRequest {
  return { ...request, headers: [...request.headers, ...proofs.map((proof) => ["DPoP", proof] as const)] };
}

const mine = () => keyFor("ES256", "dpop-key");
const open = async () => {
  const { kid: _, use: _use, alg: _alg, ...jwk } = publicKey(await mine());
  return jwk;
};

const forged: readonly (readonly [what: string, make: () => Promise<string>, check: CheckId])[] = [
  [
    "a JWT that the client signed for something else (item 4)",
    async () => signJwt(claims, await mine(), { typ: "JWT", jwk: await open() }),
    "dpop-proof-type",
  ],
  [
    "one without a signature (item 5)",
    async () => unsecured(claims, { typ: "dpop+jwt", jwk: await open() }),
    "dpop-proof-algorithm",
  ],
  [
    "a MAC, which whoever receives it could make (item 5)",
    async () => signJwt(claims, macKeyOf(await mine()), { typ: "dpop+jwt", jwk: await open() }),
    "dpop-proof-algorithm",
  ],
  [
    "one with a key that is somebody else’s (item 6)",
    async () => signJwt(claims, await keyFor("ES256", "thief"), { typ: "dpop+jwt", jwk: await open() }),
    "dpop-proof-signature",
  ],
  [
    "one that gives the private key away (item 7)",
    async () => {
      const key: JsonWebKey = await mine();
      return signJwt(claims, key, { typ: "dpop+jwt", jwk: { ...(await open()), d: key.d } });
    },
    "dpop-proof-key",
  ],
  [
    "one that says nothing of the request (item 3)",
    async () => signJwt({ jti: "p-1", iat: start }, await mine(), { typ: "dpop+jwt", jwk: await open() }),
    "dpop-proof-claims",
  ],
];

describe("what is no proof binds no token (RFC 9449 §4.3)", () => {
  it.each(forged)("%s", async (_what, make, check) => {
    const kit = await createKit();
    const request = await requestFor(kit);
    const response = await kit.server(withProofs(request, await make()));
    expectRefused(kit, response, { status: 400, error: "invalid_dpop_proof", checks: [check] });
    expect((await kit.server(await prove(kit, request))).status).toBe(200);
  });

  it("nor do two, of which each part of a server would read another (item 1)", async () => {
    const kit = await createKit();
    const request = await requestFor(kit);
    const proof = () => signedProof(kit, request);
    const response = await kit.server(withProofs(request, await proof(), await proof()));
    expectRefused(kit, response, { status: 400, error: "invalid_dpop_proof", checks: ["dpop-proof-once"] });
  });
});

async function signedProof(kit: Kit, request: HttpRequest): Promise<string> {
  const { headers } = await prove(kit, request);
  return headers.find(([name]) => name === "DPoP")?.[1] ?? "";
}

describe("proofs that were made beforehand (RFC 9449 §11.2)", () => {
  it("are worth nothing where the server wants its nonce in them (RFC 9449 §8)", async () => {
    const kit = await createKit({ settings: { dpopNonce: true } });
    const request = await requestFor(kit);
    for (const nonce of [undefined, "guessed"]) {
      const response = await kit.server(await prove(kit, request, nonce === undefined ? {} : { nonce }));
      expectRefused(kit, response, { status: 400, error: "use_dpop_nonce", checks: ["dpop-proof-nonce"] });
    }
    const nonce = readNonce(await kit.server(await prove(kit, request))) ?? "";
    kit.clock.now += 600;
    kit.forget();
    const late = await kit.server(await prove(kit, request, { nonce }));
    expectRefused(kit, late, { status: 400, error: "use_dpop_nonce", checks: ["dpop-proof-nonce"] });
  });
});

describe("an attacker who leaves the proof out", () => {
  it("gets no plain token for a client that registered for bound ones (RFC 9449 §5.2)", async () => {
    const kit = await createKit();
    const client = await kit.store.get("client", "prints-spa");
    if (client === undefined) throw new Error("there is no client");
    await kit.store.put("client", "prints-spa", { ...client, dpop_bound_access_tokens: true });
    const response = await kit.server(await requestFor(kit));
    expectRefused(kit, response, { status: 400, error: "invalid_request", checks: ["dpop-required"] });
  });

  it.each(["no proof", "thief"])("cannot use a stolen refresh token with %s (RFC 9449 §5)", async (key) => {
    const kit = await createGrantKit();
    const refresh_token = await obtainBoundRefreshToken(kit);
    const ask = { grant_type: "refresh_token", refresh_token, client_id: "refresh-spa" };
    const send = (by: string) =>
      askForTokens(
        {
          ...kit,
          server: async (request) =>
            kit.server(by === "no proof" ? request : await prove(kit, request, {}, by)),
        },
        ask,
        [],
      );
    expectRefused(kit, await send(key), {
      status: 400,
      error: "invalid_grant",
      checks: ["refresh-token-key-matches"],
    });
    expect(json(await send("dpop-key"))).toMatchObject({ token_type: "DPoP" });
  });
});

async function obtainBoundRefreshToken(kit: Kit): Promise<string> {
  const proving: Kit = {
    ...kit,
    server: async (request) =>
      kit.server(request.url.endsWith("/token") ? await prove(kit, request) : request),
  };
  const { refresh_token } = await obtainFamily(proving, { client_id: "refresh-spa" });
  return String(refresh_token);
}
