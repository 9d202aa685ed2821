import { describe, expect, it } from "vitest";
import { type HttpRequest, readHeaders } from "@/lib/http/message";
import { withProof } from "@/lib/oauth/dpop-proof";
import type { JsonWebKey } from "@/lib/oauth/json-web-key";
import type { JsonObject } from "@/lib/oauth/jwt";
import { publicKey, signJwt, thumbprint } from "@/lib/oauth/jwt";
import type {
  ResourceServerMemory,
  ResourceServerSettings,
} from "@/lib/oauth/resource-server/resource-server";
import { countingRandom } from "../notebook";
import { createKey } from "../tokens";
import {
  answerOf,
  claims,
  createPhotos,
  empty,
  getAlbums,
  introspectionSettings,
  jwtSettings,
  now,
  questionOf,
  withToken,
} from "./photos";

const settings: ResourceServerSettings = { ...jwtSettings, takesProofs: true };

async function tokenFor(cnf?: JsonObject) {
  const signingKey = await createKey("ES256", "as");
  const token = await signJwt({ ...claims, ...(cnf === undefined ? {} : { cnf }) }, signingKey, {
    typ: "at+jwt",
  });
  const memory: ResourceServerMemory = { ...empty, keys: [publicKey(signingKey)] };
  return { token, memory };
}

async function bound() {
  const key = await createKey("ES256", "mine");
  return { key, ...(await tokenFor({ jkt: await thumbprint(key) })) };
}

function prove(request: HttpRequest, key: JsonWebKey, accessToken: string, seed = countingRandom()) {
  return withProof(request, key, { random: seed, now: () => now }, { accessToken });
}

describe("the photos API", () => {
  it("takes a bound token with its proof, once (RFC 9449 §7.1, §11.1)", async () => {
    const { key, token, memory } = await bound();
    const { api, notebook } = createPhotos(settings);
    const request = await prove(getAlbums([]), key, token);
    const first = await api.receive(request, memory);
    expect(answerOf(first).status).toBe(200);
    expect(notebook.failed()).toEqual([]);
    const again = await api.receive(request, first.memory);
    expect(answerOf(again).status).toBe(401);
    expect(notebook.failed()).toEqual(["dpop-proof-unused"]);
  });

  it("judges the proof after a pause for the keys (RFC 9449 §7.1)", async () => {
    const { key, token, memory } = await bound();
    const { api, notebook } = createPhotos(settings);
    const { pending, memory: waiting } = questionOf(
      await api.receive(await prove(getAlbums([]), key, token), empty),
    );
    expect(JSON.parse(JSON.stringify(pending))).toEqual(pending);
    const keys = {
      status: 200,
      headers: [["Content-Type", "application/json"] as const],
      body: JSON.stringify({ keys: memory.keys }),
    };
    expect(answerOf(await api.resume(pending, keys, waiting)).status).toBe(200);
    expect(notebook.checks()).toContain("dpop-token-bound");
  });

  it("refuses a bound token as a bearer token (RFC 9449 §7.2)", async () => {
    const { token, memory } = await bound();
    for (const api of [settings, jwtSettings].map(createPhotos)) {
      const response = answerOf(await api.api.receive(withToken(token), memory));
      expect(response.status).toBe(401);
      expect(readHeaders(response, "WWW-Authenticate")[0]).toContain('error="invalid_token"');
      expect(api.notebook.failed()).toEqual(["dpop-not-downgraded"]);
    }
  });

  it("refuses a bound token as a bearer token by introspection as well (RFC 9449 §6.2)", async () => {
    const { api, notebook } = createPhotos({ ...introspectionSettings, takesProofs: true });
    const { pending, memory } = questionOf(await api.receive(withToken("opaque"), empty));
    const body = JSON.stringify({ ...claims, active: true, cnf: { jkt: "k" } });
    const answer = { status: 200, headers: [["Content-Type", "application/json"] as const], body };
    expect(answerOf(await api.resume(pending, answer, memory)).status).toBe(401);
    expect(notebook.failed()).toEqual(["dpop-not-downgraded"]);
  });

  it("refuses a token that is bound in a way that it does not know, where RFC 7800 §3.1 would let it pass", async () => {
    const { token, memory } = await tokenFor({ "x5t#S256": "hash" });
    const { api, notebook } = createPhotos(settings);
    expect(answerOf(await api.receive(withToken(token), memory)).status).toBe(401);
    expect(notebook.failed()).toEqual(["dpop-not-downgraded"]);
  });

  it("refuses the proof of a thief (RFC 9449 §7.1)", async () => {
    const { token, memory } = await bound();
    const { api, notebook } = createPhotos(settings);
    const request = await prove(getAlbums([]), await createKey("ES256", "thief"), token);
    const response = answerOf(await api.receive(request, memory));
    expect(response.status).toBe(401);
    expect(readHeaders(response, "WWW-Authenticate")).toHaveLength(1);
    expect(readHeaders(response, "WWW-Authenticate")[0]).toMatch(/^DPoP .*error="invalid_token".*algs=/);
    expect(notebook.failed()).toEqual(["dpop-token-bound"]);
  });

  it("refuses a proof for another method (RFC 9449 §4.3)", async () => {
    const { key, token, memory } = await bound();
    const { api, notebook } = createPhotos(settings);
    const request = await prove(getAlbums([]), key, token);
    const response = answerOf(await api.receive({ ...request, method: "POST", body: "{}" }, memory));
    expect(response.status).toBe(401);
    expect(readHeaders(response, "WWW-Authenticate")[0]).toContain('error="invalid_dpop_proof"');
    expect(notebook.failed()).toEqual(["dpop-proof-method"]);
  });

  it.each([
    ["two tokens", [["Authorization", "Bearer abc"]], "bearer-once"],
    ["two bound tokens", [["Authorization", "DPoP abc"]], "bearer-once"],
    ["one beside other credentials", [["Authorization", "Basic YTpi"]], "bearer-once"],
  ] as const)("refuses %s (RFC 6750 §2)", async (_what, headers, check) => {
    const { api, notebook } = createPhotos(settings);
    const request = getAlbums([["Authorization", "DPoP abc"], ...headers]);
    expect(answerOf(await api.receive(request, empty)).status).toBe(400);
    expect(notebook.failed()).toEqual([check]);
  });

  it("refuses what is no token (RFC 9449 §7.1)", async () => {
    const { api, notebook } = createPhotos(settings);
    expect(answerOf(await api.receive(getAlbums([["Authorization", "DPoP a b"]]), empty)).status).toBe(400);
    expect(notebook.failed()).toEqual(["dpop-token-format"]);
  });

  it("names both schemes to who has no token, and DPoP only where it takes it (RFC 9449 §7.1)", async () => {
    const schemes = async (chosen: ResourceServerSettings) => {
      const response = answerOf(await createPhotos(chosen).api.receive(getAlbums([]), empty));
      return readHeaders(response, "WWW-Authenticate").map((field) => field.split(" ")[0]);
    };
    expect(await schemes(settings)).toEqual(["Bearer", "DPoP"]);
    expect(await schemes(jwtSettings)).toEqual(["Bearer"]);
  });

  it("forgets proofs that are too old to be sent again (RFC 9449 §11.1)", async () => {
    const { key, token, memory } = await bound();
    const { api } = createPhotos(settings);
    const old = { ...memory, proofs: [{ id: "old", expiresAt: now }] };
    const { memory: after } = await api.receive(await prove(getAlbums([]), key, token), old);
    expect(after.proofs?.map(({ id }) => id)).not.toContain("old");
    expect(after.proofs).toHaveLength(1);
  });
});
