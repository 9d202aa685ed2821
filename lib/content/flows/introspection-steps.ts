/** The messages of introspection and revocation, where this flow says something else of them than all flows. */
import type { IntrospectionOptions } from "@/lib/world/options/introspection";
import { changedRun } from "../explain-step";
import type { Condition, FlowContent, Variant } from "../types";

/** With JWTs, which this API judges in this way. */
export function judges(answer: IntrospectionOptions["answer"]): Condition {
  return { token: "jwt", answer };
}

const alone: Condition = { token: "jwt", answer: ["local", "blocklist", "short-life"] };

/** Nobody tells the API, so what was revoked is good there until it expires. */
function revokedUntold(when: Condition): readonly Variant[] {
  return [
    { when, replaces: "title", text: "id.example has revoked the token" },
    {
      when,
      replaces: "why",
      text: "The client could do nothing about an error, so there is none (RFC 7009 §2.2). At id.example the token is good for nothing now. Photos asks nobody, and takes it until it expires (RFC 7009 §3).",
    },
  ];
}

/** The API asks, and is told nothing. One that judges JWTs by itself does not ask. */
const toldNothing: readonly Condition[] = [
  { api: "unknown", answer: "introspection" },
  { api: "unknown", token: "opaque" },
];

function refusedUntold(when: Condition): readonly Variant[] {
  return [
    { when, replaces: "title", text: "Photos cannot tell, and says so" },
    {
      when,
      replaces: "what",
      text: "Photos could not look the token up. It answers `503`: the fault is not in the token, and Prints may try again later.",
    },
    {
      when,
      replaces: "why",
      text: "A `401` would be wrong here. Prints would throw away a good token, and get another that Photos could not look up either.",
    },
    { when, replaces: "highlights", highlights: ["error", "error_description"] },
    { when: { ...when, ...changedRun }, replaces: "title", text: "Photos refuses the call" },
    {
      when: { ...when, ...changedRun },
      replaces: "what",
      text: "With `503` Photos could not look the token up: the fault is not in the token, and Prints may try again later. With `401` there was no token to look up.",
    },
    {
      when: { ...when, ...changedRun },
      replaces: "why",
      text: "For a token that could not be looked up, `401` would be wrong. Prints would throw away a good one, and get another that Photos could not look up either.",
    },
    {
      when: { ...when, ...changedRun },
      replaces: "highlights",
      highlights: ["WWW-Authenticate", "error", "error_description"],
    },
  ];
}

export const introspectionSteps: FlowContent<unknown>["steps"] = {
  apiRequest: {
    title: "Prints calls the API",
    what: "Prints asks Photos for the albums. The access token goes along in `Authorization`. Photos has to find out what it is worth.",
    variants: [],
    highlights: ["Authorization", "Host"],
  },
  introspectionRequest: {
    variants: [
      {
        when: { token: "jwt" },
        replaces: "what",
        text: "The access token is a JWT, and Photos could verify its signature by itself. It asks id.example all the same, and authenticates itself with credentials of its own.",
      },
      {
        when: { token: "jwt" },
        replaces: "why",
        text: "A signature says who made the token, and `exp` until when it was meant to be good. Only id.example knows whether it was revoked since.",
      },
      {
        when: { api: "unknown" },
        text: "The secret in `Authorization` is an old one. It must be checked before anything is said of the token (RFC 7662 §2.1).",
      },
    ],
  },
  introspectionResponse: {
    highlights: ["active", "scope", "exp"],
    variants: [
      {
        when: { api: "known" },
        text: "For a token that was revoked the whole answer is `active: false`. It is the same for one that has expired, and for one that never was (RFC 7662 §2.2).",
      },
    ],
  },
  apiResponse: {
    what: "The token is good, made for Photos, and its scope allows this call. Photos answers with Maya’s albums.",
    variants: [
      {
        when: alone,
        text: "Photos asked nobody. It has had the keys of id.example since the first token, and verified the signature by itself (RFC 9068 §4).",
      },
    ],
  },
  apiRefusal: { variants: toldNothing.flatMap(refusedUntold) },
  revocationRequest: {
    variants: [
      {
        when: { token: "opaque" },
        text: "Photos will notice with the next call: it asks each time.",
      },
      {
        when: judges("local"),
        text: "Photos will notice nothing of it: it judges the JWT by itself (RFC 7009 §3).",
      },
      {
        when: judges("short-life"),
        text: "Photos will notice nothing of it. What ends the token there is its expiry, a minute after it was issued.",
      },
    ],
  },
  revocationResponse: { variants: [judges("local"), judges("short-life")].flatMap(revokedUntold) },
  refreshRequest: {
    title: "Prints gets another access token",
    what: "Prints has no access token that is good any more: it was revoked, or has expired since. Prints hands in its **refresh token**, which was in no log, and authenticates itself.",
    why: "To revoke an access token ends neither the grant nor the refresh token. A server may also end them (RFC 7009 §2.1).",
  },
  refreshResponse: {
    title: "id.example issues another token",
    what: "id.example answers with a new access token and, by rotation, a new refresh token. Prints goes on as before.",
    variants: [
      {
        when: judges("short-life"),
        text: "`expires_in` is 60. Prints will be back in a minute, and so will every other client.",
      },
    ],
  },
  thiefApiRequest: {
    what: "The thief asks Photos for Maya’s albums, with the token from the log. It is a string that Prints had sent.",
    highlights: ["Authorization", "Host"],
  },
  thiefApiResponse: {
    what: "To Photos the token is good, so it answers as it would answer Prints: the thief has the albums.",
    why: "An API that does not ask knows nothing of a revocation: nothing about a JWT changes when it is revoked (RFC 7009 §3).",
    specs: ["RFC 7009 §3", "RFC 9068 §4"],
  },
  thiefApiRefusal: {
    variants: [
      {
        when: { api: "known", answer: "introspection" },
        replaces: "what",
        text: "When id.example says that a token is not active, Photos refuses it: `invalid_token`. Neither of them says why.",
      },
      {
        when: judges("local"),
        replaces: "what",
        text: "What ends the copy here is its `exp`: `invalid_token`. That it was revoked, Photos never knew.",
      },
      {
        when: judges("blocklist"),
        replaces: "what",
        text: "A token whose `jti` stands on the list of Photos is refused, though its signature is good and it has not expired: `invalid_token`.",
      },
      {
        when: judges("short-life"),
        replaces: "what",
        text: "The token was good for one minute, and two have passed. Photos refuses it for its age, and needs to know no more.",
      },
    ],
  },
};
