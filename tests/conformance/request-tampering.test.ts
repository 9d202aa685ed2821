import { describe, expect, it } from "vitest";
import { withQuery } from "@/lib/http/address";
import { type HttpResponse, readHeader } from "@/lib/http/message";
import type { CheckId } from "@/lib/oauth/checks";
import type { JsonObject } from "@/lib/oauth/jwt";
import { signJwt } from "@/lib/oauth/jwt";
import { challenge } from "../oauth/support/code-flow";
import { basic, createKit, get, issuer, json, type Kit, keyFor, postForm, start } from "../oauth/support/kit";
import { callback } from "../oauth/support/people";
import { createUserAgent, redirected } from "../oauth/support/user-agent";
import { macKeyOf, tamper, unsecured } from "../oauth/tokens";

const request = {
  response_type: "code",
  client_id: "prints-web",
  redirect_uri: callback,
  scope: "photos.read",
  state: "af0ifjsldkj",
  code_challenge: challenge,
  code_challenge_method: "S256",
};
const more = { scope: "photos.read photos.write", redirect_uri: "https://evil.example/", state: "evil" };

async function push(kit: Kit, more: Readonly<Record<string, string>> = {}): Promise<string> {
  const pushed = postForm(`${issuer}/par`, Object.entries({ ...request, ...more }), [basic("prints-web")]);
  const { request_uri: uri } = json(await kit.server(pushed));
  kit.forget();
  return String(uri);
}

function open(kit: Kit, query: Readonly<Record<string, string>>): Promise<HttpResponse> {
  return kit.server(get(withQuery(`${issuer}/authorize`, Object.entries(query))));
}

function expectPage(kit: Kit, response: HttpResponse, check: CheckId): void {
  expect(response.status).toBe(400);
  expect(readHeader(response, "Location")).toBeUndefined();
  expect(kit.notes.failed()).toEqual([check]);
  expect(kit.store.toJSON().transaction).toEqual({});
}

describe("a user who is given a changed link to a pushed request", () => {
  it("asks for what the client pushed, and goes back to the client (RFC 9126 §4)", async () => {
    const kit = await createKit();
    const agent = createUserAgent(kit);
    const query = { ...more, client_id: "prints-web", request_uri: await push(kit) };
    await agent.open(withQuery(`${issuer}/authorize`, Object.entries(query)));
    await agent.signIn();
    expect(agent.form().fields.flatMap(({ name, value }) => (name === "scope" ? [value] : []))).toEqual([
      "photos.read",
    ]);
    const response = await agent.allow();
    expect(readHeader(response, "Location")).toMatch(/^https:\/\/prints\.example\/callback\?/);
    expect(redirected(response, "state")).toBe("af0ifjsldkj");
  });

  it("is told that another client's reference is not its own (RFC 9126 §2.2)", async () => {
    const kit = await createKit();
    const request_uri = await push(kit);
    expectPage(kit, await open(kit, { client_id: "gallery-web", request_uri }), "pushed-client-matches");
    expect((await open(kit, { client_id: "prints-web", request_uri })).status).toBe(200);
  });

  it("is told that the reference was used, or has expired (RFC 9126 §4)", async () => {
    const kit = await createKit();
    const query = { client_id: "prints-web", request_uri: await push(kit) };
    const late = { client_id: "prints-web", request_uri: await push(kit) };
    expect((await open(kit, query)).status).toBe(200);
    kit.forget();
    expect((await open(kit, query)).status).toBe(400);
    expect(kit.notes.failed()).toEqual(["pushed-known"]);
    kit.clock.now += 60;
    kit.forget();
    expect((await open(kit, late)).status).toBe(400);
    expect(kit.notes.failed()).toEqual(["pushed-not-expired"]);
  });
});

describe("whoever has a reference that was answered without a page", () => {
  it("is told that it was used (RFC 9126 §4)", async () => {
    const kit = await createKit();
    const query = { client_id: "prints-web", request_uri: await push(kit, { prompt: "none" }) };
    expect(redirected(await open(kit, query), "error")).toBe("login_required");
    kit.forget();
    expectPage(kit, await open(kit, query), "pushed-known");
  });
});

