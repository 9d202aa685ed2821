/**
 * The people, apps and APIs of the demo. Every secret here is public and named a demo secret.
 */
import type { Resource, User } from "@/lib/oauth/authorization-server/store";
import type { ClientMetadata } from "@/lib/oauth/client-metadata";
import { publicKey } from "@/lib/oauth/jwt";
import { demoClientKey } from "./demo-keys";
import type { AuthorizationCodeOptions } from "./options/authorization-code";

export const issuer = "https://id.example";
export const clientOrigin = "https://prints.example";
/** Nobody can be asked there: it is what the screen of the television is called. */
export const televisionOrigin = "https://tv.example";
/** An API that itself calls the photos API. */
export const shopOrigin = "https://shop.example";
/** A company that other servers believe about its people. */
export const companyOrigin = "https://company.example";
/** A server for sign-in that Prints works with as well, and that an attacker runs. */
export const rogueIssuer = "https://keep.example";
export const photosOrigin = "https://photos.example";
export const calendarOrigin = "https://calendar.example";
export const redirectUri = `${clientOrigin}/callback`;
export const postLogoutRedirectUri = `${clientOrigin}/signed-out`;

/** The simulated clock starts on 5 January 2026, 09:00 UTC. Seconds since 1970. */
export const startOfTime = 1_767_603_600;

export const maya: User = {
  username: "maya",
  password: "demo-password",
  sub: "248289761001",
  claims: { name: "Maya Lind", preferred_username: "maya", email: "maya@mail.example", email_verified: true },
};

/** She has an account as everybody can have one, and other plans with it. */
export const eve: User = {
  username: "eve",
  password: "demo-password-eve",
  sub: "613905520774",
  claims: { name: "Eve Moss", preferred_username: "eve", email: "eve@mail.example", email_verified: true },
};

const prints = {
  client_name: "Prints",
  client_uri: clientOrigin,
  redirect_uris: [redirectUri],
  grant_types: ["authorization_code"],
  response_types: ["code"],
  scope: "openid profile email photos.read photos.write calendar.read",
} as const;

type Registration = Pick<AuthorizationCodeOptions, "client" | "authentication"> &
  Partial<Pick<AuthorizationCodeOptions, "dpop" | "epilogue">>;

/**
 * The client of the run, as it is registered: public or confidential, with the authentication that was chosen; for refresh tokens
 * where it comes back, and for bound tokens alone where it has a key.
 */
export function printsClient(options: Registration): ClientMetadata {
  const { dpop = "off", epilogue = "none" } = options;
  const registered = {
    ...prints,
    ...(epilogue === "none" ? {} : { grant_types: ["authorization_code", "refresh_token"] }),
    ...(dpop === "on" ? { dpop_bound_access_tokens: true } : {}),
  };
  if (options.client === "public") {
    return { ...registered, client_id: "prints-spa", token_endpoint_auth_method: "none" };
  }
  const credentials =
    options.authentication === "private_key_jwt"
      ? { jwks: { keys: [publicKey(demoClientKey)] } }
      : { client_secret: "demo-secret-prints-web" };
  return {
    ...registered,
    client_id: "prints-web",
    token_endpoint_auth_method: options.authentication,
    ...credentials,
  };
}

/** The same client, as the other server has registered it. */
export function printsAtRogue(registered: ClientMetadata): ClientMetadata {
  const secret =
    registered.client_secret === undefined ? {} : { client_secret: "demo-secret-prints-at-keep" };
  return { ...registered, client_id: "prints-at-keep", ...secret };
}

/** Another honest client of the same server: a code that was issued to Prints is not for it. */
export const galleryClient: ClientMetadata = {
  client_id: "gallery-web",
  client_secret: "demo-secret-gallery-web",
  client_name: "Gallery",
  client_uri: "https://gallery.example",
  redirect_uris: ["https://gallery.example/callback"],
  grant_types: ["authorization_code"],
  response_types: ["code"],
  scope: "openid profile photos.read",
  token_endpoint_auth_method: "client_secret_basic",
};

/** A second public client, for the same reason. */
export const gallerySpaClient: ClientMetadata = {
  client_id: "gallery-spa",
  client_name: "Gallery",
  client_uri: "https://gallery.example",
  redirect_uris: ["https://gallery.example/spa/callback"],
  grant_types: ["authorization_code"],
  response_types: ["code"],
  scope: "openid profile photos.read",
  token_endpoint_auth_method: "none",
};

/** The API's own credentials at the introspection endpoint (RFC 7662 §2.1). */
export const photosApiClient: ClientMetadata = {
  client_id: "photos-api",
  client_secret: "demo-secret-photos-api",
  client_name: "Photos API",
  redirect_uris: [],
  grant_types: [],
  response_types: [],
  scope: "",
  token_endpoint_auth_method: "client_secret_basic",
};

export const photosResource: Resource = {
  resource: photosOrigin,
  name: "Photos",
  clientId: photosApiClient.client_id,
  scopes: { "photos.read": "See your albums", "photos.write": "Add and delete photos" },
};

export const calendarResource: Resource = {
  resource: calendarOrigin,
  name: "Calendar",
  scopes: { "calendar.read": "See your calendar" },
};
