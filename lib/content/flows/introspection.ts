/** What is said of introspection (RFC 7662) and revocation (RFC 7009) alone. */
import type { IntrospectionOptions } from "@/lib/world/options/introspection";
import { options } from "../options";
import type { FlowContent } from "../types";
import { introspectionSteps, judges } from "./introspection-steps";

export const introspectionContent: FlowContent<IntrospectionOptions> = {
  card: {
    group: "token",
    title: "Introspection and revocation",
    line: "A token has leaked and is revoked. Who notices, and when?",
    audience:
      "For whoever runs an API or its server: opaque tokens or JWTs, and how soon a token that was revoked stops working.",
    presets: [
      {
        title: "A JWT that nobody asks about",
        reason: "Revoked, and accepted all the same: Photos reads it by itself until it expires.",
        options: { token: "jwt", answer: "local" },
      },
      {
        title: "A JWT with a blocklist",
        reason: "id.example tells Photos which token no longer counts. No RFC says how.",
        options: { token: "jwt", answer: "blocklist" },
      },
      {
        title: "A short life instead",
        reason: "One minute, and the copy ends by itself. The price is a refresh every minute.",
        options: { token: "jwt", answer: "short-life" },
      },
      {
        title: "Ask about a JWT, too",
        reason: "Photos could read the token. It asks all the same, and learns of the revocation at once.",
        options: { token: "jwt" },
      },
      {
        title: "An API that the server does not know",
        reason: "Whoever asks must say who they are. Without that not a word is said about the token.",
        options: { api: "unknown" },
      },
    ],
  },

  options: {
    token: {
      ...options.token,
      values: {
        opaque: {
          label: "Opaque",
          what: "A random string. The API has to ask the server about it, each time (RFC 7662).",
        },
        jwt: {
          label: "JWT",
          what: "Signed and readable. The API can judge it by itself, and then hears of no revocation (RFC 9068).",
        },
      },
    },
    answer: {
      label: "How the API judges",
      what: "What Photos does with a JWT, and so how soon a revocation counts (RFC 7009 §3).",
      appliesWhen: { token: "jwt" },
      values: {
        introspection: {
          label: "Asks each time",
          what: "One more request for every call. A revocation counts at once (RFC 7662 §4).",
        },
        local: {
          label: "Alone, until expiry",
          what: "No request at all. A revoked token is accepted until it expires: here for ten minutes.",
        },
        blocklist: {
          label: "Alone, with blocklist",
          what: "id.example pushes each revocation to Photos, which keeps a list. No RFC defines it.",
        },
        "short-life": {
          label: "Alone, short life",
          what: "Tokens end after one minute, revoked or not. Prints has to refresh all the time.",
        },
      },
    },
    api: {
      label: "The API’s credentials",
      what: "What Photos authenticates itself with where it asks about tokens (RFC 7662 §2.1).",
      appliesWhen: { answer: "introspection" },
      values: {
        known: { label: "Known", what: "id.example knows Photos, and answers." },
        unknown: {
          label: "Out of date",
          what: "Photos uses a secret that is not good any more. Nobody learns anything about any token.",
        },
      },
    },
  },

  acts: {
    sync: {
      title: "Prints fetches the albums",
      what: "Prints works by itself, with the tokens that it got when Maya connected it. She is not there.",
      why: "Each call carries the access token, and each time Photos has to find out what it is worth.",
      variants: [
        {
          when: judges("short-life"),
          text: "The second time you see the price of a short life: the new token of Prints has expired as well.",
        },
      ],
    },
    revoke: {
      title: "Prints finds its token in a log",
      what: "The access token of Prints stands in a log that many people can read. Prints tells id.example to revoke it.",
      why: "A bearer token serves whoever holds it. Once it has leaked, all that matters is how soon it stops working. Revocation is made for tokens that nobody needs any more; a thief may have been faster (RFC 7009 §5).",
    },
    attack: {
      title: "Two minutes later, somebody uses it",
      what: "Somebody else has found the token in the log as well. They call Photos with it.",
      why: "Now you see what the revocation was worth. id.example knows of it. The question is whether Photos does.",
    },
    attackAgain: {
      title: "Ten minutes later, they try again",
      what: "The copy has reached its `exp`. Nobody has done anything in the meantime.",
      why: "For an API that does not ask, expiry is the one thing that ends a token. So tokens for such APIs should be short-lived.",
    },
  },

  steps: introspectionSteps,

  outcomes: {
    completed: {
      title: "The copy is worth nothing",
      what: "Photos asks id.example about each token, and refuses one that is not active. So a revocation counts from the first call on.",
      why: "The price is a request for every call, and an API that stands still when id.example does. Where many APIs are called often, JWTs that they judge by themselves may be better.",
      specs: ["RFC 7662 §4", "RFC 7009 §3"],
      variants: [
        {
          when: judges("local"),
          replaces: "what",
          text: "Photos judges the JWT by itself, and hears of no revocation. It found something else wrong, such as the expiry: see the checks.",
        },
        {
          when: judges("local"),
          replaces: "why",
          text: "An API that does not ask takes a token that was revoked, until it expires (RFC 7009 §3).",
        },
        {
          when: judges("blocklist"),
          replaces: "what",
          text: "Photos judges the JWT by itself, and refuses one whose `jti` stands on its list. No call waits for an answer of id.example.",
        },
        {
          when: judges("blocklist"),
          replaces: "why",
          text: "The price is a channel from the server to every API, and a list that each has to keep. It stays short, because a token that has expired can be forgotten.",
        },
        {
          when: judges("short-life"),
          replaces: "title",
          text: "The copy ended by itself",
        },
        {
          when: judges("short-life"),
          replaces: "what",
          text: "Photos knew nothing of the revocation. The token had lived for its minute when the thief came. Prints had to refresh once more.",
        },
        {
          when: judges("short-life"),
          replaces: "why",
          text: "The shorter the life, the smaller the harm, and the more often everybody refreshes. A thief who is quick enough has up to a minute.",
        },
      ],
    },
    stolen: {
      title: "The copy worked",
      what: "Photos asked id.example about the copy, and was told that it is active: another token was revoked, or none. A revocation ends the token that it names.",
      why: "With its refresh token Prints could have ended them all: the access tokens of the same grant go with that one (RFC 7009 §2.1).",
      specs: ["RFC 7009 §2.1", "RFC 7662 §2.2"],
      variants: [judges("local"), judges("blocklist"), judges("short-life")].flatMap((when) => [
        {
          when,
          replaces: "what" as const,
          text: "Photos took the copy to be good. An API that judges a JWT by itself notices no revocation: only its expiry ends it.",
        },
        {
          when,
          replaces: "why" as const,
          text: "RFC 7009 §3 names the ways out: ask the server, have it tell the API, or let tokens live so briefly that it does not matter.",
        },
      ]),
    },
    refusedByApi: {
      title: "Photos refuses, or cannot tell",
      what: "Photos did not accept the call. Where it says `503`, it got no answer that it could use: it neither accepts the token nor calls it bad.",
      why: "A token must not be accepted because nobody could be asked. Nor must it be called invalid: Prints would throw it away.",
      specs: ["RFC 7662 §2.3", "RFC 7662 §4"],
    },
  },
};
