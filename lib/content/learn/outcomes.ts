/** What is recommended, with its reason, where it can be seen, and what not to do: one for each end of the questions. */
import type { ChosenFlow, Sourced } from "../places";
import type { GuideId } from "./guides";

export type OutcomeId =
  | "session"
  | "openid"
  | "other-device"
  | "server"
  | "payments"
  | "bff"
  | "script"
  | "native"
  | "unknown-api"
  | "job"
  | "assertion"
  | "chain"
  | "lookup"
  | "local";

/** What goes on top of a recommendation, and where it can be seen. */
interface Addition extends Sourced {
  readonly label: string;
  readonly preset: ChosenFlow;
}

export interface Outcome extends Sourced {
  readonly title: string;
  /** Where it can be seen. */
  readonly preset: ChosenFlow;
  /** What is otherwise there than in the reader’s app. */
  readonly note?: string;
  readonly also?: Addition;
  /** Where there is more to read. */
  readonly guide?: GuideId;
  readonly avoid: readonly [Sourced, ...Sourced[]];
}

const noPasswords = {
  text: "Do not ask for the user’s password and pass it on: the password grant must not be used.",
  spec: "RFC 9700 §2.4",
} as const;

const noImplicit = {
  text: "Do not let the token come back in the address, by the implicit grant: there it leaks, and nothing ties it to your app.",
  spec: "RFC 9700 §2.1.2",
} as const;

