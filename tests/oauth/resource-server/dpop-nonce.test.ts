import { describe, expect, it } from "vitest";
import { readHeader } from "@/lib/http/message";
import { readJson } from "@/lib/http/response";
import { readNonce, withProof } from "@/lib/oauth/dpop-proof";
import { publicKey, signJwt, thumbprint } from "@/lib/oauth/jwt";
import { nonceLifetime, renewNonces } from "@/lib/oauth/proof-nonces";
import { createResourceServer, type ResourceServerMemory } from "@/lib/oauth/resource-server/resource-server";
import { countingRandom, createNotebook } from "../notebook";
import { createKey } from "../tokens";
import { answerOf, claims, empty, getAlbums, jwtSettings, now, withToken } from "./photos";

const random = countingRandom();

/** The API that wants nonces, whose memory goes from answer to answer, and a client with a bound token and a key. */
async function createApi() {
  const [signingKey, key] = [await createKey("ES256", "as"), await createKey("ES256", "mine")];
  const cnf = { jkt: await thumbprint(key) };
  const accessToken = await signJwt({ ...claims, exp: now + 3600, cnf }, signingKey, { typ: "at+jwt" });
  const clock = { now };
  const notebook = createNotebook();
  let memory: ResourceServerMemory = { ...empty, keys: [publicKey(signingKey)] };
  const api = createResourceServer({
    ...jwtSettings,
    takesProofs: true,
    now: () => clock.now,
    note: notebook.note,
    nonceSource: random,
  });
  const send = async (request: ReturnType<typeof getAlbums>) => {
    const outcome = await api.receive(request, memory);
    memory = outcome.memory;
    return answerOf(outcome);
  };
  const ask = async (nonce?: string) => {
    const choices = { accessToken, ...(nonce === undefined ? {} : { nonce }) };
    const surroundings = { random, now: () => clock.now };
    return send(await withProof(getAlbums([["Origin", "https://app.example"]]), key, surroundings, choices));
  };
  return { clock, notebook, send, ask };
}

describe("an API that wants nonces in proofs (RFC 9449 §9)", () => {
  it("refuses a proof without one with 401 and use_dpop_nonce, and says which", async () => {
    const { ask, notebook } = await createApi();
    const refused = await ask();
    expect([refused.status, readJson(refused)?.error]).toEqual([401, "use_dpop_nonce"]);
    expect(readHeader(refused, "WWW-Authenticate")).toMatch(/^DPoP .*error="use_dpop_nonce"/);
    expect(notebook.failed()).toEqual(["dpop-proof-nonce"]);
    expect((await ask(readNonce(refused))).status).toBe(200);
  });

  it("tells it in no answer that a cache may keep (RFC 9449 §8.2)", async () => {
    const { ask, send } = await createApi();
    const unasked = await send(getAlbums([]));
    const refused = await ask();
    const good = await ask(readNonce(refused));
    expect([unasked, refused, good].map(({ status }) => status)).toEqual([401, 401, 200]);
    for (const response of [unasked, refused, good])
      expect(readHeader(response, "Cache-Control")).toBe("no-store");
  });

  it("refuses one that it did not send", async () => {
    const { ask, notebook } = await createApi();
    expect((await ask("of-another-server")).status).toBe(401);
    expect(notebook.failed()).toEqual(["dpop-proof-nonce"]);
  });

  it("does not use up a proof that it refuses for its nonce (RFC 9449 §11.1)", async () => {
    const { ask, notebook } = await createApi();
    await ask();
    expect(notebook.checks()).not.toContain("dpop-proof-unused");
  });

  it("tells the nonce on good answers, and to whoever came without a token (RFC 9449 §8.2)", async () => {
    const { ask, send } = await createApi();
    const nonce = readNonce(await send(getAlbums([])));
    expect(nonce).toMatch(/^[\w-]{22}$/);
    const good = await ask(nonce);
    expect([good.status, readNonce(good)]).toEqual([200, nonce]);
    expect(readNonce(await send(withToken("nonsense")))).toBe(nonce);
  });

  it("lets scripts of other origins read it (Fetch §3.3.5)", async () => {
    const { ask } = await createApi();
    const response = await ask();
    expect(readHeader(response, "Access-Control-Expose-Headers")).toBe("WWW-Authenticate, DPoP-Nonce");
  });

  it("has a new one every five minutes, and takes that of before for as long again", async () => {
    const { ask, clock } = await createApi();
    const first = readNonce(await ask()) ?? "";
    clock.now += nonceLifetime;
    const renewed = await ask(first);
    const second = readNonce(renewed);
    expect([renewed.status, second === first]).toEqual([200, false]);
    clock.now += nonceLifetime;
    expect((await ask(first)).status).toBe(401);
    expect((await ask(second)).status).toBe(200);
  });

  it("tells none where it wants none", async () => {
    const api = createResourceServer({
      ...jwtSettings,
      takesProofs: true,
      now: () => now,
      note: () => {},
    });
    expect(readNonce(answerOf(await api.receive(getAlbums([]), empty)))).toBeUndefined();
  });
});

describe("the nonces that are kept", () => {
  it("are two at most, the newest first, however long nobody asked", () => {
    const [first] = renewNonces([], 0, random);
    const two = renewNonces(first === undefined ? [] : [first], nonceLifetime, random);
    expect(two.map(({ period }) => period)).toEqual([1, 0]);
    expect(renewNonces(two, nonceLifetime * 2 - 1, random)).toEqual(two);
    expect(renewNonces(two, nonceLifetime * 10, random).map(({ period }) => period)).toEqual([10]);
  });
});
