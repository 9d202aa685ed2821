/**
 * The photos API of the demo: what it serves, as data, and the scope that each operation needs. Albums that an app has made
 * are added to two that are always there, or to those of the user where users have their own. Left out: changing and deleting them.
 */
import { readAddress } from "@/lib/http/address";
import type { HttpRequest, HttpResponse } from "@/lib/http/message";
import { isJson, jsonResponse, readJson, readMediaType } from "@/lib/http/response";
import type { Finding } from "@/lib/oauth/checklist";
import { inDigits } from "@/lib/oauth/claims";

export interface Album {
  readonly id: string;
  readonly title: string;
  /** How many. */
  readonly photos: number;
}

/** What an operation answers, and the albums that were added so far. `fault` is why it could do nothing with the request. */
export interface Served {
  readonly response: HttpResponse;
  readonly fault?: Finding;
  readonly albums: readonly Album[];
}

export interface Operation {
  readonly method: string;
  readonly path: string;
  readonly scope: string;
  /** Does it open to a certain login alone (RFC 9470 §3)? */
  readonly locked?: true;
  /** `most` albums can be added to those that the user has. */
  readonly serve: (
    request: HttpRequest,
    albums: readonly Album[],
    most: number,
    own?: readonly Album[],
  ) => Served;
}

const alwaysThere: readonly Album[] = [
  { id: "1", title: "Summer in Lofoten", photos: 48 },
  { id: "2", title: "Grandmother's 80th birthday", photos: 112 },
];

/** What opens to whoever has just signed in: a token alone, kept for weeks and renewed, does not open it. */
const locked: readonly Album[] = [{ id: "locked", title: "Passports and papers", photos: 9 }];

/** Characters. */
const longestTitle = 100;

export const albumOperations = {
  list: { method: "GET", path: "/albums", scope: "photos.read", serve: listAlbums },
  unlock: { method: "GET", path: "/albums/locked", scope: "photos.read", locked: true, serve: listLocked },
  add: { method: "POST", path: "/albums", scope: "photos.write", serve: addAlbum },
} as const satisfies Readonly<Record<string, Operation>>;

const operations: readonly Operation[] = Object.values(albumOperations);

/** What can be done at the address of the request, whatever its method; `base` is the path below which the API stands. */
export function findOperations({ url }: HttpRequest, base: string): readonly Operation[] {
  const path = readAddress(url)?.path;
  return operations.filter((operation) => base + operation.path === path);
}

/** All that tokens for this API can be asked for with. */
export const albumScopes: readonly string[] = [...new Set(operations.map(({ scope }) => scope))];

function listAlbums(
  _request: HttpRequest,
  albums: readonly Album[],
  _most: number,
  own = alwaysThere,
): Served {
  return { response: jsonResponse(200, { albums: [...own, ...albums] }), albums };
}

function listLocked(_request: HttpRequest, albums: readonly Album[]): Served {
  return { response: jsonResponse(200, { albums: locked }), albums };
}

/** 201 with the new album; 415 for what is no JSON, 400 for JSON without a title of 1 to 100 characters, 403 where there is no place. */
function addAlbum(request: HttpRequest, albums: readonly Album[], most: number): Served {
  if (!isJson(request)) {
    const error_description = "The body must be JSON, with Content-Type: application/json";
    const fault = { expected: "application/json", actual: readMediaType(request) ?? "no Content-Type" };
    return {
      response: jsonResponse(415, { error: "unsupported_media_type", error_description }),
      fault,
      albums,
    };
  }
  const title = readJson(request)?.title;
  if (typeof title !== "string" || title.trim() === "" || title.length > longestTitle) {
    const error_description = `An album has a title of 1 to ${longestTitle} characters`;
    const fault = { expected: `a title of 1 to ${longestTitle} characters`, actual: inDigits(title) };
    return { response: jsonResponse(400, { error: "invalid_album", error_description }), fault, albums };
  }
  if (albums.length >= most) {
    const error_description = `There are ${most} albums, and no place for another`;
    const fault = { expected: `less than ${most} albums`, actual: String(albums.length) };
    return { response: jsonResponse(403, { error: "too_many_albums", error_description }), fault, albums };
  }
  const album = { id: String(alwaysThere.length + albums.length + 1), title, photos: 0 };
  return { response: jsonResponse(201, album), albums: [...albums, album] };
}
