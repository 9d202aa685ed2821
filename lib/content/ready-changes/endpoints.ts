/** Changes of what clients and servers say to one another, and of the tokens that they say it with. */
import type { ReadyChangeExplanation } from "./explanation";

/** Of the token request. */
export const ofTokenRequest: readonly ReadyChangeExplanation[] = [
  {
    id: "no-verifier",
    title: "Leave the PKCE verifier out",
    what: "A thief who has only the code asks like this.",
    spec: "RFC 7636 §4.5",
    change: { kind: "remove", names: ["code_verifier"] },
  },
  {
    id: "other-verifier",
    title: "Send another verifier",
    what: "Its hash must be the challenge that the authorization request carried.",
    spec: "RFC 7636 §4.6",
    change: { kind: "set", values: { code_verifier: "a-verifier-that-was-made-in-another-session-0" } },
  },
  {
    id: "other-redirect-uri",
    title: "Redeem with another redirect URI",
    what: "The code was sent to one address. A client that was lured elsewhere would name the other.",
    spec: "RFC 6749 §4.1.3",
    needs: ["grant_type"],
    change: { kind: "set", values: { redirect_uri: "https://prints.example/other" } },
  },
  {
    id: "wrong-secret",
    title: "Guess the secret of the client",
    what: "The secret is how the server knows that the client itself is asking.",
    spec: "RFC 6749 §2.3.1",
    change: { kind: "set", values: { client_secret: "guessed" } },
  },
  {
    id: "other-client-redeems",
    title: "Redeem it as another client",
    what: "Gallery is an honest client with a good secret. The code was made for another one.",
    spec: "RFC 6749 §4.1.3",
    needs: ["grant_type", "code"],
    change: {
      kind: "set",
      values: { client_id: "gallery-web", client_secret: "demo-secret-gallery-web" },
    },
  },
  {
    id: "other-public-client-redeems",
    title: "Redeem it as another public client",
    what: "A public client has no secret: anyone may write its name. The code was made for another one.",
    spec: "RFC 6749 §4.1.3",
    needs: ["grant_type", "code"],
    lacks: ["client_secret", "client_assertion"],
    change: { kind: "set", values: { client_id: "gallery-spa" } },
  },
  {
    id: "other-grant",
    title: "Ask by another grant",
    what: "A client may use the grants that it is registered for, and no others.",
    spec: "RFC 6749 §5.2",
    change: { kind: "set", values: { grant_type: "client_credentials" } },
  },
];

/** Of the grants that have values of their own. */
export const ofOtherGrants: readonly ReadyChangeExplanation[] = [
  {
    id: "other-device-code",
    title: "Poll with a made-up device code",
    what: "Whoever guesses a device code gets the token in the place of the device. It is long for that reason.",
    spec: "RFC 8628 §5.2",
    lacks: ["user_code"],
    change: { kind: "set", values: { device_code: "made-up" } },
  },
  {
    id: "other-user-code",
    title: "Type another user code",
    what: "It is short, so that a person can type it. A server must make guessing it slow.",
    spec: "RFC 8628 §5.1",
    lacks: ["device_code"],
    change: { kind: "set", values: { user_code: "BCDF-GHJK" } },
  },
  {
    id: "other-target",
    title: "Exchange it for another API",
    what: "The server decides for whom it makes the new token, and not the caller alone.",
    spec: "RFC 8693 §2.2.2",
    needs: ["subject_token"],
    change: { kind: "set", values: { resource: "https://calendar.example" } },
  },
  {
    id: "no-actor",
    title: "Leave out who acts",
    what: "Without an actor the new token says that the user does it alone: impersonation, and not delegation.",
    spec: "RFC 8693 §1.1",
    change: { kind: "remove", names: ["actor_token", "actor_token_type"] },
  },
];

/** Of what a client says of itself, at the address that is its name. */
export const ofClientDocument: readonly ReadyChangeExplanation[] = [
  {
    id: "copied-document",
    title: "Put another client’s description here",
    what: "Anyone can copy what everyone can read. Does a copy make them the client that it speaks of?",
    spec: "draft ietf-oauth-client-id-metadata-document-02 §4",
    steps: ["clientDocument"],
    change: { kind: "set", values: { client_id: "https://bank.example/client.json" } },
  },
  {
    id: "open-secret",
    title: "Put a secret into the description",
    what: "A client that wants to prove who it is might think of that. Everyone can read the document.",
    spec: "draft ietf-oauth-client-id-metadata-document-02 §4.1",
    steps: ["clientDocument"],
    change: { kind: "add", beside: "client_id", name: "client_secret", value: "demo-secret-for-everyone" },
  },
];

