/** What is said of a login by a JWT of the app's own: what it gives, what it cannot take back, and that it is not OAuth. */
import type { JwtLoginOptions } from "@/lib/world/options/jwt-login";
import type { FlowContent } from "../types";
import { jwtLoginSteps } from "./jwt-login-steps";
import { loginActs, loginOutcomes, namesOfNotes } from "./login-words";
import { whereChanged } from "./where-changed";

const refused = "The API did not accept the call, and the page dropped its token. The checks show the rule.";

export const jwtLoginContent: FlowContent<JwtLoginOptions> = {
  card: {
    group: "own",
    title: "JWT login",
    line: "An app signs in its own users, and gives each a token that it signed itself.",
    audience:
      "For one app with its own API and users. Once another app is to get in, or people sign in elsewhere, it takes OAuth or OpenID Connect.",
    presets: [
      {
        title: "A banned user stays in",
        reason: "The API asks nobody, so the token is good until it expires: here for an hour.",
        options: { afterwards: "ban" },
      },
      {
        title: "A blocklist against that",
        reason: "The token is still good. The API keeps a list of whose tokens no longer count.",
        options: { afterwards: "ban", revocation: "blocklist" },
      },
      {
        title: "A short life and a refresh",
        reason: "A token lives for a minute. For each new one the API looks the user up.",
        options: { afterwards: "ban", revocation: "short-life" },
      },
      {
        title: "The token expires",
        reason: "An hour later `exp` is past: `401`, and Maya has to sign in again.",
        options: { afterwards: "expire" },
      },
      {
        title: "A key pair in place of a secret",
        reason: "Whoever only verifies needs no key that could sign.",
        options: { algorithm: "RS256" },
      },
      {
        title: "An API that believes the header",
        reason: "Take the signature off the token in flight, and see it accepted.",
        options: { verification: "header" },
      },
    ],
  },

  options: {
    afterwards: {
      label: "Afterwards",
      what: "What happens once Maya has seen her notes.",
      values: {
        none: { label: "Nothing", what: "The run ends there." },
        ban: {
          label: "Maya is banned",
          what: "Notes closes her account. Two minutes later she opens it again.",
        },
        expire: { label: "The token expires", what: "Maya comes back when her token has reached its `exp`." },
      },
    },
    revocation: {
      label: "What ends a token early",
      what: "A JWT is good until it expires, and nothing in it can change. What else does the API do?",
      values: {
        none: { label: "Nothing", what: "The API looks at the token alone, which lives for an hour." },
        blocklist: {
          label: "A blocklist",
          what: "The API keeps the `sub` of everybody who is banned, until their last token has expired.",
        },
        "short-life": {
          label: "A short life",
          what: "A token lives for a minute. The page has it renewed, and each time the API looks its user up.",
        },
      },
    },
    algorithm: {
      label: "Signature",
      what: "How the API signs its tokens, and verifies them (RFC 7518 §3.1).",
      values: {
        HS256: {
          label: "HS256",
          what: "An HMAC with one secret, which signs and verifies. It fits where one server does both.",
        },
        RS256: {
          label: "RS256",
          what: "A private key signs, a public key verifies. Other servers can verify and cannot sign.",
        },
      },
    },
    verification: {
      label: "Who chooses the algorithm",
      what: "Each token names its `alg`. That is what its sender says of it (RFC 8725 §3.1).",
      values: {
        fixed: { label: "The API", what: "It takes the one algorithm that its key is for." },
        header: {
          label: "The token",
          what: "As libraries once did: whatever the header says, `none` included.",
          danger: "Anybody can write a token that is accepted: with `alg` `none`, they need no key at all.",
        },
      },
    },
  },

  names: namesOfNotes,

  acts: {
    ...loginActs,
    openAgain: {
      variants: [
        {
          when: { afterwards: "ban" },
          replaces: "what",
          text: "Maya has heard of the ban and tries what still works. Her page has its token in memory, and calls the API with it.",
        },
        {
          when: { afterwards: "ban" },
          replaces: "why",
          text: "Now you see what the ban is worth. The account is closed. The question is whether the API looks there.",
        },
        {
          when: { afterwards: "expire" },
          replaces: "what",
          text: "Her token has reached its `exp`. The page does not look at it, and calls the API as before.",
        },
      ],
    },
  },

  steps: jwtLoginSteps,

  outcomes: {
    ...loginOutcomes,
    completed: {
      title: "Maya has her notes",
      what: "She signed in at one app, and that app gave her what is hers. Its API keeps nothing of a token: the token says it all.",
      why: "It serves where page, API and users belong together. It is **not OAuth**, although OAuth often uses JWTs too: nobody has allowed another app anything.",
      specs: ["RFC 7519 §1", "RFC 6749 §1"],
      variants: [
        {
          when: { afterwards: "expire", revocation: "short-life" },
          replaces: "title",
          text: "A new token, and nothing to type",
        },
        {
          when: { afterwards: "expire", revocation: "short-life" },
          replaces: "what",
          text: "The token had expired, and the page had it renewed before Maya noticed. The API asked its database once, and found her account open.",
        },
      ],
    },
    stolen: {
      title: "Banned, and still reading",
      what: "Notes has banned Maya, and its API gave her the notes all the same. It judged the token alone, and nothing in the token had changed.",
      why: "What was signed cannot be unsigned. A list at the API, a life so short that it does not matter, or a session in place of the token: each brings a look-up back.",
      specs: ["RFC 7519 §4.1.4", "RFC 7009 §3"],
    },
    refusedByApi: {
      title: "Maya has to sign in again",
      what: refused,
      why: "A token that was changed, that another key signed, or whose time is over says nothing about who is asking.",
      specs: ["RFC 7519 §7.2", "RFC 6750 §3.1"],
      variants: [
        {
          when: { afterwards: "ban", revocation: "blocklist" },
          replaces: "title",
          text: "Maya’s token no longer counts",
        },
        {
          when: { afterwards: "ban", revocation: "blocklist" },
          replaces: "what",
          text: "The API refuses whoever stands on its blocklist by their `sub`, though their token is as good as before. The checks show the rule.",
        },
        {
          when: { afterwards: "ban", revocation: "blocklist" },
          replaces: "why",
          text: "Each server that verifies tokens needs the list, up to date, for as long as tokens live. It is short, and it is state all the same.",
        },
        {
          when: { afterwards: "ban", revocation: "short-life" },
          replaces: "title",
          text: "Maya gets no new token",
        },
        {
          when: { afterwards: "ban", revocation: "short-life" },
          replaces: "what",
          text: "A token lives for a minute. When the page wants another one, the API looks its user up, and gives none to whoever is banned.",
        },
        {
          when: { afterwards: "ban", revocation: "short-life" },
          replaces: "why",
          text: "For up to a minute she could still have read. The price is a refresh each minute, for everybody, with a look into the database.",
        },
        ...whereChanged(
          {
            title: "The API refuses Maya’s call",
            what: refused,
            why: "A token that was changed, or whose time is over, says nothing about who is asking. That of somebody banned says it, and the API looked whether it still counts.",
          },
          { afterwards: "ban" },
        ),
      ],
    },
  },
};
