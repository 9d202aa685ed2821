import { describe, expect, it, vi } from "vitest";
import { type Header, readHeader } from "@/lib/http/message";
import { readJson } from "@/lib/http/response";
import { findDoor } from "@/lib/rooms/doors";
import { enter } from "@/lib/rooms/entrance";
import { readBaseUrl, readHost } from "@/lib/rooms/origin";
import { openNewRoom, type Registry, seekRoom } from "@/lib/rooms/registry";
import { defaultSettings } from "@/lib/rooms/settings";
import { arrive } from "../support/arrive";
import { createTestRegistry } from "./support/room";

const host = "rooms.example:8080";

function request(
  path: string,
  init: RequestInit & { readonly headers?: Record<string, string> } = {},
): Request {
  return new Request(`http://localhost:3000${path}`, { ...init, headers: { Host: host, ...init.headers } });
}

function open(registry: Registry, settings?: unknown): Promise<Response> {
  if (settings === undefined) return arrive(registry, request("/live", { method: "POST" }));
  const headers = { "Content-Type": "application/json" };
  const body = typeof settings === "string" ? settings : JSON.stringify(settings);
  return arrive(registry, request("/live", { method: "POST", headers, body }));
}

const es256 = { signing_alg: "ES256" };

describe("POST /live", () => {
  it("opens a room with the newest guidance and says all about it: 201 and Location", async () => {
    const registry = createTestRegistry();
    const response = await open(registry);
    const about = await response.json();
    expect(response.status).toBe(201);
    expect(response.headers.get("Location")).toBe(about.issuer);
    expect(about.issuer).toMatch(/^http:\/\/rooms\.example:8080\/live\/[\w-]{12}$/);
    expect(about.settings).toMatchObject({ legacy: [], access_token: "jwt", signing_alg: "RS256" });
    const id = about.issuer.split("/").at(-1);
    const again = await arrive(registry, request(`/live/${id}/about`));
    expect(await again.json()).toEqual(about);
  });

  it("takes every setting", async () => {
    const settings = {
      legacy: ["password", "implicit"],
      access_token: "opaque",
      signing_alg: "EdDSA",
      lifetimes: { code: 1, access_token: 2, refresh_token: 3, device_code: 4 },
      device_interval: 1,
      require_par: true,
      dpop_nonce: true,
    };
    const about = await (await open(createTestRegistry(), settings)).json();
    expect(about.settings).toEqual(settings);
    const ids = about.clients.map(({ client_id }: { client_id: string }) => client_id);
    expect(ids).toEqual(expect.arrayContaining(["legacy-spa", "legacy-cli"]));
  });

  it.each([
    [{ colour: "red" }, "colour"],
    [{ lifetimes: { cod: 1 } }, "lifetimes.cod"],
    [{ access_token: "saml" }, "access_token"],
    [{ signing_alg: "none" }, "signing_alg"],
    [{ legacy: ["magic"] }, "legacy"],
    [{ lifetimes: { code: 0 } }, "lifetimes.code"],
    [{ lifetimes: [] }, "lifetimes"],
    [{ require_par: "yes" }, "require_par"],
    ['{"__proto__":{}}', "__proto__"],
    [[], "The body"],
    ["nonsense", "not JSON"],
  ])("refuses %j with 400, and names it", async (settings, named) => {
    const response = await open(createTestRegistry(), settings);
    const { error, error_description } = await response.json();
    expect([response.status, error]).toEqual([400, "invalid_request"]);
    expect(error_description).toContain(named);
  });

  it("refuses JSON that is nested too deep to be named (RFC 8259 §9)", async () => {
    const response = await open(
      createTestRegistry(),
      `{"legacy":${"[".repeat(20_000)}${"]".repeat(20_000)}}`,
    );
    expect([response.status, (await response.json()).error_description]).toEqual([
      400,
      "The body is not JSON, or is nested too deeply",
    ]);
  });

  it("refuses JSON that says it is a form, as curl sends it where it is not told otherwise", async () => {
    const headers = { "Content-Type": "application/x-www-form-urlencoded" };
    const body = '{"access_token":"opaque"}';
    const response = await arrive(createTestRegistry(), request("/live", { method: "POST", headers, body }));
    expect([response.status, (await response.json()).error_description]).toEqual([
      400,
      "Settings are JSON, with Content-Type: application/json",
    ]);
  });

  it("leads a browser that sent the form to the room, with 303 (RFC 9110 §15.4.4)", async () => {
    const headers = { "Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Mode": "navigate" };
    const body = "signing_alg=ES256&access_token=opaque&legacy=implicit&require_par=on";
    const registry = createTestRegistry();
    const response = await arrive(registry, request("/live", { method: "POST", headers, body }));
    expect(response.status).toBe(303);
    const id = String(response.headers.get("Location")?.split("/").at(-1));
    const about = await (await arrive(registry, request(`/live/${id}/about`))).json();
    expect(about.settings).toMatchObject({ access_token: "opaque", legacy: ["implicit"], require_par: true });
  });

  it("says that there is no place, with 503 and when to come again", async () => {
    const response = await open(createTestRegistry({ rooms: 0 }), es256);
    expect([response.status, (await response.json()).error]).toEqual([503, "too_many_rooms"]);
    expect(response.headers.get("Retry-After")).toBe("3600");
  });
});

