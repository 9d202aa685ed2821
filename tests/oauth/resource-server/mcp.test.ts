import { describe, expect, it } from "vitest";
import { readChallenge } from "@/lib/http/bearer";
import { type HttpRequest, readHeader } from "@/lib/http/message";
import { jsonResponse, readJson } from "@/lib/http/response";
import { buildToolCall } from "@/lib/oauth/client/tool-call";
import { json } from "../support/kit";
import { answerOf, claims, createPhotos, empty, introspectionSettings, named, questionOf } from "./photos";

const url = "https://photos.example/mcp";
const list = { name: "list_albums", arguments: {} };
const create = { name: "create_album", arguments: { title: "Oslo" } };

/** With a token of this scope. */
async function call(request: HttpRequest, scope: string) {
  const { api } = createPhotos({ ...introspectionSettings, resource: url, speaks: "mcp" });
  const asked = questionOf(await api.receive(request, empty));
  const active = jsonResponse(200, { ...claims, active: true, aud: url, scope });
  const outcome = await api.resume(asked.pending, active, asked.memory);
  return { response: answerOf(outcome), memory: outcome.memory };
}

function withBody(request: HttpRequest, change: (body: Record<string, unknown>) => unknown): HttpRequest {
  return { ...request, body: JSON.stringify(change({ ...readJson(request) })) };
}

describe("the photos API as an MCP server", () => {
  it.each([
    [list, "photos.read"],
    [create, "photos.write"],
  ])("tells whom %j came without a token which scope it needs (RFC 6750 §3)", async (tool, scope) => {
    const { api } = createPhotos({ ...introspectionSettings, resource: url, speaks: "mcp" });
    const response = answerOf(await api.receive(buildToolCall(url, tool), empty));
    const parameters = named(readChallenge(readHeader(response, "WWW-Authenticate"))?.parameters);
    expect(response.status).toBe(401);
    expect(parameters).toEqual({
      realm: url,
      scope,
      resource_metadata: "https://photos.example/.well-known/oauth-protected-resource/mcp",
    });
  });

  it("lists the albums, and makes one", async () => {
    const listed = await call(buildToolCall(url, list, "abc"), "photos.read");
    expect(json(listed.response)).toMatchObject({
      jsonrpc: "2.0",
      id: 1,
      result: { resultType: "complete", isError: false, structuredContent: { albums: [{}, {}] } },
    });
    const made = await call(buildToolCall(url, create, "abc"), "photos.write");
    expect(json(made.response)).toMatchObject({ result: { structuredContent: { title: "Oslo" } } });
    expect(made.memory.albums).toHaveLength(1);
  });

  it("needs for each tool its own scope (RFC 6750 §3.1)", async () => {
    const { response, memory } = await call(buildToolCall(url, create, "abc"), "photos.read");
    expect(response.status).toBe(403);
    expect(named(readChallenge(readHeader(response, "WWW-Authenticate"))?.parameters)).toMatchObject({
      error: "insufficient_scope",
      scope: "photos.write",
    });
    expect(memory.albums).toEqual([]);
  });

  it("says in the result that a tool has failed", async () => {
    const request = buildToolCall(url, { name: "create_album", arguments: {} }, "abc");
    const { response } = await call(request, "photos.write");
    expect([response.status, json(response)]).toMatchObject([200, { result: { isError: true } }]);
  });

  const good = buildToolCall(url, list, "abc");
  const version = { "io.modelcontextprotocol/protocolVersion": "2026-07-28" };
  const withHeader = (name: string, value: string): HttpRequest => ({
    ...good,
    headers: good.headers.map(([key, old]) => [key, key === name ? value : old]),
  });
  it.each([
    [withHeader("Mcp-Name", "create_album"), 400, -32020],
    [withHeader("Mcp-Method", "tools/list"), 400, -32020],
    [withHeader("MCP-Protocol-Version", "2025-11-25"), 400, -32020],
    [{ ...good, headers: good.headers.filter(([name]) => !name.startsWith("Mcp")) }, 400, -32020],
    [{ ...good, body: "nonsense" }, 400, -32700],
    [{ ...good, headers: good.headers.filter(([name]) => name !== "Content-Type") }, 400, -32600],
    [withBody(good, ({ jsonrpc: _, ...body }) => body), 400, -32600],
    [withBody(good, ({ id: _, ...body }) => body), 400, -32600],
    [withBody(good, (body) => [body]), 400, -32600],
    [
      withBody(withHeader("Mcp-Method", "tools/list"), (body) => ({ ...body, method: "tools/list" })),
      404,
      -32601,
    ],
    [buildToolCall(url, { name: "toString", arguments: {} }, "abc"), 400, -32602],
    [withBody(good, (body) => ({ ...body, params: { name: "list_albums", _meta: version } })), 400, -32602],
    [withHeader("Mcp-Name", "=?base64?Y3JlYXRlX2FsYnVt?="), 400, -32020],
    [withHeader("Mcp-Name", "=?base64?list_albums?="), 400, -32020],
    [
      withBody(withHeader("MCP-Protocol-Version", "2025-11-25"), (body) => ({
        ...body,
        params: { name: "list_albums", _meta: { "io.modelcontextprotocol/protocolVersion": "2025-11-25" } },
      })),
      400,
      -32022,
    ],
  ])(
    "refuses a call whose parts do not agree, or that it does not know: %#",
    async (request, status, code) => {
      const { response } = await call(request, "photos.read");
      expect([response.status, json(response)]).toMatchObject([status, { error: { code } }]);
    },
  );

  const nameless: readonly HttpRequest[] = [
    { ...good, body: "nonsense" },
    ...[undefined, null, {}, 1.5].map((id) => withBody(good, (body) => ({ ...body, id }))),
  ];
  it.each(nameless)(
    "refuses what names no call without a name, and never by null: %# (MCP Overview §Error Responses)",
    async (request) => {
      const { response } = await call(request, "photos.read");
      expect(response.status).toBe(400);
      expect(Object.keys(json(response))).toEqual(["jsonrpc", "error"]);
    },
  );

  it("compares a name that comes in base64 with what it says (MCP Streamable HTTP §Value Encoding)", async () => {
    const { response } = await call(withHeader("Mcp-Name", "=?base64?bGlzdF9hbGJ1bXM=?="), "photos.read");
    expect(json(response)).toMatchObject({ result: { isError: false } });
  });

  it("knows no list of tools, and finds nothing wrong with how it is asked for (MCP Streamable HTTP)", async () => {
    const { params: _, ...body } = readJson(good) ?? {};
    const { response } = await call(
      {
        ...withHeader("Mcp-Method", "tools/list"),
        headers: withHeader("Mcp-Method", "tools/list").headers.filter(([name]) => name !== "Mcp-Name"),
        body: JSON.stringify({ ...body, method: "tools/list", params: { _meta: version } }),
      },
      "photos.read",
    );
    expect([response.status, json(response)]).toMatchObject([404, { error: { code: -32601 } }]);
  });

  it("takes nothing but POST, and nothing at another address (MCP Streamable HTTP)", async () => {
    const { api } = createPhotos({ ...introspectionSettings, resource: url, speaks: "mcp" });
    const got = answerOf(await api.receive({ method: "GET", url, headers: [], body: "" }, empty));
    expect([got.status, readHeader(got, "Allow")]).toEqual([405, "POST, OPTIONS"]);
    const elsewhere = { ...good, url: "https://photos.example/albums" };
    expect(answerOf(await api.receive(elsewhere, empty)).status).toBe(404);
  });
});
