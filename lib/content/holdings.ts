/**
 * Short words for what a party holds. A value that has a name on the wire goes by that name; what is not listed here is
 * explained as the parameter of its name.
 */
import type { HoldingExplanation } from "./types";

export const holdingExplanations = {
  client_id: { label: "client_id", what: "The public name of the client." },
  client_secret: { label: "client_secret", what: "The password of the client at the authorization server." },
  "private key": {
    label: "private key",
    what: "What the client signs its assertions and its requests with.",
  },
  "DPoP key": { label: "DPoP key", what: "What the client proves its tokens with." },
  "signing key": { label: "signing key", what: "The private key that signs tokens." },
  "api credentials": {
    label: "API credentials",
    what: "What Photos authenticates itself with at id.example.",
  },
  "signing secret": { label: "signing secret", what: "The one secret that signs tokens and verifies them." },
  session: { label: "session", what: "The record of who has signed in, by its random name." },
  banned: { label: "blocklist", what: "The `sub` of each user whose tokens no longer count." },
  username: { label: "username", what: "The name to sign in with." },
  password: { label: "password", what: "What signs Maya in at id.example, if it is right." },
  passkey: { label: "passkey", what: "The key by which Maya’s device signs her in at id.example." },
  code_verifier: { label: "code_verifier", what: "The secret of PKCE, until the code is redeemed." },
  code_challenge: { label: "code_challenge", what: "What the verifier is compared with." },
  state: { label: "state", what: "The value that ties the answer to this session." },
  nonce: { label: "nonce", what: "The value that ties the ID token to this session." },
  request_uri: { label: "request_uri", what: "The reference to the request that was pushed." },
  code: { label: "code", what: "The authorization code: one use, a short life." },
  access_token: { label: "access_token", what: "The token for the API." },
  id_token: { label: "id_token", what: "The statement about who signed in." },
  refresh_token: { label: "refresh_token", what: "What renews the access token." },
  device_code: { label: "device_code", what: "The secret that the device polls with." },
  user_code: { label: "user_code", what: "The code that the device shows." },
  jwks: { label: "JWKS", what: "The public keys of id.example." },
  blocklist: { label: "blocklist", what: "The `jti` of each token that was revoked before its time." },
  userinfo: { label: "userinfo", what: "What the server says about Maya." },
  albums: { label: "albums", what: "The albums that Photos gave." },
  "__Host-session": { label: "session cookie", what: "By this cookie id.example knows the browser again." },
  "__Host-notes-session": { label: "session cookie", what: "By this cookie Notes knows the browser again." },
  "__Secure-notes-refresh": {
    label: "refresh cookie",
    what: "What renews the token, out of reach of scripts.",
  },
  "__Host-prints-session": {
    label: "session cookie",
    what: "By this cookie Prints knows the browser again.",
  },
} as const satisfies Readonly<Record<string, HoldingExplanation>>;
