/** What is said of the client credentials grant alone. */
import type { ClientCredentialsOptions } from "@/lib/world/options/client-credentials";
import { options } from "../options";
import type { FlowContent } from "../types";

export const clientCredentialsContent: FlowContent<ClientCredentialsOptions> = {
  card: {
    group: "machine",
    title: "Client credentials",
    line: "A program asks for access in its own name. No person is there, and none is asked.",
    audience: "For jobs, services and scripts that use an API on their own behalf, never on a user’s.",
    presets: [
      {
        title: "A signed JWT in place of a secret",
        reason: "With `private_key_jwt` no secret is ever sent, and id.example keeps none.",
        options: { authentication: "private_key_jwt" },
      },
      {
        title: "Ask for more than was registered",
        reason: "The client may read and asks to write: `invalid_scope`.",
        options: { scope: "photos.write" },
      },
      {
        title: "An opaque access token",
        reason: "The API cannot read the token, and asks id.example what it stands for.",
        options: { token: "opaque" },
      },
    ],
  },
  options: {
    authentication: { ...options.authentication, appliesWhen: {} },
    scope: {
      label: "Scope",
      what: "What the client asks for. It is registered for `photos.read` alone.",
      values: {
        "photos.read": { label: "Read", what: "What it is registered for." },
        "photos.write": {
          label: "Write",
          what: "More than it is registered for. No user is there who could allow it, so the server alone decides, and refuses.",
        },
      },
    },
    token: options.token,
    algorithm: options.algorithm,
  },
  names: { Prints: "Nightly report" },
  acts: {
    start: {
      title: "The nightly job starts",
      what: "Nightly report is a program that counts the photos of all albums, every night. It starts by itself; no user is there, and no browser.",
      why: "It acts in its own name. So it asks for a token with its own credentials, and nobody is asked for consent (RFC 6749 §4.4).",
    },
  },
  steps: {
    tokenRequest: {
      title: "The job asks for a token",
      what: "Nightly report calls the token endpoint of id.example. It says `grant_type=client_credentials` and proves who it is with its own credentials. That is all there is to it.",
      why: "The client itself is the one who is trusted. Only a confidential client may use this grant, because a public one has nothing to prove itself with (RFC 6749 §4.4).",
      watch:
        "Whoever has these credentials has all that the client may do, without any user noticing. Keep them out of code and logs. With a signed JWT nothing is sent that is good twice, and the server has nothing to leak; the private key must be kept all the same.",
      specs: ["RFC 6749 §4.4.2", "RFC 6749 §2.3"],
      highlights: ["grant_type", "scope", "Authorization", "client_secret"],
      variants: [
        {
          when: { authentication: "private_key_jwt" },
          replaces: "highlights",
          highlights: ["grant_type", "scope", "client_assertion"],
        },
      ],
    },
    tokenResponse: {
      title: "id.example issues a token to the job",
      what: "The answer holds an **access token** and nothing else. There is no refresh token, because the client can ask again at any time. There is no ID token, because nobody signed in.",
      why: "The token stands for the client itself: its `sub` is the `client_id` (RFC 9068 §2.2). A server should not issue a refresh token here (RFC 6749 §4.4.3).",
      specs: ["RFC 6749 §4.4.3", "RFC 6749 §5.1", "RFC 9068 §2.2"],
      variants: [
        {
          when: { token: "opaque" },
          replaces: "why",
          text: "The token stands for the client itself, though nobody can read that in it. An API that asks id.example is told the `client_id` as its `sub`. A server should not issue a refresh token here (RFC 6749 §4.4.3).",
        },
      ],
    },
    apiRequest: {
      what: "Nightly report asks Photos for the albums. The access token goes along in the `Authorization` header. Nothing else says who is asking.",
      why: "Photos does not know the credentials of Nightly report. It judges the token alone: who made it, for which API, what it allows, and for how long.",
    },
    apiKeys: {
      watch:
        "An API that does not check `aud` accepts tokens meant for any other API of the same server. Then each of those can call it in the name of Nightly report (RFC 9700 §4.10.2).",
    },
    introspectionResponse: {
      what: "To an API that may ask, `active` says whether the token is good now. If it is, the other members say for which client, with which scopes, and until when. `sub` names the client again: there is no user.",
    },
    apiResponse: {
      what: "The token is good, made for Photos, and its scope allows this call. Photos answers with what was asked for: the albums.",
      why: "What the token stands for is all that Photos has to know. That is Nightly report itself, so nobody else’s rights come into it.",
      watch:
        "No user stands behind this call who could bound it by their own rights. What bounds it is the scope, so that should be no larger than the task (RFC 9700 §2.3).",
    },
  },
  outcomes: {
    completed: {
      title: "The report is written",
      what: "Nightly report has read the albums, with a token of its own. No user took part, and none was represented.",
      why: "Where a program acts for itself, this grant is enough. Where it acts for a person, that person has to be asked: then this grant is the wrong one.",
      specs: ["RFC 6749 §4.4"],
    },
  },
};
