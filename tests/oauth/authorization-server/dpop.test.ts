import { describe, expect, it } from "vitest";
import { type Header, type HttpRequest, readHeader, readHeaders } from "@/lib/http/message";
import type { ClientMetadata } from "@/lib/oauth/client-metadata";
import { readNonce } from "@/lib/oauth/dpop-proof";
import { readJwt } from "@/lib/oauth/jwt";
import { authorize, obtainCode, redeem, tokenRequest } from "../support/code-flow";
import { prove, redeemWithProof, thumbprintOf } from "../support/dpop";
import { askForTokens, createGrantKit } from "../support/grants";
import { basic, createKit, get, json, type Kit, postForm } from "../support/kit";
import { redirected } from "../support/user-agent";

async function introspect(kit: Kit, token: unknown) {
  const request = postForm(`${kit.issuer}/introspect`, [["token", String(token)]], [basic("photos-api")]);
  return json(await kit.server(request));
}

function dpop(token: unknown): Header {
  return ["Authorization", `DPoP ${token}`];
}

describe("the token endpoint", () => {
  it.each(["jwt", "opaque"] as const)(
    "binds a %s access token to the key of the proof (RFC 9449 §5, §6)",
    async (accessTokenFormat) => {
      const kit = await createKit({ settings: { accessTokenFormat } });
      const tokens = json(await redeemWithProof(kit, { code: await obtainCode(kit) }));
      expect(tokens.token_type).toBe("DPoP");
      const cnf = { jkt: await thumbprintOf() };
      expect(await introspect(kit, tokens.access_token)).toMatchObject({
        active: true,
        token_type: "DPoP",
        cnf,
      });
      if (accessTokenFormat === "jwt") {
        expect(readJwt(String(tokens.access_token))?.payload.cnf).toEqual(cnf);
      }
    },
  );

  it("gives a bearer token where there is no proof (RFC 9449 §5)", async () => {
    const kit = await createKit();
    const tokens = json(await redeem(kit, { code: await obtainCode(kit) }));
    expect(tokens.token_type).toBe("Bearer");
    expect(readJwt(String(tokens.access_token))?.payload).not.toHaveProperty("cnf");
    expect(await introspect(kit, tokens.access_token)).not.toHaveProperty("cnf");
  });

  it("refuses a proof for another endpoint, and leaves the code alone (RFC 9449 §4.3)", async () => {
    const kit = await createKit();
    const code = await obtainCode(kit);
    const request = tokenRequest(kit, { code });
    const elsewhere = await prove(kit, { ...request, url: `${kit.issuer}/par` });
    const response = await kit.server({ ...elsewhere, url: request.url });
    expect([response.status, json(response).error]).toEqual([400, "invalid_dpop_proof"]);
    expect(readHeader(response, "Cache-Control")).toBe("no-store");
    expect(kit.notes.failed()).toEqual(["dpop-proof-address"]);
    expect((await redeem(kit, { code })).status).toBe(200);
  });

  it("takes a proof once (RFC 9449 §11.1)", async () => {
    const kit = await createKit();
    const request = await prove(kit, tokenRequest(kit, { code: "no such code" }));
    expect(json(await kit.server(request)).error).toBe("invalid_grant");
    const { headers } = request;
    const replay: HttpRequest = { ...tokenRequest(kit, { code: await obtainCode(kit) }), headers };
    const response = await kit.server(replay);
    expect(json(response).error).toBe("invalid_dpop_proof");
    expect(kit.notes.failed()).toEqual(["dpop-proof-unused"]);
  });

  it("takes a proof once of many at the same moment (RFC 9449 §11.1)", async () => {
    const kit = await createKit();
    const request = await prove(kit, tokenRequest(kit, { code: "no such code" }));
    const responses = await Promise.all(Array.from({ length: 50 }, () => kit.server(request)));
    const errors = responses.map((response) => json(response).error);
    expect(errors.filter((error) => error === "invalid_grant")).toHaveLength(1);
    expect(errors.filter((error) => error === "invalid_dpop_proof")).toHaveLength(49);
  });

  it("wants a proof of a client that registered for bound tokens alone (RFC 9449 §5.2)", async () => {
    const kit = await createKit();
    const client = await kit.store.get("client", "prints-web");
    if (client === undefined) throw new Error("no client");
    await kit.store.put("client", "prints-web", { ...client, dpop_bound_access_tokens: true });
    const code = await obtainCode(kit);
    const response = await redeem(kit, { code });
    expect([response.status, json(response).error]).toEqual([400, "invalid_request"]);
    expect(kit.notes.failed()).toEqual(["dpop-required"]);
    expect((await redeemWithProof(kit, { code })).status).toBe(200);
  });

  it("lets scripts send the proof and read the nonce (RFC 9449 §8, Fetch §3.2)", async () => {
    const kit = await createKit({ settings: { dpopNonce: true } });
    const preflight = await kit.server({ ...get(`${kit.issuer}/token`), method: "OPTIONS" });
    expect(readHeader(preflight, "Access-Control-Allow-Headers")).toContain("DPoP");
    const response = await redeem(kit, { code: "none" });
    expect(readHeader(response, "Access-Control-Expose-Headers")).toContain("DPoP-Nonce");
  });
});

