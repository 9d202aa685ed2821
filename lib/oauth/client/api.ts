/**
 * A call to the photos API with a bearer token in the Authorization field (RFC 6750 §2.1), and its answer: the albums, or
 * why the token would not do (§3). Left out: tokens in a form or in the address (RFC 9700 §4.3.2).
 */
import { type Challenge, readChallenge } from "@/lib/http/bearer";
import { type Header, type HttpRequest, type HttpResponse, readHeader } from "@/lib/http/message";
import { readParameter } from "@/lib/http/parameters";
import { isJson, readJson } from "@/lib/http/response";
import { type Note, noteAction, open } from "@/lib/oauth/notice";
import { judge, type Rejection } from "./judge";

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
  /** A challenge without an error says that the request had no token at all (RFC 6750 §3.1). */
  | {
      readonly kind: "refused";
      readonly status: number;
      readonly challenge: Challenge;
      readonly error?: string;
      readonly description?: string;
    }
  | Rejection;

export function buildApiRequest({ url, method, accessToken, origin }: ApiCall): HttpRequest {
  const headers: Header[] = [
    ["Authorization", `Bearer ${accessToken}`],
    ["Accept", "application/json"],
  ];
  if (origin !== undefined) headers.push(["Origin", origin]);
  return { method, url, headers, body: "" };
}

/** The albums, noted as received; or the refusal, where the API challenges. */
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
  const refusal = status === 200 ? undefined : readRefusal(response);
  if (refusal !== undefined) return refusal;
  if (failure !== undefined) return failure;
  noteAction(note, "albums-received", { gains: [open("albums", response.body)] });
  return { kind: "albums", albums: albums ?? [] };
}

function readAlbums(response: HttpResponse): readonly Album[] | undefined {
  const albums = isJson(response) ? readJson(response)?.albums : undefined;
  return Array.isArray(albums) && albums.every(isAlbum) ? albums : undefined;
}

function isAlbum(value: unknown): value is Album {
  if (typeof value !== "object" || value === null) return false;
  const { id, title, photos } = value as Readonly<Record<string, unknown>>;
  return typeof id === "string" && typeof title === "string" && typeof photos === "number";
}

function readRefusal(response: HttpResponse): ApiResult | undefined {
  const challenge = readChallenge(readHeader(response, "WWW-Authenticate"));
  if (challenge === undefined) return undefined;
  const error = readParameter(challenge.parameters, "error");
  const description = readParameter(challenge.parameters, "error_description");
  return {
    kind: "refused",
    status: response.status,
    challenge,
    ...(error === undefined ? {} : { error }),
    ...(description === undefined ? {} : { description }),
  };
}
