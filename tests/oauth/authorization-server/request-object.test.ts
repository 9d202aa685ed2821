import { describe, expect, it } from "vitest";
import { withQuery } from "@/lib/http/address";
import { type HttpResponse, readHeader } from "@/lib/http/message";
import type { Parameters } from "@/lib/http/parameters";
import type { CheckId } from "@/lib/oauth/checks";
import type { JsonWebKey } from "@/lib/oauth/json-web-key";
import type { JsonObject } from "@/lib/oauth/jwt";
import { publicKey, signJwt } from "@/lib/oauth/jwt";
import { challenge } from "../support/code-flow";
import { basic, createKit, issuer, json, type Kit, keyFor, postForm, start } from "../support/kit";
import { callback } from "../support/people";
import { createUserAgent, redirected } from "../support/user-agent";
import { macKeyOf, tamper, unsecured } from "../tokens";

const claims: JsonObject = {
  iss: "prints-jwt",
  aud: issuer,
  client_id: "prints-jwt",
  exp: start + 60,
  response_type: "code",
  redirect_uri: callback,
  scope: "photos.read",
  state: "signed",
  code_challenge: challenge,
  code_challenge_method: "S256",
};

interface Changes {
  readonly claims?: JsonObject;
  readonly header?: JsonObject;
  readonly key?: JsonWebKey;
}

async function sign({ claims: changed = {}, header, key }: Changes = {}): Promise<string> {
  const signer = key ?? (await keyFor("ES256", "client-key"));
  return signJwt({ ...claims, ...changed }, signer, header ?? { typ: "oauth-authz-req+jwt" });
}

function open(kit: Kit, request: string, others: Parameters = []): Promise<HttpResponse> {
  const parameters: Parameters = [["client_id", "prints-jwt"], ["request", request], ...others];
  return createUserAgent(kit).open(withQuery(`${issuer}/authorize`, parameters));
}