describe("a code", () => {
  it("is bound to the key of dpop_jkt (RFC 9449 §10)", async () => {
    const kit = await createKit();
    const code = await obtainCode(kit, { dpop_jkt: await thumbprintOf() });
    for (const attempt of [redeem(kit, { code }), redeemWithProof(kit, { code }, undefined, "thief")]) {
      expect(json(await attempt).error).toBe("invalid_grant");
    }
    expect(kit.notes.failed()).toEqual(["code-key-matches", "code-key-matches"]);
    expect((await redeemWithProof(kit, { code })).status).toBe(200);
  });

  it.each(["short", `${"a".repeat(42)}=`, "a".repeat(44)])(
    "is not given for a dpop_jkt that is none: %s (RFC 9449 §10)",
    async (dpop_jkt) => {
      const kit = await createKit();
      expect(redirected(await authorize(kit, { dpop_jkt }), "error")).toBe("invalid_request");
      expect(kit.notes.failed()).toEqual(["dpop-key-readable"]);
    },
  );
});

describe("a refresh token", () => {
  const spa = { client_id: "refresh-spa" };

  function refresh(kit: Kit, token: unknown, headers: readonly Header[] = [], client = "refresh-spa") {
    const parameters = [
      ["grant_type", "refresh_token"],
      ["refresh_token", String(token)],
      ...(headers.length === 0 ? [["client_id", client] as const] : []),
    ] as const;
    return postForm(`${kit.issuer}/token`, parameters, headers);
  }

  it("of a public client is bound to the key (RFC 9449 §5)", async () => {
    const kit = await createGrantKit();
    const code = await obtainCode(kit, spa);
    const first = json(await redeemWithProof(kit, { ...spa, code }, []));
    expect(first.refresh_token).toBeDefined();
    const bare = await kit.server(refresh(kit, first.refresh_token));
    const thief = await kit.server(await prove(kit, refresh(kit, first.refresh_token), {}, "thief"));
    expect([json(bare).error, json(thief).error]).toEqual(["invalid_grant", "invalid_grant"]);
    expect(kit.notes.failed()).toEqual(["refresh-token-key-matches", "refresh-token-key-matches"]);
    const second = json(await kit.server(await prove(kit, refresh(kit, first.refresh_token))));
    expect(second.token_type).toBe("DPoP");
    const stolen = await kit.server(refresh(kit, second.refresh_token));
    expect(json(stolen).error).toBe("invalid_grant");
  });

  it("of a confidential client is not: it may change its key (RFC 9449 §5)", async () => {
    const kit = await createGrantKit();
    const headers = [basic("refresh-web")];
    const code = await obtainCode(kit, { client_id: "refresh-web" });
    const first = json(await redeemWithProof(kit, { code }, headers));
    const second = await kit.server(await prove(kit, refresh(kit, first.refresh_token, headers), {}, "new"));
    expect(json(second).token_type).toBe("DPoP");
    const third = await askForTokens(kit, {
      grant_type: "refresh_token",
      refresh_token: String(json(second).refresh_token),
    });
    expect(json(third).token_type).toBe("Bearer");
  });

  it("of an app whose secret is in every copy is bound to the key as well (RFC 8252 §8.5)", async () => {
    const kit = await createGrantKit();
    const web = await kit.store.get("client", "refresh-web");
    await kit.store.put("client", "refresh-web", { ...web, application_type: "native" } as ClientMetadata);
    const headers = [basic("refresh-web")];
    const code = await obtainCode(kit, { client_id: "refresh-web" });
    const first = json(await redeemWithProof(kit, { code }, headers));
    const thief = refresh(kit, first.refresh_token, headers);
    expect(json(await kit.server(await prove(kit, thief, {}, "thief"))).error).toBe("invalid_grant");
    expect(kit.notes.failed()).toEqual(["refresh-token-key-matches"]);
  });
});

