/** What is said of an API that wants a recent login alone (RFC 9470). */
import type { StepUpOptions } from "@/lib/world/options/step-up";
import { options } from "../options";
import type { FlowContent } from "../types";
import { stepUpSteps } from "./step-up-steps";

const earlier = { login: "earlier" } as const;

export const stepUpContent: FlowContent<StepUpOptions> = {
  card: {
    group: "user",
    title: "Step-up authentication",
    line: "The token is good, but for this the API wants to see that the user is there now.",
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
      label: "Last sign-in",
      what: "How long ago Maya signed in at id.example when she opens the album.",
      values: {
        earlier: {
          label: "Eight minutes ago",
          what: "Photos allows five for this album. The access token is good for ten.",
        },
        "just-now": { label: "Just now", what: "Half a minute ago: recent enough for everything." },
      },
    },
    challenged: {
      label: "Prints’ answer",
      what: "What Prints does when Photos wants a more recent login.",
      appliesWhen: earlier,
      values: {
        asks: {
          label: "Asks for a login",
          what: "It sends Maya to id.example with the `max_age` that Photos named (RFC 9470 §4).",
        },
        renews: {
          label: "Renews its token",
          what: "As after `invalid_token`: with its refresh token. Maya is not asked, so her login gets no younger.",
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
      variants: [],
    },
  },
  steps: stepUpSteps,
  outcomes: {
    completed: {
      title: "The locked album is open",
      what: "Photos opened the album for a token whose user had signed in within the last five minutes. Prints never saw how she signed in.",
      why: "A token can be used for minutes, and be renewed for months. So what is worth most should not open to a token alone. RFC 9470 lets an API say so, and a client answer.",
      specs: ["RFC 9470 §1", "RFC 9470 §4", "RFC 9068 §2.2.1"],
    },
    refusedByApi: {
      title: "The album stays locked",
      what: "Photos did not accept the call. The checks show which rule it broke.",
      why: "Photos judges the token that comes, and not what the client did to get it.",
      specs: ["RFC 9470 §3", "RFC 9470 §4"],
      variants: [
        {
          when: { ...earlier, challenged: "renews" },
          replaces: "why",
          text: "A token that was renewed says of the login what the first one said (RFC 9068 §2.2.1). Maya was not asked, so she has proved nothing anew.",
        },
        {
          when: { ...earlier, challenged: "asks-alike" },
          replaces: "why",
          text: "The new token came from the old session. Prints has to hand on what Photos said: `max_age`, or `acr_values` where it matters how the user signed in (RFC 9470 §4).",
        },
      ],
    },
  },
};
