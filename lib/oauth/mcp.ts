/**
 * The call of a tool in the Model Context Protocol, revision 2026-07-28, over Streamable HTTP: one POST with a JSON-RPC request, whose
 * version, method and tool stand in header fields as well. What the caller and the server of it share.
 * Left out: all other methods, streams, and the revisions before it, which began with a handshake.
 */
import type { HttpRequest, HttpResponse } from "@/lib/http/message";
import { jsonResponse } from "@/lib/http/response";
import type { JsonObject } from "./jwt";

export const mcpVersion = "2026-07-28";

/** Members of `_meta`, in every request. */
const mcpMeta = {
  version: "io.modelcontextprotocol/protocolVersion",
  client: "io.modelcontextprotocol/clientInfo",
  capabilities: "io.modelcontextprotocol/clientCapabilities",
} as const;

/** What a caller wants done. */
export interface ToolCall {
  readonly name: string;
  readonly arguments: JsonObject;
}

/** The result as text for a model, and as data; a tool that failed says so in the result. */
export function toolResponse(id: unknown, content: JsonObject, isError = false): HttpResponse {
  const result = {
    resultType: "complete",
    content: [{ type: "text", text: JSON.stringify(content) }],
    structuredContent: content,
    isError,
  };
  return jsonResponse(200, { jsonrpc: "2.0", id, result });
}

/**
 * The protocol itself was broken: JSON-RPC's code, and an HTTP status that intermediaries understand. Where the `id` of the call could not be
 * read there is none: JSON-RPC 2.0 §5 has `null` in its place, of which MCP knows nothing.
 */
export function protocolErrorResponse(
  status: 400 | 404,
  id: unknown,
  error: { readonly code: number; readonly message: string; readonly data?: JsonObject },
): HttpResponse {
  return jsonResponse(status, { jsonrpc: "2.0", id, error });
}

/** Reads of a request body what this part of the protocol needs; members of another kind are passed over. */
export function readToolCall(body: JsonObject | undefined): {
  readonly id: unknown;
  readonly method: string | undefined;
  readonly version: string | undefined;
  readonly capabilities: unknown;
  readonly name: string | undefined;
  readonly arguments: JsonObject;
} {
  const params = asObject(body?.params);
  const meta = asObject(params._meta);
  const id = body?.id;
  const text = (value: unknown) => (typeof value === "string" ? value : undefined);
  return {
    id: isCallId(id) ? id : undefined,
    method: text(body?.method),
    version: text(meta[mcpMeta.version]),
    capabilities: meta[mcpMeta.capabilities],
    name: text(params.name),
    arguments: asObject(params.arguments),
  };
}

/** Does the body ask for an answer (JSON-RPC 2.0, §4)? One without an `id` is a notification. */
export function isRequest(body: JsonObject | undefined): boolean {
  return body?.jsonrpc === "2.0" && isCallId(body.id);
}

/** Stricter than JSON-RPC: never `null`, and no part of a number. */
function isCallId(id: unknown): boolean {
  return typeof id === "string" || Number.isInteger(id);
}

export function asObject(value: unknown): JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}

/** Of the one request in a POST. */
const callId = 1;

/**
 * What the tool gave, where the answer has it all. A result of a type that is not known here is not valid; one without a type is of a server
 * of an earlier revision, and complete.
 */
export function readCompleteResult(body: JsonObject | undefined): JsonObject {
  const result = asObject(body?.result);
  const { resultType = "complete" } = result;
  return resultType === "complete" ? result : {};
}

/** Does it answer the request that `toolRequest` made (JSON-RPC 2.0, §5)? */
export function isAnswerToCall(body: JsonObject | undefined): boolean {
  return body?.jsonrpc === "2.0" && body.id === callId;
}

/** A POST as clients of the protocol make it. */
export function toolRequest(
  url: string,
  call: ToolCall,
  client: { readonly name: string; readonly version: string },
): HttpRequest {
  const _meta = { [mcpMeta.version]: mcpVersion, [mcpMeta.client]: client, [mcpMeta.capabilities]: {} };
  const params = { name: call.name, arguments: call.arguments, _meta };
  return {
    method: "POST",
    url,
    headers: [
      ["Accept", "application/json, text/event-stream"],
      ["Content-Type", "application/json"],
      ["MCP-Protocol-Version", mcpVersion],
      ["Mcp-Method", "tools/call"],
      ["Mcp-Name", call.name],
    ],
    body: JSON.stringify({ jsonrpc: "2.0", id: callId, method: "tools/call", params }),
  };
}