describe("a request object", () => {
  it("asks for what it says, and what stands beside it is ignored (RFC 9101 §6.3)", async () => {
    const kit = await createKit();
    const agent = createUserAgent(kit);
    const url = withQuery(`${issuer}/authorize`, [
      ["client_id", "prints-jwt"],
      ["request", await sign()],
      ["scope", "photos.write"],
      ["state", "unsigned"],
      ["redirect_uri", "https://evil.example/"],
    ]);
    await agent.open(url);
    await agent.signIn();
    const response = await agent.allow();
    expect(redirected(response, "state")).toBe("signed");
    expect(readHeader(response, "Location")).toMatch(/^https:\/\/prints\.example\/callback\?/);
    const [grant] = Object.values(kit.store.toJSON().grant ?? {});
    expect(grant?.scope).toBe("photos.read");
    expect(kit.notes.failed()).toEqual([]);
  });

  it.each([{ typ: "JWT" }, {}])("may be of the type %j (RFC 9101 §10.8)", async (header) => {
    expect((await open(await createKit(), await sign({ header }))).status).toBe(200);
  });

  it.each(["application/oauth-authz-req+jwt", "OAuth-AuthZ-Req+JWT", "jwt"])(
    "may write its type as a media type can be written: %s (RFC 7515 §4.1.9)",
    async (typ) => {
      expect((await open(await createKit(), await sign({ header: { typ } }))).status).toBe(200);
    },
  );

  it("may leave out the time (RFC 9101 §4)", async () => {
    expect((await open(await createKit(), await sign({ claims: { exp: undefined } }))).status).toBe(200);
  });

  it("may be by a clock that is ten seconds ahead (RFC 7519 §4.1.5)", async () => {
    const claims = { iat: start + 10, nbf: start + 10 };
    expect((await open(await createKit(), await sign({ claims }))).status).toBe(200);
  });

  it("holds numbers and lists as they are meant (RFC 9101 §4)", async () => {
    const kit = await createKit();
    const resource = ["https://photos.example"];
    expect((await open(kit, await sign({ claims: { max_age: 60, resource } }))).status).toBe(200);
    expect(kit.notes.failed()).toEqual([]);
  });

  it("tells a bad request by a redirect, once it is known to be the client's (RFC 6749 §4.1.2.1)", async () => {
    const response = await open(await createKit(), await sign({ claims: { scope: "no.such" } }));
    expect(redirected(response, "error")).toBe("invalid_scope");
    expect(redirected(response, "state")).toBe("signed");
  });

  const refused: readonly (readonly [string, Changes, CheckId])[] = [
    ["of the type of an access token", { header: { typ: "at+jwt" } }, "request-object-type"],
    [
      "of the type of a client assertion",
      { header: { typ: "client-authentication+jwt" } },
      "request-object-type",
    ],
    ["for another client", { claims: { client_id: "prints-web" } }, "request-object-client"],
    ["for nobody", { claims: { client_id: undefined } }, "request-object-client"],
    ["by another issuer", { claims: { iss: "prints-web" } }, "request-object-issuer"],
    ["without an issuer", { claims: { iss: undefined } }, "request-object-issuer"],
    ["for another server", { claims: { aud: "https://other.example" } }, "request-object-audience"],
    ["without an audience", { claims: { aud: undefined } }, "request-object-audience"],
    ["that could authenticate the client", { claims: { sub: "prints-jwt" } }, "request-object-subject"],
    ["that has expired", { claims: { exp: start } }, "request-object-current"],
    ["that is not good yet", { claims: { nbf: start + 11 } }, "request-object-current"],
    ["within another", { claims: { request: "e30" } }, "request-object-flat"],
    ["that leads elsewhere", { claims: { request_uri: "https://prints.example/r" } }, "request-object-flat"],
  ];

  it.each(refused)("%s is refused on a page (RFC 9101 §6)", async (_what, changes, check) => {
    const kit = await createKit();
    const response = await open(kit, await sign(changes));
    expect([response.status, readHeader(response, "Location")]).toEqual([400, undefined]);
    const error = check === "request-object-client" ? "invalid_request" : "invalid_request_object";
    expect(response.body).toContain(`<code>${error}</code>`);
    expect(kit.notes.failed()).toEqual([check]);
  });

  it("is refused unsigned, by another key, with a MAC, and after a change (RFC 9101 §6.2, RFC 8725 §3.1)", async () => {
    const kit = await createKit();
    const key = await keyFor("ES256", "client-key");
    const mac = macKeyOf(key);
    const forged = [
      unsecured({ ...claims }),
      await sign({ key: await keyFor("ES256", "thief") }),
      await sign({ key: { ...mac, kid: key.kid ?? "" } }),
      tamper(await sign(), { ...claims, scope: "photos.write" }),
    ];
    for (const request of forged) expect((await open(kit, request)).status).toBe(400);
    expect(new Set(kit.notes.failed())).toEqual(new Set(["request-object-signature"]));
    expect(kit.notes.failed()).toHaveLength(forged.length);
  });

  it("is refused of a client that registered no key (RFC 9101 §6.2)", async () => {
    const kit = await createKit();
    const key = await keyFor("ES256", "own");
    const mine = { iss: "prints-web", client_id: "prints-web" };
    const request = await sign({ claims: mine, key, header: { jwk: publicKey(key) } });
    const parameters: Parameters = [
      ["client_id", "prints-web"],
      ["request", request],
    ];
    const response = await createUserAgent(kit).open(withQuery(`${issuer}/authorize`, parameters));
    expect(response.status).toBe(400);
    expect(kit.notes.failed()).toEqual(["request-object-signature"]);
  });

  it.each(["request", "e30.e30", "\u0000"])("that is %j is refused (RFC 9101 §6)", async (request) => {
    const kit = await createKit();
    expect((await open(kit, request)).status).toBe(400);
    expect(kit.notes.failed()).toEqual(["request-object-readable"]);
  });

  it("beside another one, or beside a second client_id, is refused (RFC 9101 §5)", async () => {
    const kit = await createKit();
    const request = await sign();
    const others: readonly Parameters[] = [
      [["request", request]],
      [["request_uri", "https://prints.example/r"]],
      [["client_id", "prints-web"]],
    ];
    for (const other of others) expect((await open(kit, request, other)).status).toBe(400);
    expect(kit.notes.failed()).toEqual(Array.from({ length: 3 }, () => "request-object-alone"));
  });

  it("of an unknown client is refused for that (RFC 6749 §4.1.2.1)", async () => {
    const kit = await createKit();
    const url = withQuery(`${issuer}/authorize`, [["request", await sign()]]);
    expect((await createUserAgent(kit).open(url)).status).toBe(400);
    expect(kit.notes.failed()).toEqual(["authorize-client-known"]);
  });

  it("can be pushed, and is all that counts of the form (RFC 9126 §3)", async () => {
    const kit = await createKit();
    const client = await kit.store.get("client", "prints-web");
    if (client === undefined) throw new Error("no client");
    const jwks = { keys: [publicKey(await keyFor("ES256", "client-key"))] };
    await kit.store.put("client", "prints-web", { ...client, jwks });
    const mine = { iss: "prints-web", client_id: "prints-web" };
    const push = async (request: string) =>
      kit.server(
        postForm(
          `${issuer}/par`,
          [
            ["request", request],
            ["scope", "no.such"],
          ],
          [basic("prints-web")],
        ),
      );
    expect((await push(await sign({ claims: mine }))).status).toBe(201);
    const foreign = await push(await sign());
    expect([foreign.status, json(foreign).error]).toEqual([400, "invalid_request"]);
  });
});
