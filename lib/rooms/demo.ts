/**
 * Who and what is in every room from the start: people, an API, and an app for each way of using the server. All secrets are public
 * and named demo secrets. Client metadata is in the words of RFC 7591 §2.
 */
import type { Resource, Store, User } from "@/lib/oauth/authorization-server/store";
import type { ClientMetadata } from "@/lib/oauth/client-metadata";
import { publicKey } from "@/lib/oauth/jwt";
import { demoClients } from "./demo-clients";
import type { RoomRecord } from "./room-store";

export const demoUsers: readonly User[] = [
  {
    username: "maya",
    password: "demo-password",
    sub: "248289761001",
    claims: {
      name: "Maya Lind",
      given_name: "Maya",
      family_name: "Lind",
      preferred_username: "maya",
      email: "maya@mail.example",
      email_verified: true,
    },
  },
  {
    username: "jonas",
    password: "demo-password-jonas",
    sub: "248289761002",
    claims: {
      name: "Jonas Berg",
      given_name: "Jonas",
      family_name: "Berg",
      preferred_username: "jonas",
      email: "jonas@mail.example",
      email_verified: true,
    },
  },
];

/** Method → the scope that it needs, as the API itself asks for it. */
export const albumScopes = { GET: "photos.read", POST: "photos.write" } as const;

/** The API's identifier is its address, as RFC 9728 §1.2 has it. */
export function albumsUrl(issuer: string): string {
  return `${issuer}/api/albums`;
}

function demoResource(issuer: string): Resource {
  return {
    resource: albumsUrl(issuer),
    name: "Photos",
    clientId: "photos-api",
    scopes: { "photos.read": "See your albums", "photos.write": "Add and delete photos" },
  };
}

/** Whose word about people who are users here stands for their own (RFC 7523 §2.1). Nobody can own the name (RFC 2606 §2). */
export const trustedIssuer = "https://company.example";

export async function fillStore(store: Store, record: RoomRecord): Promise<void> {
  const clients: readonly ClientMetadata[] = demoClients(record).map(({ metadata }) => metadata);
  for (const client of clients) await store.put("client", client.client_id, client);
  for (const user of demoUsers) await store.put("user", user.username, user);
  const resource = demoResource(record.issuer);
  await store.put("resource", resource.resource, resource);
  const jwks = { keys: [publicKey(record.trustedKey)] };
  await store.put("trustedIssuer", trustedIssuer, { issuer: trustedIssuer, jwks });
}
