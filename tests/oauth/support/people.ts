/** Who is registered at the server under test. */
import type { Resource, User } from "@/lib/oauth/authorization-server/store";
import type { ClientMetadata } from "@/lib/oauth/client-metadata";
import type { JsonWebKey } from "@/lib/oauth/json-web-key";

export const maya: User = {
  username: "maya",
  password: "demo-password",
  sub: "248289761001",
  claims: { name: "Maya Lind", preferred_username: "maya", email: "maya@mail.example", email_verified: true },
};

/** Another user, who is registered only where a test puts her. */
export const noor: User = { username: "noor", password: "another-password", sub: "583100", claims: {} };

export const callback = "https://prints.example/callback";

export const resources: readonly Resource[] = [
  {
    resource: "https://photos.example",
    name: "Photos",
    scopes: { "photos.read": "See your albums", "photos.write": "Add and delete photos" },
    clientId: "photos-api",
  },
  { resource: "https://calendar.example", name: "Calendar", scopes: {}, clientId: "calendar-api" },
];

const app = {
  client_name: "Prints",
  client_uri: "https://prints.example",
  redirect_uris: [callback],
  grant_types: ["authorization_code"],
  response_types: ["code"],
  scope: "openid profile email photos.read photos.write",
} as const;

const api = { redirect_uris: [], grant_types: [], response_types: [], scope: "" } as const;

export function clients(clientKey: JsonWebKey): readonly ClientMetadata[] {
  const withSecret = (client_id: string, method: "client_secret_basic" | "client_secret_post") => ({
    client_id,
    client_secret: `demo-secret-${client_id}`,
    token_endpoint_auth_method: method,
  });
  return [
    { ...app, ...withSecret("prints-web", "client_secret_basic") },
    { ...app, ...withSecret("prints-post", "client_secret_post") },
    {
      ...app,
      client_id: "prints-jwt",
      token_endpoint_auth_method: "private_key_jwt",
      jwks: { keys: [clientKey] },
    },
    { ...app, client_id: "prints-spa", token_endpoint_auth_method: "none" },
    {
      ...app,
      ...withSecret("gallery-web", "client_secret_basic"),
      client_name: "Gallery",
      redirect_uris: ["https://gallery.example/callback", "https://gallery.example/other?tab=1"],
      scope: "openid profile photos.read",
    },
    {
      ...app,
      client_id: "native-app",
      token_endpoint_auth_method: "none",
      redirect_uris: ["http://127.0.0.1/callback", "com.example.app:/callback"],
    },
    { ...app, ...withSecret("no-code", "client_secret_basic"), grant_types: [], response_types: [] },
    { ...app, ...withSecret("identity-only", "client_secret_basic"), scope: "openid" },
    { ...api, ...withSecret("photos-api", "client_secret_basic"), client_name: "Photos API" },
    { ...api, ...withSecret("calendar-api", "client_secret_basic"), client_name: "Calendar API" },
  ];
}
