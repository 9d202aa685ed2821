import { describe, expect, it } from "vitest";
import { withQuery } from "@/lib/http/address";
import { type Header, type HttpResponse, readHeader } from "@/lib/http/message";
import type { Parameters } from "@/lib/http/parameters";
import type { CheckId } from "@/lib/oauth/checks";
import { authorize, challenge, redeem, verifier } from "../support/code-flow";
import { prove, redeemWithProof, thumbprintOf } from "../support/dpop";
import { basic, createKit, get, json, type Kit, merge, type Overrides, postForm } from "../support/kit";
import { callback } from "../support/people";
import { createUserAgent, redirected } from "../support/user-agent";

const usual: Overrides = {
  response_type: "code",
  client_id: "prints-web",
  redirect_uri: callback,
  scope: "photos.read",
  state: "s-1",
  code_challenge: challenge,
  code_challenge_method: "S256",
};

function pushRequest(
  kit: Kit,
  overrides: Overrides = {},
  headers: readonly Header[] = [basic("prints-web")],
) {
  return postForm(`${kit.issuer}/par`, merge(usual, overrides), headers);
}

function push(kit: Kit, overrides: Overrides = {}, headers?: readonly Header[]): Promise<HttpResponse> {
  return kit.server(pushRequest(kit, overrides, headers));
}

function addressOf(kit: Kit, response: HttpResponse, others: Parameters = []): string {
  const reference = String(json(response).request_uri);
  return withQuery(`${kit.issuer}/authorize`, [
    ["client_id", "prints-web"],
    ["request_uri", reference],
    ...others,
  ]);
}

async function allow(kit: Kit, url: string): Promise<HttpResponse> {
  const agent = createUserAgent(kit);
  await agent.open(url);
  await agent.signIn();
  return agent.allow();
}

