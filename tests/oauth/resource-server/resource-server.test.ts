import { beforeAll, describe, expect, it } from "vitest";
import { readChallenge } from "@/lib/http/bearer";
import { type HttpRequest, readHeader } from "@/lib/http/message";
import type { JsonWebKey } from "@/lib/oauth/json-web-key";
import { publicKey, signJwt } from "@/lib/oauth/jwt";
import type { ResourceServerMemory } from "@/lib/oauth/resource-server/resource-server";
import { createKey } from "../tokens";
import {
  answerOf,
  challenged,
  claims,
  createPhotos,
  empty,
  getAlbums,
  jwtSettings,
  named,
  photos,
} from "./photos";

let key: JsonWebKey;
let known: ResourceServerMemory;
let token: string;
beforeAll(async () => {
  key = await createKey("ES256", "es-1");
  known = { ...empty, keys: [publicKey(key)] };
  token = await signJwt({ ...claims, scope: "photos.read photos.write" }, key, { typ: "at+jwt" });
});

async function call(request: HttpRequest, memory = known, settings = jwtSettings) {
  const { api, notebook } = createPhotos(settings);
  const outcome = await api.receive(request, memory);
  return { response: answerOf(outcome), memory: outcome.memory, notebook };
}

const script = ["Origin", "https://prints.example"] as const;
const json = ["Content-Type", "application/json"] as const;
const bearer = () => ["Authorization", `Bearer ${token}`] as const;

describe("a request without a token", () => {
  it("is told the scheme, and no error (RFC 6750 §3.1)", async () => {
    const { response, notebook } = await call(getAlbums([]));
    expect(response).toEqual({
      status: 401,
      headers: [
        [
          "WWW-Authenticate",
          `Bearer realm="${challenged.realm}", resource_metadata="${challenged.resource_metadata}"`,
        ],
      ],
      body: "",
    });
    expect(notebook.failed()).toEqual(["bearer-present"]);
  });

  it("is told the same where it has other credentials (RFC 6750 §3.1)", async () => {
    const { response } = await call(getAlbums([["Authorization", "Basic YTpi"]]));
    const challenge = readChallenge(readHeader(response, "WWW-Authenticate"));
    expect(response.status).toBe(401);
    expect(named(challenge?.parameters)).toEqual(challenged);
  });
});

describe("a request that is malformed", () => {
  it.each([
    ["two tokens", "bearer-once", { url: `${photos}/albums?access_token=a` }, "Bearer a"],
    ["a token that is none", "bearer-format", {}, "Bearer a b"],
  ] as const)(
    "by %s is refused with 400 invalid_request (RFC 6750 §3.1)",
    async (_what, check, changes, field) => {
      const { response, notebook } = await call(getAlbums([["Authorization", field]], changes));
      expect(response.status).toBe(400);
      const challenge = readChallenge(readHeader(response, "WWW-Authenticate"));
      expect(named(challenge?.parameters)).toMatchObject({ error: "invalid_request" });
      expect(notebook.failed()).toEqual([check]);
    },
  );
});

describe("addresses and methods", () => {
  it.each([`${photos}/`, `${photos}/albums/`, `${photos}/Albums`, "albums", "", "https://"])(
    "answers 404 at %j, with or without a token (RFC 9110 §15.5.5)",
    async (url) => {
      expect((await call(getAlbums([], { url }))).response.status).toBe(404);
      expect((await call(getAlbums([bearer()], { url }))).response.status).toBe(404);
    },
  );

  it.each([`${photos}/albums`, `${photos}/.well-known/oauth-protected-resource`])(
    "answers HEAD without a body at %s (RFC 9110 §9.3.2)",
    async (url) => {
      const { response } = await call(getAlbums([bearer()], { url, method: "HEAD" }));
      expect([response.status, response.body]).toEqual([200, ""]);
      expect(readHeader(response, "Content-Type")).toBe("application/json");
    },
  );

  it("asks for the same token by HEAD as by GET (RFC 9110 §9.3.2)", async () => {
    const { response, notebook } = await call(getAlbums([], { method: "HEAD" }));
    expect([response.status, response.body]).toEqual([401, ""]);
    expect(notebook.failed()).toEqual(["bearer-present"]);
  });

  it.each(["DELETE", "PUT", "get", ""])(
    "answers 405 to %j with what is allowed (RFC 9110 §15.5.6)",
    async (method) => {
      const { response } = await call(getAlbums([bearer()], { method }));
      expect(response.status).toBe(405);
      expect(readHeader(response, "Allow")).toBe("GET, HEAD, POST, OPTIONS");
      expect(JSON.parse(response.body).error_description).toBe("The method must be GET or HEAD or POST");
    },
  );
});

