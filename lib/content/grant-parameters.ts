/** What the parameters of the grants beside the code are for, and what goes wrong without them. */
import type { FieldName } from "./parameter-names";
import type { ParameterExplanation } from "./types";

export const grantParameterExplanations = {
  refresh_token: {
    what: "Renews the access token while the user is away. With rotation it is good for one use, and brings the next. It is for the authorization server alone, never for an API.",
    without: "When the access token has expired, the user has to be asked again.",
    spec: "RFC 6749 §1.5",
  },
  assertion: {
    what: "A JWT by an issuer that the server trusts: it says who the user is, and takes the place of their consent. Nobody but the server that `aud` names may take it.",
    without: "There is nothing to issue a token for: `invalid_request`.",
    spec: "RFC 7523 §2.1",
  },
  device_code: {
    what: "The secret that a device polls with. It stands for the question that the user is asked elsewhere.",
    without: "The server does not know which device asks.",
    spec: "RFC 8628 §3.2",
  },
  user_code: {
    what: "The short code that the device shows and the user types: it brings the two together.",
    without: "The user could not say which device they mean.",
    spec: "RFC 8628 §3.2",
  },
  verification_uri: {
    what: "Where the user types the code: short, since people copy it by hand.",
    without: "The user would not know where to go with the code.",
    spec: "RFC 8628 §3.2",
  },
  verification_uri_complete: {
    what: "The same address with the code in it, for a picture that a phone can read.",
    without: "Nothing is lost but the comfort: the user types the code.",
    spec: "RFC 8628 §3.3.1",
  },
  interval: {
    what: "How many seconds the device waits between two requests.",
    without: "The device takes five seconds. One that asks more often is told to slow down.",
    spec: "RFC 8628 §3.2",
  },
  subject_token: {
    what: "The token that is exchanged: the new one will be about the same person. It is for the API that hands it in, and the one behind must not get it.",
    without: "The server does not know whom the new token should be about.",
    spec: "RFC 8693 §2.1",
  },
  subject_token_type: {
    what: "What kind of token `subject_token` is, as a fixed URN.",
    without: "The server does not know by which rules to judge it, and refuses.",
    spec: "RFC 8693 §2.1",
  },
  actor_token: {
    what: "A token of the party that acts for the subject. The new token will name it.",
    without: "The new token does not say that anyone but the subject is there: impersonation.",
    spec: "RFC 8693 §2.1",
  },
  actor_token_type: {
    what: "What kind of token `actor_token` is, as a fixed URN.",
    without: "An `actor_token` without it is refused.",
    spec: "RFC 8693 §2.1",
  },
  requested_token_type: {
    what: "What kind of token the client wants, as a fixed URN.",
    without: "The server decides; here it is an access token.",
    spec: "RFC 8693 §2.1",
  },
  issued_token_type: {
    what: "What kind of token the server issued, as a fixed URN.",
    without: "The client does not know what it was given, and must not use it.",
    spec: "RFC 8693 §2.2.1",
  },
  audience: {
    what: "The API that the new token is for, by the name that it has at the server.",
    without:
      "`resource` says it by an address; without both the new token is for the same API as the old one.",
    spec: "RFC 8693 §2.1",
  },
  act: {
    what: "Who acts for the subject of the token. Inside of it stands who acted before, which is for the record and decides nothing.",
    without: "An API cannot tell the user from a service that acts in their name.",
    spec: "RFC 8693 §4.1",
  },
  may_act: {
    what: "Who may act for the subject of the token. This server then lets nobody else.",
    without: "Here every client that may exchange tokens can act for the subject.",
    spec: "RFC 8693 §4.4",
  },
} as const satisfies Partial<Record<FieldName, ParameterExplanation>>;
