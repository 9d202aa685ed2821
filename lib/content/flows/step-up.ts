/** What is said of an API that wants another login alone (RFC 9470). */
import type { StepUpOptions } from "@/lib/world/options/step-up";
import { changedRun } from "../explain-step";
import { options } from "../options";
import type { FlowContent } from "../types";
import { byPasskey, locked, stepUpSteps } from "./step-up-steps";

export const stepUpContent: FlowContent<StepUpOptions> = {
  card: {
    group: "user",
    title: "Step-up authentication",
    line: "The token is good, but for this the API wants a better login: one that is recent, or one by a passkey.",
    audience:
      "For APIs that keep some things better than others, and for their clients: payments, deletions, documents.",
    presets: [
      {
        title: "Renew the token instead",
        reason: "The new token says the same of Maya’s login as the old one. Photos refuses it as well.",
        options: { challenged: "renews" },
      },
      {
        title: "Send her there without saying why",
        reason:
          "id.example knows Maya’s browser, and asks for no password. The new token is as good as the old one.",
        options: { challenged: "asks-alike" },
      },
      {
        title: "She has just signed in",
        reason: "The same call with the same kind of token: Photos opens the album at once.",
        options: { login: "just-now" },
      },
      {
        title: "The album wants a passkey",
        reason:
          "A password will not do, however recent. `acr_values` names what does, and Maya’s device signs.",
        options: { login: "passkey" },
      },
      {
        title: "She has no passkey",
        reason: "id.example cannot meet what Photos wants, and says so: `unmet_authentication_requirements`.",
        options: { login: "no-passkey" },
      },
      {
        title: "A token that says nothing",
        reason: "Photos learns from id.example when Maya signed in: introspection tells `auth_time`.",
        options: { token: "opaque" },
      },
      {
        title: "In a single-page app",
        reason: "The script reads the challenge, because Photos lets scripts see it, and leaves its page.",
        options: { client: "public" },
      },
    ],
  },
  options: {
    client: options.client,
    login: {
      label: "What the login lacks",
      what: "Maya has signed in at id.example by her password, and Photos may want more than that for this album.",
      values: {
        earlier: {
          label: "It is too old",
          what: "She signed in eight minutes ago, and Photos allows five. The access token is good for ten.",
        },
        "just-now": {
          label: "Nothing",
          what: "Photos allows five minutes, and she signed in half a minute ago.",
        },
        passkey: {
          label: "A passkey",
          what: "Photos wants `phr`, a login that is phishing-resistant. Maya’s device has a passkey for id.example.",
        },
        "no-passkey": {
          label: "A passkey she lacks",
          what: "Photos wants the same. Maya has never registered a passkey, so id.example cannot have her use one.",
        },
      },
    },
    challenged: {
      label: "Prints’ answer",
      what: "What Prints does when Photos wants another login.",
      appliesWhen: locked,
      values: {
        asks: {
          label: "Asks for a login",
          what: "It sends Maya to id.example with the `max_age` or the `acr_values` that Photos named (RFC 9470 §4).",
        },
        renews: {
          label: "Renews its token",
          what: "As after `invalid_token`: with its refresh token. Maya is not asked, so her login stays what it was.",
        },
        "asks-alike": {
          label: "Asks as before",
          what: "It sends Maya to id.example with the request of the first time. The server goes by the session that it has.",
        },
      },
    },
    token: options.token,
    openid: options.openid,
  },
  acts: {
    openLocked: {
      variants: [
        {
          when: byPasskey,
          replaces: "what",
          text: "Maya connected Prints half a minute ago, and signed in with her password. Now she wants a page from an album that she keeps locked at Photos: her passport.",
        },
        {
          when: byPasskey,
          replaces: "why",
          text: "Her login could hardly be more recent. But people can be led to type a password into a false page. For this album Photos wants a login with which that cannot happen (RFC 9470 §1).",
        },
        {
          when: { login: "just-now" },
          replaces: "what",
          text: "Maya connected Prints half a minute ago. Now she wants a page from an album that she keeps locked at Photos: her passport.",
        },
        {
          when: { login: "just-now" },
          replaces: "why",
          text: "A token shows that Maya was there once. For this album Photos wants to know when that was (RFC 9470 §1).",
        },
      ],
    },
    signIn: {
      title: "Maya proves who she is once more",
      variants: [
        {
          when: { login: "passkey" },
          replaces: "what",
          text: "The page is from id.example, as the address bar shows. Maya says yes, her device sees that it is her, and signs with her passkey.",
        },
        {
          when: { login: "passkey" },
          replaces: "watch",
          text: "The device is one of the simulator, and says yes by itself. Its key is a demo key, and its signature is real.",
        },
        {
          when: { login: "passkey", ...changedRun },
          replaces: "what",
          text: "The page is from id.example, as the address bar shows. Maya does what it asks: she types her name and password, or says yes on her device, which signs with her passkey.",
        },
        {
          when: { login: "passkey", ...changedRun },
          replaces: "watch",
          text: "The demo’s name, password and passkey are public. In the simulator type no password of your own: it would stand in the messages, and in the address, which a reload sends to the server.",
        },
      ],
    },
  },
  steps: stepUpSteps,
  outcomes: {
    completed: {
      title: "The locked album is open",
      what: "Photos opened the album for a token whose user had signed in within the last five minutes. Prints never saw how she signed in.",
      why: "A token can be used for minutes, and be renewed for months. So what is worth most should not open to a token alone. RFC 9470 lets an API say so, and a client answer.",
      specs: ["RFC 9470 §1", "RFC 9470 §4", "RFC 9068 §2.2.1"],
      variants: [
        {
          when: byPasskey,
          replaces: "what",
          text: "Photos opened the album for a token whose user had signed in as it wanted. Prints never saw how, and need not know what a passkey is.",
        },
      ],
    },
    denied: {
      what: "Prints was told `access_denied`, and takes it that Maya said no. It got no new token, and the album stays locked. The tokens of the first time are as good as before.",
      why: "To deny is a regular end. What Maya allowed before is another grant, and she has not taken it back.",
      specs: ["RFC 6749 §4.1.2.1"],
    },
    refusedByServer: {
      variants: [
        {
          when: byPasskey,
          text: "Where the error is `unmet_authentication_requirements`: id.example cannot have Maya sign in as Photos wants it. If that is because she has no passkey there, she can register one, and come again. The tokens of before are as good as ever.",
        },
      ],
    },
    refusedByApi: {
      title: "The album stays locked",
      what: "Photos did not accept the call. The checks show which rule it broke.",
      why: "Photos judges the token that comes, and not what the client did to get it.",
      specs: ["RFC 9470 §3", "RFC 9470 §4"],
      variants: [
        {
          when: { ...locked, challenged: "renews" },
          text: "Where it was the login: a token that was renewed says of it what the first one said (RFC 9068 §2.2.1). Maya was not asked, so she has proved nothing anew.",
        },
        {
          when: { ...locked, challenged: "asks-alike" },
          text: "Where it was the login again: the new token came from the old session. Prints has to hand on what Photos said: `max_age`, or `acr_values` where it matters how the user signed in (RFC 9470 §4).",
        },
      ],
    },
  },
};
