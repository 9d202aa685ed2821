/** How to point an app at a room, for some libraries, with the values of the room. */

export interface SnippetValues {
  readonly issuer: string;
  /** http on a developer's own machine: libraries want to be told that this is meant. */
  readonly insecure: boolean;
}

export type SnippetLanguage = "shell" | "javascript" | "yaml" | "python" | "go";

export interface Snippet {
  readonly id: string;
  readonly label: string;
  readonly language: SnippetLanguage;
  readonly write: (values: SnippetValues) => string;
}

/** The first request to try: a token without a user. */
export function firstCommand(issuer: string): string {
  return `curl -u nightly-report:demo-secret-nightly-report \\
  -d grant_type=client_credentials \\
  ${issuer}/token`;
}

export function registerCommand(issuer: string): string {
  return `curl ${issuer}/register \\
  -H 'Content-Type: application/json' \\
  -d '{"redirect_uris":["http://127.0.0.1:8080/callback"]}'`;
}

export function noTokenCommand(issuer: string): string {
  return `curl -i ${issuer}/api/albums`;
}

export function wrongSecretCommand(issuer: string): string {
  return `curl -u nightly-report:wrong \\
  -d grant_type=client_credentials \\
  ${issuer}/token`;
}

/** An authorization request of the demo's app in the browser, with the challenge of RFC 7636 Appendix B. */
export function authorizationUrl(issuer: string, redirectUri = `${issuer}/client/callback`): string {
  const query = new URLSearchParams({
    response_type: "code",
    client_id: "prints-spa",
    redirect_uri: redirectUri,
    scope: "openid profile photos.read",
    state: "a-state-of-yours",
    code_challenge: "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
    code_challenge_method: "S256",
  });
  return `${issuer}/authorize?${query}`;
}

export const snippets: readonly Snippet[] = [
  {
    id: "curl",
    label: "curl",
    language: "shell",
    write: ({ issuer }) => `# a token for a program that acts for itself
TOKEN=$(curl -s -u nightly-report:demo-secret-nightly-report \\
  -d grant_type=client_credentials \\
  ${issuer}/token | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')

# the protected API, with it and without it
curl -i -H "Authorization: Bearer $TOKEN" ${issuer}/api/albums
curl -i ${issuer}/api/albums`,
  },
  {
    id: "openid-client",
    label: "openid-client",
    language: "javascript",
    write: ({ issuer, insecure }) => `// openid-client 6
import * as client from "openid-client";

const config = await client.discovery(
  new URL("${issuer}"),
  "prints-desktop",
  undefined,
  client.None(),${insecure ? "\n  { execute: [client.allowInsecureRequests] }," : ""}
);
const verifier = client.randomPKCECodeVerifier();
const state = client.randomState();
const url = client.buildAuthorizationUrl(config, {
  redirect_uri: "http://127.0.0.1:8080/callback",
  scope: "openid photos.read",
  code_challenge: await client.calculatePKCECodeChallenge(verifier),
  code_challenge_method: "S256",
  state,
});

// send the browser to url.href; when it comes back to callbackUrl:
const tokens = await client.authorizationCodeGrant(config, callbackUrl, {
  pkceCodeVerifier: verifier,
  expectedState: state,
});`,
  },
  {
    id: "oauth4webapi",
    label: "oauth4webapi",
    language: "javascript",
    write: ({ issuer, insecure }) => `// oauth4webapi 3
import * as oauth from "oauth4webapi";

const issuer = new URL("${issuer}");
const options = { ${insecure ? "[oauth.allowInsecureRequests]: true" : ""} };
const response = await oauth.discoveryRequest(issuer, options);
const as = await oauth.processDiscoveryResponse(issuer, response);
const client = { client_id: "prints-desktop" };
const redirectUri = "http://127.0.0.1:8080/callback";

const verifier = oauth.generateRandomCodeVerifier();
const state = oauth.generateRandomState();
const url = new URL(as.authorization_endpoint);
url.search = new URLSearchParams({
  response_type: "code",
  client_id: client.client_id,
  redirect_uri: redirectUri,
  scope: "openid photos.read",
  code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
  code_challenge_method: "S256",
  state,
}).toString();

// send the browser to url.href; when it comes back to callbackUrl:
const parameters = oauth.validateAuthResponse(as, client, callbackUrl, state);
const tokens = await oauth.processAuthorizationCodeResponse(
  as,
  client,
  await oauth.authorizationCodeGrantRequest(
    as, client, oauth.None(), parameters, redirectUri, verifier, options,
  ),
);`,
  },
  {
    id: "spring",
    label: "Spring",
    language: "yaml",
    write: ({ issuer }) => `# application.yml, with spring-boot-starter-security-oauth2-client
# (before Spring Boot 4: spring-boot-starter-oauth2-client)
spring:
  security:
    oauth2:
      client:
        registration:
          grantscope:
            client-id: prints-desktop
            client-authentication-method: none # public, so Spring adds PKCE
            authorization-grant-type: authorization_code
            redirect-uri: "{baseUrl}/login/oauth2/code/{registrationId}"
            scope: openid, profile, photos.read
        provider:
          grantscope:
            issuer-uri: ${issuer}`,
  },
  {
    id: "authlib",
    label: "Authlib",
    language: "python",
    write: ({ issuer }) => `# Authlib 1, with requests
from authlib.common.security import generate_token
from authlib.integrations.requests_client import OAuth2Session

session = OAuth2Session(
    "prints-desktop",
    redirect_uri="http://127.0.0.1:8080/callback",
    scope="openid photos.read",
    token_endpoint_auth_method="none",
    code_challenge_method="S256",
)
verifier = generate_token(48)
url, state = session.create_authorization_url(
    "${issuer}/authorize", code_verifier=verifier
)

# send the browser to url; when it comes back to callback_url:
token = session.fetch_token(
    "${issuer}/token",
    authorization_response=callback_url,
    code_verifier=verifier,
    state=state,
)
albums = session.get("${issuer}/api/albums").json()`,
  },
  {
    id: "go",
    label: "Go",
    language: "go",
    write: ({ issuer }) => `// golang.org/x/oauth2
config := &oauth2.Config{
	ClientID:    "prints-desktop",
	RedirectURL: "http://127.0.0.1:8080/callback",
	Scopes:      []string{"openid", "photos.read"},
	Endpoint: oauth2.Endpoint{
		AuthURL:   "${issuer}/authorize",
		TokenURL:  "${issuer}/token",
		AuthStyle: oauth2.AuthStyleInParams,
	},
}
verifier := oauth2.GenerateVerifier()
state := oauth2.GenerateVerifier() // any text that nobody can guess
url := config.AuthCodeURL(state, oauth2.S256ChallengeOption(verifier))

// send the browser to url; when it comes back with a code, and with state:
token, err := config.Exchange(ctx, code, oauth2.VerifierOption(verifier))
if err != nil {
	log.Fatal(err)
}
albums, err := config.Client(ctx, token).Get("${issuer}/api/albums")`,
  },
];
