import { describe, expect, it } from "vitest";
import { readHeader } from "@/lib/http/message";
import { readJson } from "@/lib/http/response";
import { buildToolCall, readToolResult } from "@/lib/oauth/client/tool-call";
import { toolResponse } from "@/lib/oauth/mcp";
import { createNotebook } from "../notebook";
import { nonsense } from "./prints";

const url = "https://photos.example/mcp";
const call = { name: "list_albums", arguments: { most: 3 } };
const album = { id: "1", title: "Lofoten", photos: 48 };

describe("a call of a tool (MCP 2026-07-28, Streamable HTTP)", () => {
  it("says in its header fields what its body says", () => {
    const request = buildToolCall(url, call);
    expect(readJson(request)).toMatchObject({
      jsonrpc: "2.0",
      method: "tools/call",
      params: {
        name: "list_albums",
        arguments: { most: 3 },
        _meta: { "io.modelcontextprotocol/protocolVersion": "2026-07-28" },
      },
    });
    const fields = ["MCP-Protocol-Version", "Mcp-Method", "Mcp-Name", "Accept"];
    expect(fields.map((name) => readHeader(request, name))).toEqual([
      "2026-07-28",
      "tools/call",
      "list_albums",
      "application/json, text/event-stream",
    ]);
  });

  it("carries its token in the Authorization field, and none where it has none (RFC 6750 §2.1)", () => {
    expect(readHeader(buildToolCall(url, call, "abc"), "Authorization")).toBe("Bearer abc");
    expect(readHeader(buildToolCall(url, call), "Authorization")).toBeUndefined();
  });

  it.each([[{ albums: [album] }], [album]])("gives albums for %j, and holds what was sent", (content) => {
    const { note, actions } = createNotebook();
    const response = toolResponse(1, content);
    expect(readToolResult(response, note)).toEqual({ kind: "albums", albums: [album] });
    expect(actions()).toMatchObject([
      { action: "albums-received", gains: [{ name: "albums", value: response.body }] },
    ]);
  });

  it.each([[{ albums: [{ id: 7 }] }], [{ error: "invalid_album" }]])("gives none for %j", (content) => {
    expect(readToolResult(toolResponse(1, content), createNotebook().note)).toMatchObject({
      kind: "rejected",
      check: "api-response-readable",
    });
  });

  it.each([{ id: 2 }, { id: "1" }, { id: undefined }, { jsonrpc: "1.0" }])(
    "gives none for what answers another call: %j (JSON-RPC 2.0 §5)",
    (changes) => {
      const { body, ...rest } = toolResponse(1, { albums: [album] });
      const response = { ...rest, body: JSON.stringify({ ...JSON.parse(body), ...changes }) };
      const { note, finding } = createNotebook();
      expect(readToolResult(response, note)).toMatchObject({
        kind: "rejected",
        check: "api-response-readable",
      });
      expect(finding("api-response-readable").actual).toBe("1 albums, to another call");
    },
  );

  it.each(["input_required", "partial", null])(
    "gives none for a result of the type %j (MCP Overview §ResultType)",
    (resultType) => {
      const { body, ...rest } = toolResponse(1, { albums: [album] });
      const { result, ...answer } = JSON.parse(body);
      const response = { ...rest, body: JSON.stringify({ ...answer, result: { ...result, resultType } }) };
      expect(readToolResult(response, createNotebook().note)).toMatchObject({
        kind: "rejected",
        check: "api-response-readable",
      });
    },
  );

  it("takes a result without a type for a complete one (MCP Overview §ResultType)", () => {
    const { body, ...rest } = toolResponse(1, { albums: [album] });
    const { result, ...answer } = JSON.parse(body);
    const { resultType: _, ...untyped } = result;
    const response = { ...rest, body: JSON.stringify({ ...answer, result: untyped }) };
    expect(readToolResult(response, createNotebook().note)).toMatchObject({ kind: "albums" });
  });

  it("gives a refusal where the tool says that it failed (MCP 2026-07-28, Tools)", () => {
    const response = toolResponse(1, { error: "invalid_album" }, true);
    expect(readToolResult(response, createNotebook().note)).toEqual({ kind: "refused", status: 200 });
  });

  it.each(nonsense)("gives none for %j", (response) => {
    expect(readToolResult(response, createNotebook().note).kind).not.toBe("albums");
  });
});