describe("the pushed authorization request endpoint", () => {
  it("gives a reference for a minute (RFC 9126 §2.2)", async () => {
    const kit = await createKit();
    const response = await push(kit);
    expect(response.status).toBe(201);
    expect(readHeader(response, "Cache-Control")).toContain("no-store");
    expect(json(response)).toEqual({
      request_uri: expect.stringMatching(/^urn:ietf:params:oauth:request_uri:[\w-]{32}$/),
      expires_in: 60,
    });
    expect(kit.notes.failed()).toEqual([]);
  });

  it("leads to a code for what was pushed (RFC 9126 §4)", async () => {
    const kit = await createKit();
    const response = await allow(kit, addressOf(kit, await push(kit)));
    expect(redirected(response, "state")).toBe("s-1");
    const tokens = json(await redeem(kit, { code: redirected(response, "code"), code_verifier: verifier }));
    expect(tokens.scope).toBe("photos.read");
  });

  it("ignores beside openid a scope that it does not know, there and later (OIDC Core §3.1.2.1)", async () => {
    const kit = await createKit();
    const pushed = await push(kit, { scope: "openid photos.read no.such" });
    expect(pushed.status).toBe(201);
    const response = await allow(kit, addressOf(kit, pushed));
    const tokens = json(await redeem(kit, { code: redirected(response, "code"), code_verifier: verifier }));
    expect(tokens.scope).toBe("openid photos.read");
    expect(kit.notes.failed()).toEqual([]);
  });

  it("keeps no credentials (RFC 9126 §2.1)", async () => {
    const kit = await createKit();
    const credentials = { client_id: "prints-post", client_secret: "demo-secret-prints-post" };
    expect((await push(kit, credentials, [])).status).toBe(201);
    expect(JSON.stringify(kit.store.toJSON().pushedRequest)).not.toContain("demo-secret");
  });

  it("takes the requests of public clients (RFC 9126 §2.1)", async () => {
    const kit = await createKit();
    expect((await push(kit, { client_id: "prints-spa" }, [])).status).toBe(201);
  });

  it.each([
    ["an unknown client", { client_id: "nobody" }, [], 401, "invalid_client", "token-client-known"],
    ["no authentication", {}, [], 401, "invalid_client", "client-authentication-method"],
    [
      "another client's name",
      { client_id: "prints-spa" },
      undefined,
      401,
      "invalid_client",
      "client-id-matches",
    ],
    [
      "a redirect URI that is not registered",
      { redirect_uri: "https://evil.example/" },
      undefined,
      400,
      "invalid_request",
      "redirect-uri-registered",
    ],
    ["an unknown scope", { scope: "no.such" }, undefined, 400, "invalid_scope", "scope-known"],
    [
      "a request without client_id, though the client authenticated (§2.1)",
      { client_id: undefined },
      undefined,
      400,
      "invalid_request",
      "authorize-client-known",
    ],
    [
      "an unknown response_type",
      { response_type: "magic" },
      undefined,
      400,
      "unsupported_response_type",
      "response-type-supported",
    ],
    ["an unknown prompt", { prompt: "maybe" }, undefined, 400, "invalid_request", "prompt-known"],
    [
      "no challenge of a public client",
      { client_id: "prints-spa", code_challenge: undefined, code_challenge_method: undefined },
      [],
      400,
      "invalid_request",
      "challenge-present",
    ],
    [
      "a request_uri",
      { request_uri: "urn:ietf:params:oauth:request_uri:abc" },
      undefined,
      400,
      "invalid_request",
      "pushed-without-reference",
    ],
  ] as const satisfies readonly (readonly [
    string,
    Overrides,
    readonly Header[] | undefined,
    number,
    string,
    CheckId,
  ])[])(
    "refuses %s with JSON, and keeps nothing (RFC 9126 §2.3)",
    async (_what, overrides, headers, ...expected) => {
      const kit = await createKit();
      const response = await push(kit, overrides, headers);
      const [status, error, check] = expected;
      expect([response.status, json(response).error]).toEqual([status, error]);
      expect(readHeader(response, "Location")).toBeUndefined();
      expect(kit.notes.failed()).toEqual([check]);
      expect(kit.store.toJSON().pushedRequest).toEqual({});
    },
  );

  it("refuses a parameter that comes twice (RFC 9126 §2.1)", async () => {
    const kit = await createKit();
    const request = pushRequest(kit);
    const response = await kit.server({ ...request, body: `${request.body}&scope=openid` });
    expect(json(response).error).toBe("invalid_request");
    expect(kit.notes.failed()).toEqual(["token-parameters-once"]);
  });

  it("refuses GET with 405 (RFC 9126 §2.3)", async () => {
    const kit = await createKit();
    const response = await kit.server(get(`${kit.issuer}/par`));
    expect([response.status, readHeader(response, "Allow")]).toEqual([405, "POST, OPTIONS"]);
    expect(kit.notes.failed()).toEqual(["pushed-method"]);
  });

  it("answers scripts of other origins, which authorize never does (RFC 9700 §2.6)", async () => {
    const kit = await createKit();
    expect(readHeader(await push(kit), "Access-Control-Allow-Origin")).toBe("*");
    expect(readHeader(await authorize(kit), "Access-Control-Allow-Origin")).toBeUndefined();
  });
});