describe("whoever makes a link in the name of a client that pushes its requests", () => {
  const link = Object.entries(request);

  it("is refused where the client registered so (RFC 9126 §6)", async () => {
    const kit = await createKit();
    const client = await kit.store.get("client", "prints-web");
    if (client === undefined) throw new Error("there is no client");
    await kit.store.put("client", "prints-web", { ...client, require_pushed_authorization_requests: true });
    const response = await open(kit, Object.fromEntries(link));
    expect(redirected(response, "error")).toBe("invalid_request");
    expect(kit.notes.failed()).toEqual(["pushed-where-required"]);
  });

  it("is refused where the server wants it so (RFC 9126 §5)", async () => {
    const kit = await createKit({ settings: { requirePar: true } });
    const response = await open(kit, Object.fromEntries(link));
    expect(redirected(response, "error")).toBe("invalid_request");
    expect(kit.notes.failed()).toEqual(["pushed-where-required"]);
  });

  it("cannot push in its name without its credentials (RFC 9126 §2)", async () => {
    const kit = await createKit();
    const response = await kit.server(postForm(`${issuer}/par`, link));
    expect([response.status, json(response).error]).toEqual([401, "invalid_client"]);
    expect(kit.store.toJSON().pushedRequest).toEqual({});
  });

  it("cannot push for one client by the credentials of another (RFC 9126 §2.1)", async () => {
    const kit = await createKit();
    const response = await kit.server(postForm(`${issuer}/par`, link, [basic("gallery-web")]));
    expect([response.status, json(response).error]).toEqual([401, "invalid_client"]);
    expect(kit.store.toJSON().pushedRequest).toEqual({});
  });
});

describe("a request object that the client did not sign for this server is no request (RFC 9101 §10)", () => {
  const claims: JsonObject = {
    ...request,
    client_id: "prints-jwt",
    iss: "prints-jwt",
    aud: issuer,
    exp: start + 60,
  };
  const sign = async (changes: JsonObject = {}) =>
    signJwt({ ...claims, ...changes }, await keyFor("ES256", "client-key"));

  const forged: readonly (readonly [what: string, make: () => Promise<string>, check: CheckId])[] = [
    ["without a signature", async () => unsecured(claims), "request-object-signature"],
    [
      "changed on the way",
      async () => tamper(await sign(), { ...claims, ...more }),
      "request-object-signature",
    ],
    [
      "with the public key as the secret of a MAC",
      async () => signJwt(claims, macKeyOf(await keyFor("ES256", "client-key"))),
      "request-object-signature",
    ],
    [
      "by another key",
      async () => signJwt(claims, { ...(await keyFor("ES256", "x")), kid: "client-key" }),
      "request-object-signature",
    ],
    ["for another server", async () => sign({ aud: "https://other.example" }), "request-object-audience"],
    ["of another client inside", async () => sign({ client_id: "gallery-web" }), "request-object-client"],
    [
      "that is a client assertion, which the client sent elsewhere (RFC 9101 §10.8)",
      async () => signJwt(claims, await keyFor("ES256", "client-key"), { typ: "client-authentication+jwt" }),
      "request-object-type",
    ],
    [
      "that could be sent on as a client assertion (RFC 9101 §10.8)",
      async () => sign({ sub: "prints-jwt" }),
      "request-object-subject",
    ],
    ["by another issuer", async () => sign({ iss: "gallery-web" }), "request-object-issuer"],
    ["that has expired", async () => sign({ exp: start }), "request-object-current"],
    [
      "with a reference inside",
      async () => sign({ request_uri: "https://evil.example/" }),
      "request-object-flat",
    ],
  ];
  it.each(forged)("%s", async (_what, make, check) => {
    const kit = await createKit();
    const query = { client_id: "prints-jwt", request: await make() };
    expectPage(kit, await open(kit, query), check);
  });

  it("nothing beside it counts (RFC 9101 §6.3)", async () => {
    const kit = await createKit();
    const agent = createUserAgent(kit);
    const query = { ...more, client_id: "prints-jwt", request: await sign() };
    await agent.open(withQuery(`${issuer}/authorize`, Object.entries(query)));
    await agent.signIn();
    const location = readHeader(await agent.allow(), "Location") ?? "";
    expect(location).toMatch(/^https:\/\/prints\.example\/callback\?/);
    expect(location).not.toContain("evil");
  });

  it("the server asks nobody else for it (RFC 9101 §10.4.1)", async () => {
    const kit = await createKit();
    const response = await open(kit, { ...request, request_uri: "https://evil.example/request.jwt" });
    expect(redirected(response, "error")).toBe("request_uri_not_supported");
  });
});
