/** Where both meet: the form of an access token, the table of what differs, and when to use which. */
import type { Claim, TableRow, Use } from "./types";

export const togetherSection = {
  title: "Where a JWT stands in OAuth",
  line: "OAuth hands over a token, and a JWT is one form that a token can have. So the one may carry the other, and neither needs the other.",
} as const;

export const togetherClaims: readonly Claim[] = [
  {
    id: "opaque",
    claim: "An access token may be a JWT, or opaque.",
    text: "OAuth does not say which. An API can check a JWT by itself. About an opaque token it asks the server, each time.",
    spec: "RFC 6749 §1.4",
    piece: {
      legend: "How the API finds out what a token is worth",
      show: [
        "apiRequest",
        "apiKeysRequest",
        "apiKeys",
        "introspectionRequest",
        "introspectionResponse",
        "apiResponse",
      ],
      variants: [
        {
          label: "JWT",
          run: { flow: "authorization-code" },
          open: "apiRequest",
          text: "Photos fetches the public keys of id.example, once for many tokens, and judges the token alone (RFC 9068 §4).",
          ends: "completed",
        },
        {
          label: "Opaque",
          run: { flow: "authorization-code", options: { token: "opaque" } },
          open: "introspectionRequest",
          text: "Photos asks id.example what the string stands for, and hears whether it still counts (RFC 7662 §2).",
          ends: "completed",
        },
      ],
    },
  },
];

export const table = {
  caption: "What differs",
  question: "Question",
  jwt: "JWT",
  oauth: "OAuth 2.0",
  rows: [
    {
      head: "What is it?",
      jwt: "A format for claims, signed or encrypted (RFC 7519)",
      oauth: "A framework for delegated access (RFC 6749)",
    },
    {
      head: "What does it cover?",
      jwt: "How a token is written, and how it is checked",
      oauth: "Who asks whom for a token, who agrees, and how it is shown to an API",
    },
    {
      head: "Can it be used alone?",
      jwt: "Yes: an API can sign JWTs for its own users, without OAuth",
      oauth: "Yes: its tokens may be opaque, and then no JWT occurs",
    },
    {
      head: "Where does it stand in OAuth?",
      jwt: "As access token (RFC 9068), as assertion (RFC 7523), as request (RFC 9101), as proof (RFC 9449), and as ID token in OpenID Connect",
      oauth: "It is the whole of it: the parties, the endpoints, the grants",
    },
    {
      head: "How is trust checked?",
      jwt: "By the signature, the issuer, the audience and the expiry, on the spot",
      oauth:
        "By the client’s registration and authentication, the user’s consent and PKCE; in a token, as its form allows",
    },
  ] satisfies readonly TableRow[],
} as const;

export const usesSection = {
  title: "When to use which",
  groups: [
    {
      title: "A JWT alone",
      uses: [
        {
          use: "Login to an API that keeps no state.",
          text: "The API signs a token when the user logs in and checks it with each request. Mind that it then cannot end one before `exp`.",
          spec: "RFC 7519 §1",
          see: { flow: "jwt-login", step: "logInResponse" },
          label: "A login by JWT",
        },
        {
          use: "Claims without a look-up.",
          text: "Who it is, for whom, until when: all of it stands in the token, and the signature says who vouches for it.",
          spec: "RFC 7519 §4",
          see: { flow: "authorization-code", step: "apiRequest" },
          label: "What an API reads in it",
        },
        {
          use: "Among services that share trust.",
          text: "Each verifies with the same public keys what another one passes on, and knows in whose name it is asked.",
          spec: "RFC 8693 §1.1",
          see: { flow: "token-exchange", step: "secondApiRequest" },
          label: "From service to service",
        },
      ],
    },
    {
      title: "OAuth",
      uses: [
        {
          use: "Access for third parties.",
          text: "Somebody else’s app is to reach what a user keeps with you, as far as that user allows.",
          spec: "RFC 6749 §1",
          see: { flow: "authorization-code", step: "consentPage" },
          label: "The user is asked",
        },
        {
          use: "An API that others build on.",
          text: "Clients that you have never seen find your server, register, and ask your users.",
          spec: "RFC 7591 §1",
          see: { flow: "agent", step: "registrationRequest" },
          label: "A client introduces itself",
        },
        {
          use: "Fine scopes: to read mail, and not to send it.",
          text: "A token carries the rights that were granted, and the API looks at them. A refresh can ask for fewer, never for more.",
          spec: "RFC 6749 §3.3",
          see: { flow: "refresh-token", options: { scope: "more" }, step: "refreshRequest" },
          label: "More than was granted",
        },
        {
          use: "Rotation.",
          text: "Short access tokens, and a refresh token that is good for one use. A stolen one is caught when it comes twice.",
          spec: "RFC 9700 §4.14.2",
          see: {
            flow: "refresh-token",
            options: { client: "public", theft: "after" },
            step: "thiefTokenRequest",
          },
          label: "A stolen refresh token",
        },
      ],
    },
    {
      title: "Both",
      uses: [
        {
          use: "A modern app.",
          text: "The authorization code with PKCE brings the token, and the token is a JWT that each API checks by itself.",
          spec: "RFC 9700 §2.1.1",
          see: { flow: "authorization-code", options: { client: "public" }, step: "tokenRequest" },
          label: "A single-page app",
        },
      ],
    },
  ] satisfies readonly { readonly title: string; readonly uses: readonly Use[] }[],
} as const;
