/** Requests at random to a live room, past the same door as those of the network. One room takes them all. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Header, HttpResponse } from "@/lib/http/message";
import { endpoints } from "@/lib/oauth/metadata";
import type { RoomDescription } from "@/lib/rooms/about";
import { readBounds } from "@/lib/rooms/bounds";
import { createRegistry, type Registry } from "@/lib/rooms/registry";
import { challenge, verifier } from "../oauth/support/code-flow";
import { basic } from "../oauth/support/kit";
import { arrive } from "../support/arrive";
import { type Draft, drafts, formDraft, jsonDraft, queryDraft, type Stock, toRequest } from "./support/draft";
import { judge } from "./support/judge";
import { mostTime, names, runs, seed, words } from "./support/stock";

const origin = "http://rooms.example";

async function send(registry: Registry, issuer: string, draft: Draft): Promise<HttpResponse> {
  const { url, method, headers, body } = toRequest(issuer, draft);
  const response = await arrive(
    registry,
    new Request(url, {
      method,
      headers: [
        ["Host", new URL(origin).host],
        ...headers.map(([name, value]): [string, string] => [name, value]),
      ],
      ...(method === "GET" || method === "HEAD" ? {} : { body }),
    }),
  );
  return { status: response.status, headers: [...response.headers], body: await response.text() };
}

async function openRoom(registry: Registry): Promise<RoomDescription> {
  const opening = jsonDraft("/live", { legacy: ["implicit", "password"] });
  return JSON.parse((await send(registry, origin, opening)).body);
}

function stockUp({ issuer, clients, resources }: RoomDescription, token: string): Stock {
  const callback = `${issuer}/client/callback`;
  const [api, report] = [basic("photos-api"), basic("nightly-report")];
  const bearer: Header = ["Authorization", `Bearer ${token}`];
  const authorization = {
    response_type: "code",
    client_id: "prints-spa",
    redirect_uri: callback,
    scope: "openid photos.read",
    state: "af0ifjsldkj",
    code_challenge: challenge,
    code_challenge_method: "S256",
  };
  const page: Header = ["Accept", "text/html"];
  const good: readonly Draft[] = [
    queryDraft("/about", {}),
    queryDraft("/authorize", authorization, page),
    queryDraft("/client/callback", { code: "x", state: "af0ifjsldkj" }, page),
    formDraft("/client/callback", { code: "x", state: "af0ifjsldkj" }, page),
    formDraft("/token", { grant_type: "client_credentials", scope: "photos.read" }, report),
    formDraft("/token", {
      grant_type: "password",
      client_id: "legacy-cli",
      username: "maya",
      password: "demo-password",
    }),
    formDraft("/introspect", { token }, api),
    queryDraft("/api/albums", {}, bearer),
    jsonDraft("/api/albums", { title: "Lofoten" }, bearer),
    queryDraft("/jwks", {}),
    queryDraft("/.well-known/oauth-authorization-server", {}),
  ];
  return {
    paths: [
      ...good.map(({ path }) => path),
      ...Object.values(endpoints(issuer)).map((url) => url.slice(issuer.length)),
      ...["/login", "/consent", "/events", "/nowhere", ""],
    ],
    names,
    values: [
      ...words,
      token,
      verifier,
      callback,
      issuer,
      ...clients.map((one) => one.client_id),
      ...resources.map((one) => one.url),
    ],
    headers: [
      api,
      report,
      bearer,
      page,
      basic("odd characters"),
      ["Cookie", "session=x; session=y"],
      ["Sec-Fetch-Mode", "navigate"],
    ],
    good,
  };
}

describe("whatever comes to a room", () => {
  it(
    "is answered, never by 500, never by a redirect to a stranger, and refused in the shape of its RFC",
    async () => {
      const registry = createRegistry({ ...readBounds({}), requestsPerSecond: 0 });
      const room = await openRoom(registry);
      const { issuer, clients } = room;
      const asking = formDraft("/token", { grant_type: "client_credentials" }, basic("nightly-report"));
      const { access_token: token } = JSON.parse((await send(registry, issuer, asking)).body);
      const stock = stockUp(room, token);
      for (const draft of stock.good) {
        expect((await send(registry, issuer, draft)).status, JSON.stringify(draft)).toBeLessThan(400);
      }
      const house = { issuer, redirectUris: clients.flatMap((client) => client.redirect_uris), secrets: [] };
      console.log(`fuzz of a room: seed ${seed}, ${runs(1500)} runs`);
      await fc.assert(
        fc.asyncProperty(drafts(stock), async (draft) => {
          const response = await send(registry, issuer, draft);
          expect(judge(house, toRequest(issuer, draft), response)).toEqual([]);
        }),
        { seed, numRuns: runs(1500) },
      );
      expect((await send(registry, issuer, queryDraft("/about", {}))).status).toBe(200);
    },
    mostTime(1500),
  );
});