/** Of whatever token a message carries. */
export const ofTokens: readonly ReadyChangeExplanation[] = [
  {
    id: "token-none",
    title: "Take the signature off: alg none",
    what: "The token says itself that nobody signed it. Libraries have believed that.",
    spec: "RFC 8725 §2.1",
    change: { kind: "token", key: "none" },
  },
  {
    id: "token-public-as-secret",
    title: "Sign with the public key as secret",
    what: "Everyone has the public key. A receiver that lets the token choose the algorithm takes it for an HMAC secret.",
    spec: "RFC 8725 §2.1",
    change: { kind: "token", key: "public-as-secret" },
  },
  {
    id: "token-other-key",
    title: "Sign with another key",
    what: "Anyone can make a key and sign with it. The header still names the right one.",
    spec: "RFC 8725 §3.1",
    change: { kind: "token", key: "other" },
  },
  {
    id: "token-other-subject",
    title: "Change who it is about",
    what: "Another `sub` under the old signature: anyone can write that, and nobody can sign it.",
    spec: "RFC 7515 §5.2",
    change: { kind: "token", key: "kept", claims: { sub: "somebody-else" } },
  },
  {
    id: "token-other-audience",
    title: "Use a token for another audience",
    what: "Well signed, but made for somebody else: a receiver that took it would take tokens meant for anyone.",
    spec: "RFC 9700 §2.3",
    change: { kind: "token", key: "right", claims: { aud: "https://calendar.example" } },
  },
  {
    id: "token-expired",
    title: "Use a token that has expired",
    what: "Well signed, but its time ended a minute ago.",
    spec: "RFC 7519 §4.1.4",
    change: { kind: "token", key: "right", claims: { exp: { secondsFromNow: -60 } } },
  },
  {
    id: "token-other-issuer",
    title: "Use a token of another issuer",
    what: "Well signed, but `iss` names somebody else.",
    spec: "RFC 7519 §4.1.1",
    change: { kind: "token", key: "right", claims: { iss: "https://evil.example" } },
  },
  {
    id: "token-other-nonce",
    title: "Slip in an ID token of another session",
    what: "Well signed and for this client, but its `nonce` is of another attempt.",
    spec: "OIDC Core §3.1.3.7",
    change: { kind: "token", key: "right", claims: { nonce: "nonce-of-another-session" } },
  },
];

/** Of what the servers answer, and of calls to an API. */
export const ofCalls: readonly ReadyChangeExplanation[] = [
  {
    id: "swapped-access-token",
    title: "Swap the access token",
    what: "A token of somebody else, in the place of the one that was issued.",
    spec: "OIDC Core §3.1.3.8",
    needs: ["token_type"],
    change: { kind: "set", values: { access_token: "an-access-token-of-somebody-else" } },
  },
  {
    id: "other-token-type",
    title: "Answer with an unknown type of token",
    what: "A client must not use a token whose type it does not understand.",
    spec: "RFC 6749 §7.1",
    lacks: ["active"],
    change: { kind: "set", values: { token_type: "mac" } },
  },
  {
    id: "nonsense",
    title: "Answer with something other than JSON",
    what: "A network that breaks, or a page of some proxy. The receiver has to notice.",
    spec: "RFC 6749 §5.1",
    steps: ["tokenResponse", "introspectionResponse", "apiResponse"],
    change: { kind: "body", body: "It works!" },
  },
  {
    id: "no-keys",
    title: "Publish no keys",
    what: "Without the key of the issuer nobody can verify its signatures.",
    spec: "RFC 7517 §5",
    steps: ["clientKeys", "apiKeys"],
    change: { kind: "body", body: '{"keys":[]}' },
  },
  {
    id: "no-token",
    title: "Call without a token",
    what: "The API has to say that it wants one, and of which kind.",
    spec: "RFC 6750 §3",
    needs: ["access_token"],
    change: { kind: "remove", names: ["Authorization"] },
  },
  {
    id: "made-up-token",
    title: "Call with a token that is made up",
    what: "Nobody issued it. How does the API find that out?",
    spec: "RFC 6750 §3.1",
    steps: ["apiRequest"],
    change: { kind: "set", values: { access_token: "made-up" } },
  },
  {
    id: "id-token-as-access-token",
    title: "Call with the ID token instead",
    what: "It is well signed and about Maya, but it is for the client: it says nothing of what its sender may do.",
    spec: "RFC 9068 §5",
    steps: ["apiRequest"],
    change: { kind: "set", values: { access_token: { seen: "id_token" } } },
  },
  {
    id: "not-active",
    title: "Say that the token is not active",
    what: "What the server says of a token counts more than what the caller says.",
    spec: "RFC 7662 §2.2",
    change: { kind: "set", values: { active: "false" } },
  },
  {
    id: "unknown-token",
    title: "Ask about a token that is made up",
    what: "The server must say that an unknown token is not active, and should say no more.",
    spec: "RFC 7662 §2.2",
    steps: ["introspectionRequest"],
    change: { kind: "set", values: { token: "made-up" } },
  },
];