describe("a request whose sender left before its end", () => {
  it.each(["/live", "/live/demo/token"])("is refused at %s, and nobody hears of it", async (place) => {
    const registry = createTestRegistry();
    const door = findDoor("POST", place);
    if (door === undefined) throw new Error("it is for a page");
    const answer = await enter(registry, door, {
      method: "POST",
      caller: "127.0.0.1",
      headers: [["Host", host]],
      readBody: async () => ({ kind: "cutOff" }),
    });
    if (answer.kind !== "whole") throw new Error("it comes in pieces");
    expect([answer.response.status, readJson(answer.response)]).toEqual([
      400,
      { error: "invalid_request", error_description: "The body ended before its time" },
    ]);
    const sought = await seekRoom(registry, "demo", `http://${host}`, "127.0.0.1");
    if (sought.kind !== "room") throw new Error("there is no room");
    expect((await sought.room.events.read(undefined, 10)).events).toEqual([]);
  });
});

describe("a request that one program would read so and another otherwise", () => {
  const door = findDoor("POST", "/live/demo/token");
  const send = async (headers: readonly Header[], registry = createTestRegistry()) => {
    if (door === undefined) throw new Error("it is for a page");
    const readBody = async () => ({ kind: "text", text: "grant_type=client_credentials" }) as const;
    const answer = await enter(registry, door, { method: "POST", caller: "127.0.0.1", headers, readBody });
    if (answer.kind !== "whole") throw new Error("it comes in pieces");
    return answer.response;
  };

  it.each([undefined, "https://rooms.example"])(
    "is refused with two Host fields, whatever BASE_URL says: %s (RFC 9112 §3.2)",
    async (baseUrl) => {
      const registry = { ...createTestRegistry(), baseOrigin: readBaseUrl(baseUrl) };
      const once: Header = ["Host", host];
      const type: Header = ["Content-Type", "application/x-www-form-urlencoded"];
      expect((await send([once, type], registry)).status).toBe(401);
      expect((await send([once, ["host", "evil.example"], type], registry)).status).toBe(400);
    },
  );

  it("is refused with a body that is coded, and told which coding will do (RFC 9110 §8.4, §15.5.16)", async () => {
    const type: Header = ["Content-Type", "application/x-www-form-urlencoded"];
    const coded = (coding: string) => send([["Host", host], type, ["Content-Encoding", coding]]);
    const refused = await coded("gzip");
    expect([refused.status, readHeader(refused, "Accept-Encoding")]).toEqual([415, "identity"]);
    expect((await coded("identity")).status).toBe(401);
  });
});

describe("the pages of live rooms", () => {
  it.each([
    ["/live", "PUT", "GET, HEAD, POST", "The method must be GET, HEAD or POST"],
    ["/live/", "OPTIONS", "GET, HEAD, POST", "The method must be GET, HEAD or POST"],
    ["/live/demo", "POST", "GET, HEAD", "The method must be GET or HEAD"],
    ["/live/demo/", "OPTIONS", "GET, HEAD", "The method must be GET or HEAD"],
  ])("of %s have no method %s: 405 (RFC 9110 §15.5.6)", async (path, method, allowed, description) => {
    const response = await arrive(createTestRegistry(), request(path, { method }));
    expect([response.status, response.headers.get("Allow")]).toEqual([405, allowed]);
    expect(await response.json()).toMatchObject({ error: "invalid_request", error_description: description });
  });

  it.each([
    ["GET", "/live"],
    ["HEAD", "/live/"],
    ["GET", "/live/demo"],
    ["GET", "/live/demo/"],
    ["GET", "/live//demo/about"],
    ["GET", "//live/demo/about"],
    ["GET", "/"],
    ["GET", "/_next/static/live.js"],
    ["GET", "/?next=/live/demo/about"],
    ["GET", "/.well-known/security.txt/live/demo"],
    ["OPTIONS", "*"],
  ])("are left to the server of pages: %s %s", (method, target) => {
    expect(findDoor(method, target)).toBeUndefined();
  });
});

describe("an address of a room", () => {
  it.each([
    ["/live/demo/token?x=1", "/live/demo/token?x=1"],
    ["http://rooms.example/live/demo/token", "/live/demo/token"],
    ["/live/other/../demo/token", "/live/demo/token"],
    ["/.well-known/oauth-authorization-server/live/demo", undefined],
    ["/.well-known/openid-configuration/live/demo", undefined],
    ["/.well-known/oauth-protected-resource/live/demo/api/albums", undefined],
  ])("is told from the target of the request (RFC 9112 §3.2): %s", (target, place = target) => {
    expect(findDoor("GET", target)).toEqual({ kind: "room", id: "demo", place });
  });
});

