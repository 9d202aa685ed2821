/**
 * What a room says of itself: all that an app, or a test, needs to be one of its clients. Clients are in the words of RFC 7591 §2; every
 * secret here is a demo secret. Clients that were registered since are not listed: their secrets are their owners'.
 */
import type { HttpResponse } from "@/lib/http/message";
import { jsonResponse } from "@/lib/http/response";
import { albumScopes, albumsUrl, demoUsers, trustedIssuer } from "./demo";
import { demoClients } from "./demo-clients";
import type { RoomRecord } from "./room-store";

export function describeRoom(record: RoomRecord) {
  const { issuer, settings, clientKey, trustedKey } = record;
  return {
    issuer,
    settings,
    users: demoUsers.map(({ username, password, sub, claims }) => ({
      username,
      password,
      claims: { sub, ...claims },
    })),
    clients: demoClients(record).map(({ metadata, description }) => ({
      ...metadata,
      ...(metadata.token_endpoint_auth_method === "private_key_jwt" ? { private_jwk: clientKey } : {}),
      description,
    })),
    trusted_issuers: [
      {
        issuer: trustedIssuer,
        private_jwk: trustedKey,
        description:
          "An employer whose assertions about its people are taken as a grant (RFC 7523 §2.1): sub is that of a user here, aud is this room. Its key is public, for you to sign with.",
      },
    ],
    resources: [{ resource: albumsUrl(issuer), url: albumsUrl(issuer), scopes: albumScopes }],
  };
}

export type RoomDescription = ReturnType<typeof describeRoom>;

/** 201 with `Location` for a room that was just opened. Scripts of other origins may read it. */
export function aboutResponse(status: 200 | 201, record: RoomRecord): HttpResponse {
  return jsonResponse(status, describeRoom(record), [
    ["Access-Control-Allow-Origin", "*"],
    ["Cache-Control", "no-store"],
    ...(status === 201 ? [["Location", record.issuer] as const] : []),
  ]);
}
