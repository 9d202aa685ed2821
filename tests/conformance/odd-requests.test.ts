import { describe, expect, it } from "vitest";
import type { Header, HttpRequest } from "@/lib/http/message";
import { authorizationUrl, obtainCode, openConsent, tokenRequest } from "../oauth/support/code-flow";
import { basic, createKit, issuer, postForm } from "../oauth/support/kit";

const paths = ["authorize", "login", "consent", "token", "userinfo", "introspect", "jwks", "nothing", ""];

const bodies = [
  "",
  "&&&===",
  "%",
  "%zz=%zz&code=%",
  "client_id=%00&code=%0d%0aSet-Cookie:a=b",
  "a".repeat(100_000),
  "{",
  '{"__proto__":{"client_id":"prints-web"}}',
  "client_id=__proto__&redirect_uri=__proto__&transaction=__proto__&token=__proto__&code=__proto__",
  "client_id=constructor&username=constructor&grant_type=constructor&scope=constructor",
  "client_id=prints-web&redirect_uri=https%3A%2F%2Fprints.example%2Fcallback&response_type=code&scope=%F0%9F%94%91",
  "grant_type=authorization_code&client_id=prints-spa&code=%ED%A0%80",
  "client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer&client_assertion=e30.W10.x",
  "client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer&client_assertion=bnVsbA.bnVsbA.bnVsbA",
];

const headers: readonly (readonly Header[])[] = [
  [],
  [["Content-Type", "application/x-www-form-urlencoded"]],
  [["content-type", ";;;"]],
  [["Cookie", "__Host-session"]],
  [["Cookie", "=;=;__Host-session==; __proto__=x; __Host-session=constructor"]],
  [["Authorization", ""]],
  [["Authorization", "Basic"]],
  [["Authorization", "Basic Og=="]],
  [["Authorization", "Basic 4pi6"]],
  [["Authorization", "Bearer e30.e30."]],
  [["Authorization", "Bearer eyJhbGciOjF9.bnVsbA.x"]],
  [
    ["Authorization", "Bearer a"],
    ["Authorization", "Bearer b"],
  ],
];

const oddUrls = [
  "",
  "/authorize",
  "not a url",
  "https://",
  "https://id.example/authorize?%",
  "https://id.example/authorize?client_id=prints-web&redirect_uri=%",
  "https://id.example//authorize",
  "https://id.example/authorize/",
  "https://id.example/.well-known/",
  "https://id.example/__proto__",
  "https://id.example/authorize#?client_id=prints-web",
  "data:,x",
];

function* oddRequests(): Generator<HttpRequest> {
  for (const path of paths) {
    for (const method of ["GET", "POST"]) {
      for (const header of headers) {
        for (const body of bodies) {
          const query = method === "GET" ? `?${body.slice(0, 2000)}` : "";
          yield { method, url: `${issuer}/${path}${query}`, headers: header, body };
        }
      }
    }
  }
  for (const url of oddUrls) yield { method: "GET", url, headers: [], body: "" };
  for (const method of ["", "get", "OPTIONS", "TRACE", "\u0000"]) {
    for (const path of paths) yield { method, url: `${issuer}/${path}`, headers: [], body: "" };
  }
}

describe("whatever comes, an answer goes", { timeout: 60_000 }, () => {
  it("and it is never 500, nor does it say how the server is made", async () => {
    const kit = await createKit();
    for (const request of oddRequests()) {
      const response = await kit.server(request);
      const what = JSON.stringify({ ...request, body: request.body.slice(0, 100) });
      expect(response.status, what).toBeGreaterThanOrEqual(200);
      expect(response.status, what).toBeLessThan(500);
      expect(response.body, what).not.toMatch(/\bat \w+ \(|node_modules|TypeError/);
      expect(JSON.stringify(response.headers), what).not.toMatch(/\\r|\\n/);
    }
  });

  it("also to good requests with one character changed", async () => {
    const kit = await createKit();
    const agent = await openConsent(kit);
    const form = agent
      .form()
      .fields.map(({ name, value }) => `${name}=${value}`)
      .join("&");
    const cookie = agent
      .cookies()
      .map(({ name, value }) => `${name}=${value}`)
      .join();
    const good = [
      { method: "GET", url: authorizationUrl(kit), headers: [["Cookie", cookie]], body: "" },
      postForm(`${issuer}/consent`, form, [["Cookie", cookie]]),
      tokenRequest(kit, { code: await obtainCode(kit) }),
      postForm(`${issuer}/introspect`, "token=x", [basic("photos-api")]),
    ] as const satisfies readonly HttpRequest[];
    for (const request of good) {
      for (const changed of oneCharacterChanged(request)) {
        const response = await kit.server(changed);
        expect(response.status, JSON.stringify(changed)).toBeLessThan(500);
      }
    }
  });

  it("also to JSON that is nested too deep to be written again (RFC 8259 §9)", async () => {
    const kit = await createKit();
    const deep = `${"[".repeat(12_000)}${"]".repeat(12_000)}`;
    const encode = (text: string) => Buffer.from(text).toString("base64url");
    const proof = `${encode(`{"alg":"ES256","typ":"dpop+jwt","jwk":{"kty":"EC","x":${deep}}}`)}.e30.x`;
    const assertion = `${encode('{"alg":"ES256"}')}.${encode(`{"iss":${deep}}`)}.x`;
    const register = (body: string): HttpRequest => ({
      method: "POST",
      url: `${issuer}/register`,
      headers: [["Content-Type", "application/json"]],
      body,
    });
    const requests = [
      register(deep),
      register(`{"redirect_uris":["https://a.example/"],"client_name":${deep}}`),
      register(`{"redirect_uris":["https://a.example/"],"jwks":{"keys":[{"kty":"EC","x":${deep}}]}}`),
      postForm(`${issuer}/token`, `client_assertion=${assertion}`),
      postForm(`${issuer}/token`, "grant_type=client_credentials", [["DPoP", proof]]),
      postForm(`${issuer}/par`, `request=${assertion}&client_id=prints-spa`),
      postForm(`${issuer}/introspect`, `token=${assertion}`, [basic("photos-api")]),
      { method: "GET", url: authorizationUrl(kit, { authorization_details: deep }), headers: [], body: "" },
    ];
    for (const request of requests) {
      const { status, body } = await kit.server(request);
      expect(status, `${request.url.slice(0, 100)} ${body}`).toBeLessThan(500);
    }
    expect(await kit.store.list("client")).toEqual(await (await createKit()).store.list("client"));
  });

  it("and where the store fails it is 500 without a word of why", async () => {
    const kit = await createKit();
    kit.store.get = () => Promise.reject(new Error("the database is at 10.0.0.7"));
    for (const path of ["authorize", "token", "userinfo"]) {
      const request = postForm(`${issuer}/${path}`, "client_id=prints-spa", [["Authorization", "Bearer x"]]);
      const response = await kit.server(request);
      expect(response.status).toBe(500);
      expect(response.body).toContain("server_error");
      expect(response.body).not.toContain("10.0.0.7");
    }
  });
});

function* oneCharacterChanged(request: HttpRequest): Generator<HttpRequest> {
  const [method, text] = request.method === "GET" ? ["GET", request.url] : ["POST", request.body];
  for (let index = 0; index < text.length; index += 7) {
    for (const replacement of ["", "%", "&", "=", "\u0000", "é"]) {
      const changed = text.slice(0, index) + replacement + text.slice(index + 1);
      yield method === "GET" ? { ...request, url: changed } : { ...request, body: changed };
    }
  }
}