describe("an address below /live", () => {
  it("knows the rooms demo and legacy from the start, each at the origin that it is asked for", async () => {
    const registry = createTestRegistry();
    const about = async (id: string, headers: Record<string, string> = {}) =>
      (await arrive(registry, request(`/live/${id}/about`, { headers }))).json();
    expect((await about("demo")).issuer).toBe("http://rooms.example:8080/live/demo");
    expect((await about("demo")).clients.map(({ client_id }: { client_id: string }) => client_id)).toEqual([
      "prints-web",
      "prints-web-post",
      "prints-web-jwt",
      "prints-spa",
      "gallery-spa",
      "prints-desktop",
      "nightly-report",
      "tv-app",
      "game-console",
      "photos-api",
      "orders-api",
      "odd characters",
      "par-only",
    ]);
    expect((await about("legacy")).settings.legacy).toEqual(["implicit", "password"]);
    expect((await about("demo", { Host: "127.0.0.1:1" })).issuer).toBe("http://127.0.0.1:1/live/demo");
  });

  it("says of an unknown room how to open one: 404, as JSON or as a page", async () => {
    const registry = createTestRegistry();
    const response = await arrive(registry, request("/live/none/token", { method: "POST" }));
    expect([response.status, await response.json()]).toEqual([
      404,
      expect.objectContaining({
        error: "unknown_room",
        error_description: expect.stringContaining("POST /live"),
      }),
    ]);
    const headers = { "Sec-Fetch-Mode": "navigate" };
    const page = await arrive(registry, request("/live/none/authorize", { headers }));
    expect([page.status, await page.text()]).toEqual([404, expect.stringContaining('href="/live"')]);
    expect((await arrive(registry, request("/live/__proto__/about"))).status).toBe(404);
  });

  it("takes no body that is larger than its bound: 413", async () => {
    const registry = createTestRegistry({ bodyBytes: 100 });
    const ask = (body: string) => arrive(registry, request("/live/demo/token", { method: "POST", body }));
    const response = await ask("x".repeat(101));
    expect([response.status, (await response.json()).error]).toEqual([413, "content_too_large"]);
    expect((await ask("x".repeat(100))).status).toBe(400);
  });

  it("takes so many requests a second, and says when to come again: 429 (RFC 6585 §4)", async () => {
    const registry = createTestRegistry({ requestsPerSecond: 1 });
    const id = String((await open(registry, es256)).headers.get("Location")?.split("/").at(-1));
    const ask = () => arrive(registry, request(`/live/${id}/jwks`));
    const responses = await Promise.all(Array.from({ length: 10 }, ask));
    const refused = responses.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThanOrEqual(4);
    expect(refused[0]?.headers.get("Retry-After")).toBe("1");
    expect(await refused[0]?.json()).toMatchObject({ error: "too_many_requests" });
  });

  it("tells nobody why it failed", async () => {
    const registry = createTestRegistry();
    const broken: Registry = {
      ...registry,
      rooms: { ...registry.rooms, find: () => Promise.reject(new Error("a secret of the machine")) },
    };
    const log = vi.spyOn(console, "error").mockImplementation(() => {});
    const response = await arrive(broken, request("/live/demo/jwks"));
    expect([response.status, await response.text()]).toEqual([500, expect.not.stringContaining("secret")]);
    expect(log).toHaveBeenCalledOnce();
    log.mockRestore();
  });

  it("tells its log, and nobody else, why the authorization server of a room failed", async () => {
    const registry = createTestRegistry();
    const broken = new Error("a secret of the machine");
    const room = await openNewRoom(registry, `http://${host}`, defaultSettings);
    if (room === undefined) throw new Error("there is no place for a room");
    room.store.list = () => Promise.reject(broken);
    const log = vi.spyOn(console, "error").mockImplementation(() => {});
    const metadata = `/live/${room.record.id}/.well-known/oauth-authorization-server`;
    const response = await arrive(registry, request(metadata));
    expect([response.status, await response.text()]).toEqual([500, expect.not.stringContaining("secret")]);
    expect(log.mock.calls).toEqual([[broken]]);
    log.mockRestore();
  });
});

describe("the origin", () => {
  it("is the Host of the request, or BASE_URL where a proxy hides it", async () => {
    expect(readHost("Example.org:80")).toBe("http://example.org");
    expect(readHost("[::1]:3000")).toBe("http://[::1]:3000");
    expect(readBaseUrl("https://oauth.example/")).toBe("https://oauth.example");
    expect(readBaseUrl("")).toBeUndefined();
    const registry = { ...createTestRegistry(), baseOrigin: "https://oauth.example" };
    expect((await open(registry, es256)).headers.get("Location")).toMatch(
      /^https:\/\/oauth\.example\/live\//,
    );
  });

  it.each([null, "", "a b", 'evil"><script>', "user@host", "host/path", "host:99999"])(
    "is none where the Host is %j",
    (text) => {
      expect(readHost(text)).toBeUndefined();
    },
  );

  it.each(["example.org", "https://example.org/path", "ftp://example.org", "https://u@example.org"])(
    "is refused where BASE_URL is %s",
    (text) => {
      expect(() => readBaseUrl(text)).toThrow("BASE_URL");
    },
  );
});
