/** The demo clients of a room, and what each is for. */
import type { ClientAuthentication, ClientMetadata } from "@/lib/oauth/client-metadata";
import { publicKey } from "@/lib/oauth/jwt";
import type { RoomRecord } from "./room-store";

export interface DemoClient {
  readonly metadata: ClientMetadata;
  readonly description: string;
}

type Choice = Partial<ClientMetadata> & Pick<ClientMetadata, "client_id" | "client_name">;

const everything = "openid profile email offline_access photos.read photos.write";
const deviceGrant = "urn:ietf:params:oauth:grant-type:device_code";
const jwtBearerGrant = "urn:ietf:params:oauth:grant-type:jwt-bearer";
const exchangeGrant = "urn:ietf:params:oauth:grant-type:token-exchange";

/** Where the answer goes unless an app says otherwise: a page of the room that shows what came. */
function callbackUrl(issuer: string): string {
  return `${issuer}/client/callback`;
}

export function demoClients(record: RoomRecord): readonly DemoClient[] {
  const { issuer, settings } = record;
  const code = codeClient(issuer);
  const odd = "demo secret: 100% +/=&?~";
  return [
    {
      metadata: code({ client_id: "prints-web", client_name: "Prints" }, "client_secret_basic"),
      description: "A web server that sends its secret in the Authorization field.",
    },
    {
      metadata: code({ client_id: "prints-web-post", client_name: "Prints" }, "client_secret_post"),
      description: "A web server that sends its secret in the body.",
    },
    {
      metadata: code(
        {
          client_id: "prints-web-jwt",
          client_name: "Prints",
          jwks: { keys: [publicKey(record.clientKey)] },
        },
        "private_key_jwt",
      ),
      description: "A web server that signs an assertion with its private key.",
    },
    {
      metadata: code({ client_id: "prints-spa", client_name: "Prints" }, "none"),
      description: "An app that runs in the browser and can keep no secret: PKCE is required.",
    },
    {
      metadata: code({ client_id: "gallery-spa", client_name: "Gallery" }, "none"),
      description: "A second app in the browser: codes and refresh tokens of the first are not for it.",
    },
    {
      metadata: code(
        {
          client_id: "prints-desktop",
          client_name: "Prints for desktops",
          redirect_uris: loopback,
          application_type: "native",
        },
        "none",
      ),
      description: "A native app that listens on a loopback address, at whichever port is free.",
    },
    {
      metadata: client(
        {
          client_id: "nightly-report",
          client_name: "Nightly report",
          grant_types: ["client_credentials"],
          scope: "photos.read photos.write",
        },
        "client_secret_basic",
      ),
      description: "A program that acts for itself, without a user.",
    },
    ...[
      { client_id: "tv-app", client_name: "Prints on TV" },
      { client_id: "game-console", client_name: "Prints on the console" },
    ].map((names) => ({
      metadata: client({ ...names, grant_types: [deviceGrant, "refresh_token"], scope: everything }, "none"),
      description: "A device without a keyboard: the user types its code elsewhere.",
    })),
    {
      metadata: client(
        { client_id: "photos-api", client_name: "Photos API", scope: "" },
        "client_secret_basic",
      ),
      description: "The photos API itself, when it asks whether a token is active.",
    },
    {
      metadata: client(
        {
          client_id: "orders-api",
          client_name: "Orders API",
          grant_types: [exchangeGrant, jwtBearerGrant, "client_credentials"],
          scope: "photos.read photos.write",
        },
        "client_secret_basic",
      ),
      description:
        "An API that exchanges the token it was called with, or an assertion of the trusted issuer, for one of its own.",
    },
    {
      metadata: code(
        { client_id: "odd characters", client_name: "Odd characters", client_secret: odd },
        "client_secret_basic",
      ),
      description:
        "An id and a secret that must be form-encoded before they go into the Authorization field.",
    },
    {
      metadata: code(
        {
          client_id: "par-only",
          client_name: "Prints, pushed",
          require_pushed_authorization_requests: true,
        },
        "client_secret_basic",
      ),
      description: "A web server that must push its authorization requests.",
    },
    ...legacyClients(issuer).filter(({ needs }) => settings.legacy.includes(needs)),
  ];
}

/** Only in rooms where somebody turned these grants on. */
function legacyClients(issuer: string) {
  return [
    {
      needs: "implicit",
      metadata: client(
        {
          client_id: "legacy-spa",
          client_name: "An old app",
          redirect_uris: [callbackUrl(issuer)],
          grant_types: ["implicit"],
          response_types: ["token"],
          scope: everything,
          application_type: "web",
        },
        "none",
      ),
      description: "An app of 2012 that gets its token in the address. Unsafe.",
    },
    {
      needs: "password",
      metadata: client(
        {
          client_id: "legacy-cli",
          client_name: "An old command line tool",
          grant_types: ["password", "refresh_token"],
          scope: everything,
        },
        "none",
      ),
      description: "A tool that asks the user for the password itself. Unsafe.",
    },
  ] as const;
}

const loopback = ["127.0.0.1", "[::1]", "localhost"].flatMap((host) =>
  ["/callback", "/", "/login/oauth2/code/grantscope"].map((path) => `http://${host}${path}`),
);

function codeClient(issuer: string) {
  const usual = {
    redirect_uris: [callbackUrl(issuer)],
    post_logout_redirect_uris: [callbackUrl(issuer)],
    grant_types: ["authorization_code", "refresh_token"],
    response_types: ["code"],
    scope: everything,
    application_type: "web",
  } as const;
  return (choice: Choice, method: ClientAuthentication) => client({ ...usual, ...choice }, method);
}

/** With a secret that is named after the client, where its method needs one. */
function client(choice: Choice, method: ClientAuthentication): ClientMetadata {
  const { client_id, client_name, ...others } = choice;
  const secret = method === "client_secret_basic" || method === "client_secret_post";
  return {
    client_id,
    ...(secret ? { client_secret: `demo-secret-${client_id}` } : {}),
    client_name,
    token_endpoint_auth_method: method,
    redirect_uris: [],
    grant_types: [],
    response_types: [],
    scope: "",
    ...others,
  };
}
