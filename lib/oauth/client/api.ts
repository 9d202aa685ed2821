/**
 * A call to the photos API with a bearer token in the Authorization field (RFC 6750 §2.1), and its answer: the albums, or
 * why the token would not do (§3). Left out: tokens in a form or in the address (RFC 9700 §4.3.2).
 */
import type { Header, HttpRequest, HttpResponse } from "@/lib/http/message";
import { readDeclaredJson } from "@/lib/http/response";
import { type Note, noteAction, open } from "@/lib/oauth/notice";
import { judge, type Rejection } from "./judge";
import { type ResourceRefusal, readResourceRefusal } from "./resource-refusal";

export interface ApiCall {
  readonly url: string;
  readonly method: string;
  readonly accessToken: string;
  /** As in the client's configuration. */
  readonly origin?: string;
}

export interface Album {
  readonly id: string;
  readonly title: string;
  readonly photos: number;
}

export type ApiResult =
  | { readonly kind: "albums"; readonly albums: readonly Album[] }
  | ResourceRefusal
  | Rejection;

export function buildApiRequest({ url, method, accessToken, origin }: ApiCall): HttpRequest {
  const headers: Header[] = [
    ["Authorization", `Bearer ${accessToken}`],
    ["Accept", "application/json"],
  ];
  if (origin !== undefined) headers.push(["Origin", origin]);
  return { method, url, headers, body: "" };
}

/** The albums, noted as received; or the refusal of the API; or what made the client reject the answer. */
export function readApiResponse(response: HttpResponse, note: Note): ApiResult {
  const albums = readAlbums(response);
  const { status } = response;
  const failure = judge(note, [
    { id: "api-response-status", passed: status === 200, expected: "200", actual: String(status) },
    {
      id: "api-response-readable",
      passed: albums !== undefined,
      expected: "a list of albums as JSON",
      actual: albums === undefined ? "something else" : `${albums.length} albums`,
    },
  ]);
  const refusal = readResourceRefusal(response);
  if (refusal !== undefined) return refusal;
  if (failure !== undefined) return failure;
  noteAction(note, "albums-received", { gains: [open("albums", response.body)] });
  return { kind: "albums", albums: albums ?? [] };
}

function readAlbums(response: HttpResponse): readonly Album[] | undefined {
  const albums = readDeclaredJson(response)?.albums;
  return Array.isArray(albums) && albums.every(isAlbum) ? albums : undefined;
}

export function isAlbum(value: unknown): value is Album {
  if (typeof value !== "object" || value === null) return false;
  const { id, title, photos } = value as Readonly<Record<string, unknown>>;
  return typeof id === "string" && typeof title === "string" && typeof photos === "number";
}