export const outcomes: Readonly<Record<OutcomeId, Outcome>> = {
  session: {
    title: "You may not need OAuth",
    text: "Let the server check the password, or better a passkey, and set a session cookie with `HttpOnly`, `Secure` and `SameSite`. OAuth was made for access to what somebody else keeps. Here app and API are one.",
    spec: "RFC 10017 §7.1",
    preset: { flow: "session-login" },
    guide: "where-to-keep",
    avoid: [
      {
        text: "Do not put a JWT into `localStorage` in place of the session. A script that gets into the page can read it, and the token stays good until it expires.",
        spec: "RFC 10017 §8.5",
      },
      {
        text: "Do not forget that the cookie goes along by itself: refuse requests that another site started.",
        spec: "RFC 10017 §6.1.3.3",
      },
    ],
  },
  openid: {
    title: "OpenID Connect",
    text: "The provider tells your app who signed in, in an ID token that is made for your app and signed. OAuth alone says what an app may do, and not who is there.",
    spec: "OIDC Core §2",
    preset: { flow: "openid-connect" },
    avoid: [
      {
        text: "Do not take an access token for proof of who signed in: it may have been made for another app.",
        spec: "RFC 6749 §10.16",
      },
      {
        text: "Do not give every app a sign-in form of its own. The password belongs on one page, that of the provider.",
        spec: "RFC 9700 §2.4",
      },
    ],
  },
  "other-device": {
    title: "The device grant",
    text: "The device shows a short code. The person types it on their phone, signs in there and agrees, while the device asks until it is done.",
    spec: "RFC 8628 §1",
    preset: { flow: "device-code" },
    avoid: [
      {
        text: "Do not use it where the device has a browser. Whoever can be talked into typing a stranger’s code lets the stranger in.",
        spec: "RFC 8628 §5.4",
      },
      {
        text: "Do not use it for what is sensitive or worth much, nor without a further protection, such as a check that both devices are near each other.",
        spec: "RFC 10027 §6.2.1",
      },
      noPasswords,
    ],
  },
  server: {
    title: "Authorization code, with PKCE and client authentication",
    text: "The code comes through the browser, and the tokens go from server to server. A server can keep a secret, so it authenticates. PKCE comes on top: it ties the code to the session that asked for it, and a secret does not.",
    spec: "RFC 9700 §2.1.1",
    preset: { flow: "authorization-code" },
    also: {
      text: "Must it know who signed in as well? Ask for `openid`, and an ID token comes along.",
      spec: "OIDC Core §3.1.2.1",
      label: "With OpenID Connect",
      preset: { flow: "authorization-code", options: { openid: "on" } },
    },
    avoid: [
      {
        text: "Do not leave PKCE out because there is a secret. The secret does not stop a code that is slipped into another session.",
        spec: "RFC 9700 §4.5",
      },
      noImplicit,
      noPasswords,
    ],
  },
  payments: {
    title: "Pushed requests, and tokens bound to a key",
    text: "The client sends its request to the server before the browser goes there, so nobody can change it on the way. The token is bound to a key of the client: whoever steals the token alone cannot use it.",
    spec: "RFC 9126 §1",
    preset: { flow: "pushed-authorization", options: { dpop: "on" } },
    also: {
      text: "Is one call worth more than all others? Let the API ask for a recent login there, and not for a token alone.",
      spec: "RFC 9470 §1",
      label: "With step-up authentication",
      preset: { flow: "step-up" },
    },
    avoid: [
      {
        text: "Do not rely on bearer tokens, which are good for whoever has them.",
        spec: "RFC 9700 §2.2.1",
      },
      {
        text: "Do not leave it to the client whether a request is pushed: the server can demand it.",
        spec: "RFC 9126 §5",
      },
    ],
  },
  bff: {
    title: "A backend for the frontend",
    text: "The small server runs the authorization code flow as a client that authenticates, and keeps the tokens. The browser has a session cookie alone, and no script can carry a token away.",
    spec: "RFC 10017 §6.1",
    preset: { flow: "authorization-code" },
    avoid: [
      {
        text: "Do not hand the access token to the script after all: what the script holds, an attacker’s script can take.",
        spec: "RFC 10017 §6.2",
      },
      {
        text: "Do not forget that cookies go along by themselves: the backend must refuse requests that other sites start.",
        spec: "RFC 10017 §6.1.3.3",
      },
    ],
  },
  script: {
    title: "Authorization code with PKCE, as public client",
    text: "Visitors can read whatever is in a script, so it has no secret. PKCE ties the code to the tab that asked for it.",
    spec: "RFC 10017 §6.3.2.1",
    preset: { flow: "authorization-code", options: { client: "public" } },
    avoid: [
      {
        text: "Do not put a client secret into the script: once delivered, it is known to every visitor.",
        spec: "RFC 10017 §6.3.3.1",
      },
      noImplicit,
      {
        text: "Do not leave tokens in `localStorage`, where they outlive the page and every script of the origin reads them.",
        spec: "RFC 10017 §8.5",
      },
      {
        text: "Do not stay with this for business or personal data: there a backend for the frontend is the advice.",
        spec: "RFC 10017 §6.3.4.3",
      },
    ],
  },
  native: {
    title: "Authorization code with PKCE, in the system’s browser",
    text: "The app opens the browser of the system, where the person may be signed in already, and takes the answer at an address that belongs to the app. What ships with an app can be read, so it has no secret.",
    spec: "RFC 8252 §6",
    preset: { flow: "native-app" },
    note: "In the simulator the app runs in a terminal and listens at a port. An app on a phone sends the same messages; only the address by which it is reached is another.",
    avoid: [
      {
        text: "Do not show the sign-in page in a view inside the app: the app could read what is typed there.",
        spec: "RFC 8252 §8.12",
      },
      {
        text: "Do not ship a client secret with the app. The same one in every copy proves nothing.",
        spec: "RFC 8252 §8.5",
      },
      noPasswords,
    ],
  },
  "unknown-api": {
    title: "Discovery, then authorization code with PKCE",
    text: "The API says which server gives tokens for it, and that server says where its endpoints are. The client describes itself there or registers, and names the API in `resource`, so that the token is good for that API alone.",
    spec: "RFC 9728 §5",
    preset: { flow: "agent", options: { registration: "document" } },
    avoid: [
      {
        text: "Do not believe a description that names another API: its `resource` must be the address that was called.",
        spec: "RFC 9728 §3.3",
      },
      {
        text: "Do not ask for a token without `resource`: an API that means harm could use it at another one.",
        spec: "RFC 8707 §2",
      },
    ],
  },
  job: {
    title: "Client credentials",
    text: "The program asks for a token in its own name and proves who it is. Nobody signs in, and nobody is asked.",
    spec: "RFC 6749 §4.4",
    preset: { flow: "client-credentials", options: { authentication: "private_key_jwt" } },
    avoid: [
      {
        text: "Do not use it in a script, or in an app on people’s devices: only a confidential client may.",
        spec: "RFC 6749 §4.4",
      },
      {
        text: "Do not act for users with it, naming them in a parameter: none of them was asked.",
        spec: "RFC 6749 §1.3.4",
      },
    ],
  },
  assertion: {
    title: "A JWT in exchange for a token",
    text: "Someone whom the server trusts signs a statement about the program or its user, and the server takes that in place of a sign-in. The program may have to authenticate as well.",
    spec: "RFC 7523 §2.1",
    preset: { flow: "jwt-bearer" },
    avoid: [
      {
        text: "Do not let a server take statements that were made for another one: `aud` must name it.",
        spec: "RFC 7523 §3",
      },
      {
        text: "Do not sign statements that live long. One that leaks is good until its `exp`.",
        spec: "RFC 7523 §3",
      },
    ],
  },
  chain: {
    title: "Token exchange",
    text: "The service hands in the token that came with the request and gets one for the next service, with less in it. The new one still says for whom, and it can say who acts.",
    spec: "RFC 8693 §1.1",
    preset: { flow: "token-exchange" },
    avoid: [
      {
        text: "Do not pass the user’s token on as it is. It was made for this service, and the next one could use it here.",
        spec: "RFC 9700 §4.10.2",
      },
      {
        text: "Do not hide who acts where it matters: with delegation the token names the user in `sub` and the service in `act`.",
        spec: "RFC 8693 §1.1",
      },
    ],
  },
  lookup: {
    title: "Opaque tokens, and introspection",
    text: "The API asks the server what a token stands for, and hears of a revocation with the next question. That costs a call, and the server must be there.",
    spec: "RFC 7662 §1",
    preset: { flow: "introspection" },
    avoid: [
      {
        text: "Do not keep an answer longer than a revoked token may live on.",
        spec: "RFC 7662 §4",
      },
      {
        text: "Do not let just anyone ask: an API proves who it is, or tokens could be guessed there.",
        spec: "RFC 7662 §2.1",
      },
    ],
  },
  local: {
    title: "JWTs that are checked on the spot",
    text: "The token says all that the API needs, and the API checks its signature with the server’s public key. Nobody is asked. So give it a short life: until it ends the token is good, whatever happens.",
    spec: "RFC 9068 §4",
    preset: { flow: "introspection", options: { token: "jwt", answer: "local" } },
    avoid: [
      {
        text: "Do not take just any JWT of that server: an ID token is no access token. Check `typ`, `iss`, `aud` and `exp`.",
        spec: "RFC 9068 §4",
      },
      {
        text: "Do not let the token choose the algorithm or bring its key.",
        spec: "RFC 8725 §3.1",
      },
    ],
  },
};
