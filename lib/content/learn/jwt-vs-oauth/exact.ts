/** Four things that are often said almost right. */
import type { Claim } from "./types";

export const exactSection = {
  title: "To be exact",
  line: "Four things that are often said almost right.",
} as const;

export const encodingNote = {
  claim: "Base64url is not encryption.",
  text: "A signed token can be read by everyone who holds it. If its content must stay secret, it has to be encrypted: then it has five parts, and only the header can be read.",
  spec: "RFC 7516 §3.1",
  label: "An encrypted token, with its key",
} as const;

export const exactClaims: readonly Claim[] = [
  {
    id: "sign-in-with",
    claim: "By the standard, “Sign in with …” is OpenID Connect, on top of OAuth.",
    text: "OAuth gives the app access and does not say who the user is. OpenID Connect adds the ID token, which does: it is made for this app and signed.",
    spec: "OIDC Core §1",
    piece: {
      legend: "What comes back for the code",
      show: ["authorizationRequest", "tokenResponse"],
      mark: "id_token",
      variants: [
        {
          label: "OpenID Connect",
          run: { flow: "openid-connect" },
          open: "tokenResponse",
          text: "The scope `openid` was asked for, so an ID token comes along.",
          ends: "completed",
        },
        {
          label: "OAuth alone",
          run: { flow: "authorization-code" },
          open: "tokenResponse",
          text: "There is an access token for Photos, and not a word about Maya that is meant for Prints.",
          ends: "completed",
        },
      ],
    },
  },
  {
    id: "pkce-and-secret",
    claim: "PKCE does not replace client authentication.",
    text: "The secret says which client redeems the code. PKCE says that it is the same session that asked for it. Confidential clients use both.",
    spec: "RFC 9700 §2.1.1",
    piece: {
      legend: "A thief has the code of a web server’s client",
      show: [
        "thiefTokenRequest",
        "thiefTokenRefusal",
        "injectionRequest",
        "injectionPage",
        "injectionRefusal",
      ],
      variants: [
        {
          label: "Both",
          run: { flow: "authorization-code", options: { theft: "code" } },
          open: "thiefTokenRequest",
          text: "Without the secret the thief cannot redeem the code. Brought to Prints, it fails for want of the verifier.",
          ends: "completed",
        },
        {
          label: "The secret alone",
          run: { flow: "authorization-code", options: { theft: "code", pkce: "off" } },
          open: "injectionRequest",
          text: "The thief brings the code to Prints, and Prints redeems it with its secret. Authentication did not help.",
          ends: "stolen",
        },
        {
          label: "PKCE alone",
          run: { flow: "authorization-code", options: { theft: "code", client: "public" } },
          open: "thiefTokenRequest",
          text: "The thief fails for want of the verifier. But anyone may call themselves this client, for it proves nothing.",
          ends: "completed",
        },
      ],
    },
  },
  {
    id: "not-proof-of-login",
    claim: "An access token is not proof of who logged in.",
    text: "It says what its holder may do, and is meant for the API. It may have been issued to another app, and an app that takes it for a login lets that app in.",
    spec: "RFC 6749 §10.16",
    piece: {
      legend: "Whose token is it?",
      show: ["callback", "apiRequest", "apiResponse", "tokenResponse", "userinfoResponse", "resultPage"],
      variants: [
        {
          label: "An access token of another app",
          run: { flow: "implicit", options: { attack: "injection" } },
          open: "callback",
          text: "In a browser of their own, an attacker brings a token of Maya’s that was issued to another app. The API accepts it, and Prints shows them her albums.",
          ends: "stolen",
        },
        {
          label: "An ID token",
          run: { flow: "openid-connect" },
          open: "tokenResponse",
          text: "Its `aud` names Prints. One that was made for another app is refused (OIDC Core §3.1.3.7).",
          ends: "completed",
        },
      ],
    },
  },
];