describe("the albums", () => {
  it("are two, with title and number of photos", async () => {
    const { response } = await call(getAlbums([bearer()]));
    expect(response.status).toBe(200);
    expect(JSON.parse(response.body).albums).toEqual([
      { id: "1", title: expect.any(String), photos: expect.any(Number) },
      { id: "2", title: expect.any(String), photos: expect.any(Number) },
    ]);
  });

  it("are the user's own where users have their own, by the sub of the token", async () => {
    const own = [{ id: "1", title: "Mine", photos: 0 }];
    const albumsOf = (sub: string) => ({ ...jwtSettings, albumsOf: { [sub]: own } });
    const titles = async (sub: string) => {
      const { response } = await call(getAlbums([bearer()]), known, albumsOf(sub));
      return JSON.parse(response.body).albums.map(({ title }: { title: string }) => title);
    };
    expect(await titles(String(claims.sub))).toEqual(["Mine"]);
    expect(await titles("somebody else")).toHaveLength(2);
  });

  it("are added to with POST, and the memory is a new one (RFC 9110 §9.3.3)", async () => {
    const request = getAlbums([bearer(), json], { method: "POST", body: '{"title":"Paris"}' });
    const added = await call(request);
    expect(added.response.status).toBe(201);
    expect(JSON.parse(added.response.body)).toEqual({ id: "3", title: "Paris", photos: 0 });
    expect(known.albums).toEqual([]);
    const listed = await call(getAlbums([bearer()]), JSON.parse(JSON.stringify(added.memory)));
    expect(JSON.parse(listed.response.body).albums).toHaveLength(3);
  });

  it("may have a title of 100 characters", async () => {
    const body = JSON.stringify({ title: "x".repeat(100) });
    expect((await call(getAlbums([bearer(), json], { method: "POST", body }))).response.status).toBe(201);
  });

  it("are not added to without photos.write (RFC 6750 §3.1)", async () => {
    const reading = await signJwt(claims, key, { typ: "at+jwt" });
    const headers = [["Authorization", `Bearer ${reading}`] as const, json];
    const { response, memory, notebook } = await call(
      getAlbums(headers, { method: "POST", body: '{"title":"Paris"}' }),
    );
    expect(response.status).toBe(403);
    expect(readHeader(response, "WWW-Authenticate")).toContain('scope="photos.write"');
    expect(notebook.failed()).toEqual(["access-token-scope"]);
    expect(memory).toEqual(known);
  });

  it.each([
    "",
    "{",
    "null",
    "[]",
    "{}",
    '{"title":1}',
    '{"title":" "}',
    JSON.stringify({ title: "x".repeat(101) }),
  ])("are not added to with %j (RFC 9110 §15.5.1)", async (body) => {
    const { response, memory } = await call(getAlbums([bearer(), json], { method: "POST", body }));
    expect(response.status).toBe(400);
    expect(memory).toEqual(known);
  });

  it("are not added to with a form (RFC 9110 §15.5.16)", async () => {
    const form = ["Content-Type", "application/x-www-form-urlencoded"] as const;
    const request = getAlbums([bearer(), form], { method: "POST", body: "title=Paris" });
    const { response, notebook } = await call(request);
    expect([response.status, notebook.failed()]).toEqual([415, ["api-request-understood"]]);
  });

  it.each([
    [
      "where there is nothing (RFC 9110 §15.5.5)",
      { url: `${photos}/photos` },
      404,
      ["api-request-understood"],
    ],
    [
      "by a method that is none of theirs (RFC 9110 §15.5.6)",
      { method: "PUT" },
      405,
      ["api-request-understood"],
    ],
    ["by OPTIONS (RFC 9110 §9.3.7)", { method: "OPTIONS" }, 204, []],
  ])("say why they do not answer %s", async (_what, changes, status, failed) => {
    const { response, notebook } = await call(getAlbums([bearer()], changes));
    expect([response.status, notebook.failed()]).toEqual([status, failed]);
  });
});

describe("scripts of other origins", () => {
  it("may read answers and challenges (Fetch §3.2)", async () => {
    for (const headers of [[script, bearer()], [script]]) {
      const { response } = await call(getAlbums(headers));
      expect(readHeader(response, "Access-Control-Allow-Origin")).toBe("*");
      expect(readHeader(response, "Access-Control-Expose-Headers")).toBe("WWW-Authenticate");
      expect(readHeader(response, "Access-Control-Allow-Credentials")).toBeUndefined();
    }
  });

  it("are not mentioned to anyone else (Fetch §3.2)", async () => {
    const { response } = await call(getAlbums([bearer()]));
    expect(response.headers.map(([name]) => name)).toEqual(["Content-Type"]);
  });

  it("are told in a preflight what they may send, without a token (Fetch §3.2)", async () => {
    const headers = [script, ["Access-Control-Request-Method", "POST"] as const];
    const { response, notebook } = await call(getAlbums(headers, { method: "OPTIONS" }));
    expect(response.status).toBe(204);
    expect(readHeader(response, "Access-Control-Allow-Origin")).toBe("*");
    expect(readHeader(response, "Access-Control-Allow-Methods")).toBe("GET, HEAD, POST");
    expect(readHeader(response, "Access-Control-Allow-Headers")).toBe("Authorization, Content-Type, DPoP");
    expect(notebook.checks()).toEqual([]);
  });

  it("are not meant by an OPTIONS request of anyone else (RFC 9110 §9.3.7)", async () => {
    const { response } = await call(getAlbums([], { method: "OPTIONS" }));
    expect(response).toEqual({ status: 204, headers: [["Allow", "GET, HEAD, POST, OPTIONS"]], body: "" });
  });
});

describe("a request that waits", () => {
  it("can only be one that had an operation, else our own program is wrong", async () => {
    const { api } = createPhotos(jwtSettings);
    const pending = {
      kind: "keys",
      request: getAlbums([], { method: "DELETE" }),
      scheme: "Bearer",
      token,
    } as const;
    await expect(api.resume(pending, { status: 200, headers: [], body: "" }, empty)).rejects.toThrow(
      /can wait/,
    );
  });
});
