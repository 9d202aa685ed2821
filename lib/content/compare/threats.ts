/**
 * Which attacks a flow with its options resists. Where an attack can be tried here, a test tries it and compares
 * (tests/content/compare-threats.test.ts). To resist is to give the attacker nothing; that somebody notices is said by itself.
 */
import type { Threat } from "./types";

export const threats = {
  redeem: {
    title: "A stolen code is redeemed",
    what: "Somebody reads the code in an address of the browser and sends it to the token endpoint.",
    spec: "RFC 9700 §4.3.1",
    flows: {
      "authorization-code": [
        { client: "confidential" },
        { pkce: "S256" },
        // Otherwise the address that has the challenge has the verifier.
        { pkce: "plain", par: "on" },
        { dpop: "on" },
      ],
      "openid-connect": [{}],
      "pushed-authorization": [{}],
      "step-up": [{}],
      "native-app": [{ pkce: "S256" }],
      agent: [{}],
    },
  },
  inject: {
    title: "A stolen code is injected",
    what: "Somebody brings the stolen code to the client, in a session of their own. The client redeems it.",
    spec: "RFC 9700 §4.5",
    flows: {
      "authorization-code": [{ pkce: ["S256", "plain"] }, { openid: "on", client: "confidential" }],
      "openid-connect": [{}],
      "pushed-authorization": [{}],
      "step-up": [{}],
      "native-app": [{ pkce: ["S256", "plain"] }],
      agent: [{}],
    },
  },
  address: {
    title: "The token is read in an address",
    what: "Histories, extensions and scripts of the page read addresses. An access token in one of them is theirs.",
    spec: "RFC 9700 §4.3.2",
    flows: {
      "authorization-code": [{}],
      "openid-connect": [{}],
      "pushed-authorization": [{}],
      "step-up": [{}],
      "native-app": [{}],
      agent: [{}],
      implicit: [],
    },
  },
  foreign: {
    title: "A token of another client is injected",
    what: "Somebody hands the client an access token that was issued to another one, as if it were the answer.",
    spec: "RFC 9700 §4.6",
    flows: {
      "authorization-code": [{}],
      "openid-connect": [{}],
      "pushed-authorization": [{}],
      "step-up": [{}],
      "native-app": [{}],
      agent: [{}],
      implicit: [],
    },
  },
  forge: {
    title: "A forged answer",
    what: "Somebody has the browser of the user bring an answer to the client that the user never asked for.",
    spec: "RFC 9700 §4.7",
    flows: {
      "authorization-code": [{ state: "on" }, { pkce: ["S256", "plain"] }, { openid: "on" }],
      "openid-connect": [{}],
      "pushed-authorization": [{}],
      "step-up": [{}],
      "native-app": [{}],
      agent: [{}],
      implicit: [{ state: "on" }],
    },
  },
  mixUp: {
    title: "The code is brought to the wrong server",
    what: "The client works with a second server, and an attacker runs that one. They send the user on to the honest server, and the client brings them its code.",
    spec: "RFC 9700 §4.4",
    flows: {
      // A request of another session that was pushed brings that session's state along.
      "authorization-code": [{ iss: "on" }, { client: "confidential", par: "on", state: "on" }],
      "openid-connect": [{}],
      "pushed-authorization": [{}],
      "step-up": [{}],
      "native-app": [{}],
      agent: [{}],
      implicit: [{}],
    },
  },
  tamper: {
    title: "The request is changed on its way",
    what: "Whoever has a hand in the browser changes what the client asks for, the scope for example, or sends another request in its place.",
    spec: "RFC 9126 §1",
    flows: {
      // Whoever puts another request in the place of the pushed one knows neither its state nor its challenge.
      "authorization-code": [
        { par: "on", state: "on" },
        { par: "on", pkce: ["S256", "plain"] },
      ],
      "openid-connect": [],
      // A signed request can be read, and this server takes the same without a signature (RFC 9101 §10.5).
      "pushed-authorization": [{ par: "on" }],
      "step-up": [],
      "native-app": [],
      agent: [],
      implicit: [],
    },
  },
  peek: {
    title: "The request is read in the browser",
    what: "The address shows all that is asked for, and not only who asks, to histories and extensions.",
    spec: "RFC 9126 §1",
    flows: {
      "authorization-code": [{ par: "on" }],
      "openid-connect": [],
      "pushed-authorization": [{ par: "on" }],
      "step-up": [],
      "native-app": [],
      agent: [],
      implicit: [],
    },
  },
  replay: {
    title: "A stolen access token is used",
    what: "Somebody has a copy of the token, from a log of the API for example, and calls the API with it.",
    spec: "RFC 9700 §4.10.1",
    flows: {
      "authorization-code": [{ dpop: "on" }],
      "pushed-authorization": [{ dpop: "on" }],
      "openid-connect": [],
      "refresh-token": [],
      "device-code": [],
      "client-credentials": [],
      "token-exchange": [],
      "jwt-bearer": [],
      introspection: [],
      "step-up": [],
      "native-app": [],
      agent: [],
      implicit: [],
      password: [],
      "jwt-login": [],
    },
  },
  lure: {
    title: "A stranger’s device is let in",
    what: "Somebody begins on a device of their own, sends the user its code, and waits until they have signed in and allowed it.",
    spec: "RFC 8628 §5.4",
    flows: { "device-code": [] },
  },
  revoked: {
    title: "A revoked token goes on working",
    what: "The client has the token revoked. Until the API learns of it, a copy is as good as before.",
    spec: "RFC 7009 §3",
    flows: {
      introspection: [{ token: "opaque" }, { answer: ["introspection", "blocklist"] }],
    },
  },
  refresh: {
    title: "A stolen refresh token is used",
    what: "Somebody has a copy of the refresh token and is faster than the client.",
    spec: "RFC 9700 §4.14",
    flows: {
      "refresh-token": [{ client: "confidential" }],
      "authorization-code": [{ client: "confidential" }, { dpop: "on" }],
      "step-up": [{ client: "confidential" }],
      introspection: [{}],
    },
    arises: { "authorization-code": { epilogue: "refresh" } },
  },
  unnoticed: {
    title: "Nobody notices the copy",
    what: "The thief renews their token beside the client, for as long as the grant lasts.",
    spec: "RFC 9700 §4.14.2",
    flows: {
      "refresh-token": [{ client: "confidential" }, { rotation: "on" }],
      "authorization-code": [{}],
      "step-up": [{}],
      introspection: [{}],
    },
    arises: { "authorization-code": { epilogue: "refresh" } },
  },
  password: {
    title: "The app reads the password",
    what: "The user types it where the app can read it. With it the app can do all that the user can, until it is changed.",
    spec: "RFC 6749 §1",
    flows: {
      "authorization-code": [{}],
      "openid-connect": [{}],
      "pushed-authorization": [{}],
      "device-code": [{}],
      "step-up": [{}],
      "native-app": [{ browser: "system" }],
      agent: [{}],
      implicit: [{}],
      password: [],
    },
  },
} as const satisfies Readonly<Record<string, Threat>>;
