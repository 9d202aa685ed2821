/** The photos API of these tests, once with JWTs and once with introspection, and the tokens that it takes. */
import type { HttpRequest, HttpResponse } from "@/lib/http/message";
import type { Parameters } from "@/lib/http/parameters";
import type { JsonObject } from "@/lib/oauth/jwt";
import {
  createResourceServer,
  type Outcome,
  type ResourceServerMemory,
  type ResourceServerSettings,
} from "@/lib/oauth/resource-server/resource-server";
import { createNotebook } from "../notebook";

const issuer = "https://id.example";
export const photos = "https://photos.example";
/** What every challenge says of the API (RFC 6750 §3, RFC 9728 §5.1). */
export const challenged = {
  realm: photos,
  resource_metadata: `${photos}/.well-known/oauth-protected-resource`,
};

/** Seconds. */
export const now = 1_767_603_600;

export const jwtSettings: ResourceServerSettings = {
  resource: photos,
  issuer,
  validation: { kind: "jwt", algorithms: ["RS256", "ES256"], jwksUri: `${issuer}/jwks` },
};

export const introspectionSettings: ResourceServerSettings = {
  ...jwtSettings,
  validation: {
    kind: "introspection",
    endpoint: `${issuer}/introspect`,
    clientId: "photos-api",
    clientSecret: "demo-secret-photos-api",
  },
};

export const empty: ResourceServerMemory = { keys: [], albums: [] };

/** RFC 9068 §2.2. */
export const claims: JsonObject = {
  iss: issuer,
  sub: "248289761001",
  aud: photos,
  client_id: "prints-web",
  scope: "openid photos.read",
  iat: now - 1,
  exp: now + 600,
  jti: "t-1",
};

export function createPhotos(settings: ResourceServerSettings) {
  const notebook = createNotebook();
  return { api: createResourceServer({ ...settings, now: () => now, note: notebook.note }), notebook };
}

export function getAlbums(headers: HttpRequest["headers"], changes: Partial<HttpRequest> = {}): HttpRequest {
  return { method: "GET", url: `${photos}/albums`, headers, body: "", ...changes };
}

export function withToken(token: string, changes: Partial<HttpRequest> = {}): HttpRequest {
  return getAlbums([["Authorization", `Bearer ${token}`]], changes);
}

/** The outcome as the answer that the test says it is. */
export function answerOf(outcome: Outcome): HttpResponse {
  if (outcome.kind !== "answer") throw new Error(`asked for ${outcome.request.url}`);
  return outcome.response;
}

/** The outcome as the question that the test says it is. */
export function questionOf(outcome: Outcome) {
  if (outcome.kind !== "ask") throw new Error(`answered ${outcome.response.status}`);
  return outcome;
}

/** What a challenge says (RFC 6750 §3), as an object. */
export function named(parameters: Parameters | undefined): Readonly<Record<string, string>> {
  return Object.fromEntries(parameters ?? []);
}