describe("a server that wants nonces", () => {
  const settings = { dpopNonce: true };

  it("refuses the first proof, tells the nonce, and takes the next (RFC 9449 §8)", async () => {
    const kit = await createKit({ settings });
    const request = tokenRequest(kit, { code: await obtainCode(kit) });
    const refused = await kit.server(await prove(kit, request));
    expect([refused.status, json(refused).error]).toEqual([400, "use_dpop_nonce"]);
    expect(kit.notes.failed()).toEqual(["dpop-proof-nonce"]);
    const nonce = readNonce(refused) ?? "";
    expect(nonce).toHaveLength(22);
    const response = await kit.server(await prove(kit, request, { nonce }));
    expect(response.status).toBe(200);
    expect(readNonce(response)).toBe(nonce);
  });

  it("takes a nonce until the end of the next five minutes, and gives a new one (RFC 9449 §8.2)", async () => {
    const kit = await createKit({ settings });
    const ask = async (nonce: string) =>
      kit.server(await prove(kit, tokenRequest(kit, { code: "none" }), { nonce }));
    const first = readNonce(await ask("none")) ?? "";
    kit.clock.now += 300;
    const renewed = await ask(first);
    expect(json(renewed).error).toBe("invalid_grant");
    expect(readNonce(renewed)).not.toBe(first);
    kit.clock.now += 300;
    expect(json(await ask(first)).error).toBe("use_dpop_nonce");
  });

  it("tells all who ask at once the same nonce (RFC 9449 §8)", async () => {
    const kit = await createKit({ settings });
    const responses = await Promise.all(
      Array.from({ length: 20 }, () => kit.server(tokenRequest(kit, { code: "none" }))),
    );
    expect(new Set(responses.map(readNonce)).size).toBe(1);
  });

  it("does not send nonces where they are not wanted (RFC 9449 §8)", async () => {
    const kit = await createKit();
    expect(readNonce(await redeem(kit, { code: "none" }))).toBeUndefined();
  });
});

describe("userinfo", () => {
  async function boundToken(kit: Kit): Promise<string> {
    const code = await obtainCode(kit, { scope: "openid" });
    const token = String(json(await redeemWithProof(kit, { code })).access_token);
    kit.forget();
    return token;
  }

  it("takes a bound token with its proof (RFC 9449 §7.1)", async () => {
    const kit = await createKit();
    const accessToken = await boundToken(kit);
    const response = await kit.server(await prove(kit, get(`${kit.issuer}/userinfo`), { accessToken }));
    expect(response.status).toBe(200);
    expect(kit.notes.failed()).toEqual([]);
  });

  it("refuses it as a bearer token (RFC 9449 §7.2)", async () => {
    const kit = await createKit();
    const token = await boundToken(kit);
    const headers = [["Authorization", `Bearer ${token}`]] as const;
    const response = await kit.server(get(`${kit.issuer}/userinfo`, headers));
    expect(response.status).toBe(401);
    expect(json(response)).toEqual({
      error: "invalid_token",
      error_description: "The token is bound to a key, and did not come in the DPoP scheme",
    });
    expect(kit.notes.failed()).toEqual(["dpop-not-downgraded"]);
    expect(readHeaders(response, "WWW-Authenticate").map((field) => field.split(" ")[0])).toEqual([
      "Bearer",
      "DPoP",
    ]);
  });

  it("refuses it with a proof by another key, without one, and with one for another token (RFC 9449 §7.1)", async () => {
    const kit = await createKit();
    const accessToken = await boundToken(kit);
    const url = `${kit.issuer}/userinfo`;
    const thief = await kit.server(await prove(kit, get(url), { accessToken }, "thief"));
    expect([thief.status, json(thief).error]).toEqual([401, "invalid_token"]);
    expect(readHeader(thief, "WWW-Authenticate")).toMatch(/^DPoP .*error="invalid_token".*algs="[^"]*ES256/);
    const bare = await kit.server(get(url, [dpop(accessToken)]));
    expect([bare.status, json(bare).error]).toEqual([401, "invalid_dpop_proof"]);
    const proof = await prove(kit, get(url), { accessToken: "another" });
    const other = await kit.server({
      ...proof,
      headers: proof.headers.map((header) => (header[0] === "DPoP" ? header : dpop(accessToken))),
    });
    expect([other.status, json(other).error]).toEqual([401, "invalid_dpop_proof"]);
    expect(kit.notes.failed()).toEqual(["dpop-token-bound", "dpop-proof-once", "dpop-proof-access-token"]);
  });

  it("refuses a bearer token by the DPoP scheme (RFC 9449 §7.1)", async () => {
    const kit = await createKit();
    const code = await obtainCode(kit, { scope: "openid" });
    const accessToken = String(json(await redeem(kit, { code })).access_token);
    const response = await kit.server(await prove(kit, get(`${kit.issuer}/userinfo`), { accessToken }));
    expect([response.status, json(response).error]).toEqual([401, "invalid_token"]);
    expect(kit.notes.failed()).toEqual(["dpop-token-bound"]);
  });

  it("asks for a nonce with 401 (RFC 9449 §9)", async () => {
    const kit = await createKit({ settings: { dpopNonce: true } });
    const response = await kit.server(
      await prove(kit, get(`${kit.issuer}/userinfo`), { accessToken: await nonceToken(kit) }),
    );
    expect([response.status, json(response).error]).toEqual([401, "use_dpop_nonce"]);
    expect(readHeader(response, "WWW-Authenticate")).toContain('error="use_dpop_nonce"');
    expect(readNonce(response)).toBeDefined();
  });

  async function nonceToken(kit: Kit): Promise<string> {
    const request = tokenRequest(kit, { code: await obtainCode(kit, { scope: "openid" }) });
    const nonce = readNonce(await kit.server(await prove(kit, request))) ?? "";
    return String(json(await kit.server(await prove(kit, request, { nonce }))).access_token);
  }
});
