/**
 * A call of a tool of the photos API (Model Context Protocol 2026-07-28), with or without a bearer token in the Authorization field
 * (RFC 6750 §2.1), and its answer: albums, or why the token would not do (§3).
 */
import type { HttpRequest, HttpResponse } from "@/lib/http/message";
import { readDeclaredJson, readJson } from "@/lib/http/response";
import { asObject, isAnswerToCall, readCompleteResult, type ToolCall, toolRequest } from "@/lib/oauth/mcp";
import { type Note, noteAction, open } from "@/lib/oauth/notice";
import { type Album, type ApiResult, isAlbum } from "./api";
import { judge } from "./judge";
import { readResourceRefusal } from "./resource-refusal";

const caller = { name: "scout", version: "1.0.0" };

/** Without a token: to be told where to get one. */
export function buildToolCall(url: string, call: ToolCall, accessToken?: string): HttpRequest {
  const request = toolRequest(url, call, caller);
  if (accessToken === undefined) return request;
  return { ...request, headers: [["Authorization", `Bearer ${accessToken}`], ...request.headers] };
}

/** The albums that the result is about, noted as received; or the refusal of the API; or what made the client reject the answer. */
export function readToolResult(response: HttpResponse, note: Note): ApiResult {
  const albums = readAlbums(response);
  const isOwn = isAnswerToCall(readJson(response));
  const { status } = response;
  const failure = judge(note, [
    { id: "api-response-status", passed: status === 200, expected: "200", actual: String(status) },
    {
      id: "api-response-readable",
      passed: albums !== undefined && isOwn,
      expected: "a result with albums as JSON, to this call",
      actual:
        albums === undefined
          ? "something else"
          : `${albums.length} albums, to ${isOwn ? "this" : "another"} call`,
    },
  ]);
  const refusal = readResourceRefusal(response);
  if (refusal !== undefined) return refusal;
  if (failure !== undefined) return hasFailed(response) ? { kind: "refused", status } : failure;
  noteAction(note, "albums-received", { gains: [open("albums", response.body)] });
  return { kind: "albums", albums: albums ?? [] };
}

/** A list of them, or the one that was made. */
function readAlbums(response: HttpResponse): readonly Album[] | undefined {
  const { structuredContent } = readCompleteResult(readDeclaredJson(response));
  if (isAlbum(structuredContent)) return [structuredContent];
  const { albums } = asObject(structuredContent);
  return Array.isArray(albums) && albums.every(isAlbum) ? albums : undefined;
}

/** The tool says itself that it could not do what was asked. */
function hasFailed(response: HttpResponse): boolean {
  return readCompleteResult(readDeclaredJson(response)).isError === true;
}