describe("a reference", () => {
  it("is good once (RFC 9126 §4)", async () => {
    const kit = await createKit();
    const url = addressOf(kit, await push(kit));
    expect((await createUserAgent(kit).open(url)).status).toBe(200);
    const second = await createUserAgent(kit).open(url);
    expect(second.status).toBe(400);
    expect(second.body).toContain("<code>invalid_request_uri</code>");
    expect(kit.notes.failed()).toEqual(["pushed-known"]);
  });

  it("may be opened anew by the browser that has its page, until that is answered (RFC 9126 §4)", async () => {
    const kit = await createKit();
    const url = addressOf(kit, await push(kit));
    const agent = createUserAgent(kit);
    await agent.open(url);
    expect((await agent.open(url)).status).toBe(200);
    await agent.signIn();
    expect((await agent.open(url)).status).toBe(200);
    expect(kit.notes.failed()).toEqual([]);
    expect(redirected(await agent.allow(), "code")).not.toBe("");
    expect((await agent.open(url)).status).toBe(400);
    expect(kit.notes.failed()).toEqual(["pushed-known"]);
  });

  it("is not opened anew by another browser, though it has a session of its own (RFC 9126 §7.3)", async () => {
    const kit = await createKit();
    const url = addressOf(kit, await push(kit));
    const other = createUserAgent(kit);
    await other.open(addressOf(kit, await push(kit)));
    await createUserAgent(kit).open(url);
    expect((await other.open(url)).status).toBe(400);
    expect(kit.notes.failed()).toEqual(["pushed-known"]);
  });

  it("is for the quicker of two browsers, and the other does not close its page (RFC 9126 §7.3)", async () => {
    const kit = await createKit();
    const url = addressOf(kit, await push(kit));
    const quicker = createUserAgent(kit);
    const { take } = kit.store;
    kit.store.take = async (kind, id) => {
      kit.store.take = take;
      await quicker.open(url);
      return take(kind, id);
    };
    expect((await createUserAgent(kit).open(url)).status).toBe(400);
    expect(kit.notes.failed()).toEqual(["pushed-known"]);
    expect((await quicker.signIn()).status).toBe(200);
  });

  it("has one page at a time: what is opened anew takes the place of what was there (RFC 9126 §4)", async () => {
    const kit = await createKit();
    const url = addressOf(kit, await push(kit));
    const agent = createUserAgent(kit);
    await agent.open(url);
    const before = agent.form().fields.find(({ name }) => name === "transaction")?.value ?? "";
    await agent.open(url);
    expect((await agent.submit([["transaction", before]])).status).toBe(400);
    expect(kit.notes.failed()).toEqual(["transaction-known"]);
    expect(Object.keys(kit.store.toJSON().transaction ?? {})).toHaveLength(1);
  });

  it("is used up by an answer without a page (OIDC Core §3.1.2.6)", async () => {
    const kit = await createKit();
    const url = addressOf(kit, await push(kit, { prompt: "none" }));
    const agent = createUserAgent(kit);
    expect(redirected(await agent.open(url), "error")).toBe("login_required");
    expect((await agent.open(url)).status).toBe(400);
  });

  it("is not used up by HEAD, which is safe (RFC 9110 §9.2.1)", async () => {
    const kit = await createKit();
    const url = addressOf(kit, await push(kit));
    const { status } = await kit.server({ ...get(url), method: "HEAD" });
    expect(status).toBe(200);
    expect(redirected(await allow(kit, url), "code")).not.toBe("");
  });

  it("is judged once to be known where it is good (RFC 9126 §4)", async () => {
    const kit = await createKit();
    const url = addressOf(kit, await push(kit));
    kit.forget();
    await createUserAgent(kit).open(url);
    expect(kit.notes.checks().filter((id) => id === "pushed-known")).toHaveLength(1);
  });

  it("is good once of many at the same moment (RFC 9126 §4)", async () => {
    const kit = await createKit();
    const url = addressOf(kit, await push(kit));
    const responses = await Promise.all(Array.from({ length: 30 }, () => createUserAgent(kit).open(url)));
    expect(responses.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it("is good for a minute (RFC 9126 §2.2)", async () => {
    const kit = await createKit();
    const [early, late] = [addressOf(kit, await push(kit)), addressOf(kit, await push(kit))];
    kit.clock.now += 59;
    expect((await createUserAgent(kit).open(early)).status).toBe(200);
    kit.clock.now += 1;
    expect((await createUserAgent(kit).open(late)).status).toBe(400);
    expect(kit.notes.failed()).toEqual(["pushed-not-expired"]);
  });

  it("is good for no longer to the browser that opened it (RFC 9126 §4)", async () => {
    const kit = await createKit();
    const url = addressOf(kit, await push(kit));
    const agent = createUserAgent(kit);
    await agent.open(url);
    kit.clock.now += 60;
    expect((await agent.open(url)).status).toBe(400);
    expect(kit.notes.failed()).toEqual(["pushed-not-expired"]);
  });

  it("is good for the client that pushed it, and is not used up by another (RFC 9126 §2.2)", async () => {
    const kit = await createKit();
    const url = addressOf(kit, await push(kit));
    for (const stranger of [
      url.replace("prints-web", "prints-spa"),
      url.replace("client_id=prints-web&", ""),
    ]) {
      const response = await createUserAgent(kit).open(stranger);
      expect([response.status, readHeader(response, "Location")]).toEqual([400, undefined]);
    }
    expect(kit.notes.failed()).toEqual(["pushed-client-matches", "pushed-client-matches"]);
    expect((await createUserAgent(kit).open(url)).status).toBe(200);
  });

  it("counts for itself: what stands beside it is ignored (RFC 9126 §4)", async () => {
    const kit = await createKit();
    const others: Parameters = [
      ["scope", "photos.write"],
      ["redirect_uri", "https://evil.example/"],
      ["state", "other"],
    ];
    const response = await allow(kit, addressOf(kit, await push(kit), others));
    expect(redirected(response, "state")).toBe("s-1");
    expect(readHeader(response, "Location")).toMatch(/^https:\/\/prints\.example\/callback\?/);
    expect(json(await redeem(kit, { code: redirected(response, "code") })).scope).toBe("photos.read");
  });

  it.each(["abc", "constructor", ""])("that was never given is refused: %j (RFC 9126 §4)", async (id) => {
    const kit = await createKit();
    const request_uri = `urn:ietf:params:oauth:request_uri:${id}`;
    const response = await authorize(kit, { request_uri });
    expect([response.status, readHeader(response, "Location")]).toEqual([400, undefined]);
    expect(kit.notes.failed()).toEqual(["pushed-known"]);
  });

  it("does not stand beside a request object (RFC 9101 §5)", async () => {
    const kit = await createKit();
    const response = await createUserAgent(kit).open(addressOf(kit, await push(kit), [["request", "e30"]]));
    expect(response.status).toBe(400);
    expect(kit.notes.failed()).toEqual(["request-object-alone"]);
  });
});

describe("where requests have to be pushed", () => {
  it("by the server, another one is refused (RFC 9126 §5)", async () => {
    const kit = await createKit({ settings: { requirePar: true } });
    expect(redirected(await authorize(kit), "error")).toBe("invalid_request");
    expect(kit.notes.failed()).toEqual(["pushed-where-required"]);
    const metadata = await kit.server(get(`${kit.issuer}/.well-known/openid-configuration`));
    expect(json(metadata).require_pushed_authorization_requests).toBe(true);
    expect((await createUserAgent(kit).open(addressOf(kit, await push(kit)))).status).toBe(200);
  });

  it("by the client, another one is refused (RFC 9126 §6)", async () => {
    const kit = await createKit();
    const client = await kit.store.get("client", "prints-web");
    if (client === undefined) throw new Error("no client");
    await kit.store.put("client", "prints-web", { ...client, require_pushed_authorization_requests: true });
    expect(redirected(await authorize(kit), "error")).toBe("invalid_request");
    expect((await authorize(kit, { client_id: "prints-post" })).status).toBe(200);
    expect((await createUserAgent(kit).open(addressOf(kit, await push(kit)))).status).toBe(200);
  });
});

describe("a proof beside a pushed request", () => {
  it("binds the code to its key (RFC 9449 §10.1)", async () => {
    const kit = await createKit();
    const pushed = await kit.server(await prove(kit, pushRequest(kit)));
    const code = redirected(await allow(kit, addressOf(kit, pushed)), "code");
    expect(json(await redeem(kit, { code })).error).toBe("invalid_grant");
    expect(kit.notes.failed()).toEqual(["code-key-matches"]);
    expect((await redeemWithProof(kit, { code })).status).toBe(200);
  });

  it("names the same key as dpop_jkt, or is refused (RFC 9449 §10.1)", async () => {
    const kit = await createKit();
    const same = await kit.server(await prove(kit, pushRequest(kit, { dpop_jkt: await thumbprintOf() })));
    expect(same.status).toBe(201);
    const other = pushRequest(kit, { dpop_jkt: await thumbprintOf("other") });
    const response = await kit.server(await prove(kit, other));
    expect([response.status, json(response).error]).toEqual([400, "invalid_dpop_proof"]);
    expect(kit.notes.failed()).toEqual(["dpop-key-pushed"]);
  });
});
