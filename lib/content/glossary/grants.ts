/** How a client comes by a token: the grants, and what goes to and fro in them. */
import type { Words } from "./types";

export const grantWords = {
  grant: {
    word: "grant",
    also: ["authorization grant", "grant type", "flow"],
    text: "What allows a client to ask for a token: a code that stands for the user’s yes, an assertion, its own credentials. `grant_type` says which.",
    spec: "RFC 6749 §1.3",
    see: {
      flow: "authorization-code",
      step: "tokenRequest",
      carries: { kind: "parameter", name: "grant_type", value: "authorization_code" },
    },
  },
  "authorization-code": {
    word: "authorization code",
    text: "A short-lived string that comes back through the browser once the user agreed. The client exchanges it for tokens, once.",
    spec: "RFC 6749 §1.3.1",
    see: {
      flow: "authorization-code",
      step: "authorizationResponse",
      carries: { kind: "parameter", name: "code" },
    },
  },
  "client-credentials": {
    word: "client credentials grant",
    text: "A program asks for a token in its own name, with the credentials that the server knows. No user takes part.",
    spec: "RFC 6749 §4.4",
    see: {
      flow: "client-credentials",
      step: "tokenRequest",
      carries: { kind: "parameter", name: "grant_type", value: "client_credentials" },
    },
  },
  "device-code": {
    word: "device code",
    also: ["device grant"],
    text: "What a device without a browser asks with, again and again, until the person has decided on another screen.",
    spec: "RFC 8628 §3.2",
    see: {
      flow: "device-code",
      step: "deviceAuthorizationResponse",
      carries: { kind: "parameter", name: "device_code" },
    },
  },
  "user-code": {
    word: "user code",
    text: "The short code that the device shows and the person types. It is made to be read and typed, and it lives for minutes.",
    spec: "RFC 8628 §6.1",
    see: {
      flow: "device-code",
      step: "deviceAuthorizationResponse",
      carries: { kind: "parameter", name: "user_code" },
    },
  },
  "implicit-grant": {
    word: "implicit grant",
    text: "The access token comes back in the address, without a code in between. Made for scripts when browsers could do no better; clients should not use it any more.",
    spec: "RFC 9700 §2.1.2",
    see: {
      flow: "implicit",
      step: "authorizationResponse",
      carries: { kind: "parameter", name: "access_token" },
    },
  },
  "password-grant": {
    word: "password grant",
    also: ["resource owner password credentials"],
    text: "The app asks for the user’s password and passes it on. It undoes what OAuth is for, and must not be used.",
    spec: "RFC 9700 §2.4",
    see: {
      flow: "password",
      step: "tokenRequest",
      carries: { kind: "parameter", name: "password" },
    },
  },
  assertion: {
    word: "assertion",
    text: "A signed statement by someone whom the server trusts, handed in as a grant or in place of a client secret. Most often it is a JWT.",
    spec: "RFC 7521 §3",
    see: { flow: "jwt-bearer", step: "tokenRequest", carries: { kind: "parameter", name: "assertion" } },
  },
  "token-exchange": {
    word: "token exchange",
    text: "A service hands in a token that it was sent and gets another one for the next service, as a rule with less in it.",
    spec: "RFC 8693 §2.1",
    see: {
      flow: "token-exchange",
      step: "exchangeRequest",
      carries: { kind: "parameter", name: "subject_token" },
    },
  },
  "authorization-endpoint": {
    word: "authorization endpoint",
    text: "The address of the server to which the browser is sent, so that the user signs in and decides there.",
    spec: "RFC 6749 §3.1",
    see: {
      flow: "authorization-code",
      step: "authorizationRequest",
      carries: { kind: "parameter", name: "response_type", value: "code" },
    },
  },
  "token-endpoint": {
    word: "token endpoint",
    text: "The address of the server at which a client hands in its grant and gets tokens. The browser is not redirected there.",
    spec: "RFC 6749 §3.2",
    see: { flow: "authorization-code", step: "tokenRequest", carries: { kind: "receiver" } },
  },
  "redirect-uri": {
    word: "redirect URI",
    also: ["redirect_uri", "callback"],
    text: "Where the server sends the browser back to, with the code. It is registered beforehand and compared character by character, or the code could go to anyone.",
    spec: "RFC 6749 §3.1.2",
    see: {
      flow: "authorization-code",
      step: "authorizationRequest",
      carries: { kind: "parameter", name: "redirect_uri" },
    },
  },
  scope: {
    word: "scope",
    text: "What a token is good for, as words with spaces between them, such as `photos.read`. The client asks, and the server may grant less.",
    spec: "RFC 6749 §3.3",
    see: { flow: "authorization-code", step: "tokenResponse", carries: { kind: "parameter", name: "scope" } },
  },
  consent: {
    word: "consent",
    text: "The user’s yes to what the client asked for. The server asks for it on a page of its own, which names the client and the rights.",
    spec: "RFC 6749 §4.1",
    see: {
      flow: "authorization-code",
      step: "consentSubmission",
      carries: { kind: "parameter", name: "scope" },
    },
  },
  "pushed-request": {
    word: "pushed authorization request",
    also: ["PAR", "request_uri"],
    text: "The client sends its request to the server directly and gets a reference for it. Only the reference stands in the address that the browser opens.",
    spec: "RFC 9126 §2.2",
    see: {
      flow: "pushed-authorization",
      step: "pushedResponse",
      carries: { kind: "parameter", name: "request_uri" },
    },
  },
  "request-object": {
    word: "request object",
    also: ["JAR"],
    text: "An authorization request as a JWT. Its signature shows who made the request, and that nobody changed it on the way.",
    spec: "RFC 9101 §4",
    see: {
      flow: "pushed-authorization",
      options: { par: "off", signed: "on" },
      step: "authorizationRequest",
      carries: { kind: "claim", token: "request", name: "redirect_uri" },
    },
  },
  "client-id-metadata-document": {
    word: "client ID metadata document",
    also: ["CIMD"],
    text: "A document in which a client describes itself. Its address is the `client_id`, so a server that has never heard of the client fetches it, and nobody registers anything. A draft as yet; MCP prefers it.",
    spec: "draft ietf-oauth-client-id-metadata-document-02 §4",
    see: {
      flow: "agent",
      options: { registration: "document" },
      step: "clientDocument",
      carries: { kind: "parameter", name: "client_id" },
    },
  },
  "dynamic-registration": {
    word: "dynamic registration",
    text: "A client introduces itself to a server that does not know it, and gets a `client_id`.",
    spec: "RFC 7591 §3",
    see: {
      flow: "agent",
      step: "registrationResponse",
      carries: { kind: "parameter", name: "client_id" },
    },
  },
  metadata: {
    word: "server metadata",
    also: ["discovery"],
    text: "A document at a well-known address in which a server names its endpoints and what it can do. From it a client learns all that it needs.",
    spec: "RFC 8414 §2",
    see: {
      flow: "agent",
      step: "serverMetadata",
      carries: { kind: "parameter", name: "token_endpoint" },
    },
  },
  "resource-metadata": {
    word: "protected resource metadata",
    text: "The same for an API: it names the authorization servers whose tokens it takes.",
    spec: "RFC 9728 §2",
    see: {
      flow: "agent",
      step: "resourceMetadata",
      carries: { kind: "parameter", name: "authorization_servers" },
    },
  },
} as const satisfies Words;
