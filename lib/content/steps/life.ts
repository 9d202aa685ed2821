/** The life of tokens after the first ones: they are renewed (RFC 6749 §6) and given back (RFC 7009). */
import type { StepId } from "@/lib/transcript/steps";
import type { StepExplanation } from "../types";

export const lifeSteps = {
  refreshRequest: {
    title: "Prints renews its access token",
    what: "Prints calls the token endpoint with `grant_type=refresh_token`. It hands in its **refresh token** and authenticates itself. Maya need not be there.",
    why: "An access token lives for minutes, so that a stolen one is soon worth nothing. The refresh token goes to id.example alone and never to an API, so it may live longer (RFC 6749 §1.5).",
    watch:
      "A refresh token is worth more than an access token, because it can become new ones again and again. It must be kept confidential wherever it is stored (RFC 6749 §10.4).",
    specs: ["RFC 6749 §6", "RFC 6749 §1.5", "RFC 6749 §10.4"],
    highlights: ["grant_type", "refresh_token", "scope", "client_secret"],
    variants: [
      {
        when: { client: "confidential", authentication: "private_key_jwt" },
        replaces: "highlights",
        highlights: ["grant_type", "refresh_token", "scope", "client_assertion"],
      },
      {
        when: { client: "public" },
        replaces: "what",
        text: "The script calls the token endpoint with `grant_type=refresh_token`. It hands in its **refresh token** and names itself by `client_id`, which proves nothing. Maya is not asked.",
      },
      {
        when: { client: "public" },
        replaces: "highlights",
        highlights: ["grant_type", "refresh_token", "client_id", "scope"],
      },
      {
        when: { client: "public", dpop: "on" },
        replaces: "what",
        text: "The script calls the token endpoint with `grant_type=refresh_token`. It hands in its **refresh token**, names itself by `client_id`, and proves the key that the token is bound to. Maya is not asked.",
      },
      {
        when: { client: "public", dpop: "on" },
        replaces: "highlights",
        highlights: ["grant_type", "refresh_token", "client_id", "DPoP"],
      },
    ],
  },

  refreshResponse: {
    title: "id.example issues new tokens",
    what: "id.example answers with a new access token. With it comes a new **refresh token**, and the old one is no longer good: that is rotation.",
    why: "Each refresh token is good for one use. So a copy gives itself away: if both the thief and Prints use the same one, the second use is seen (RFC 9700 §4.14.2).",
    watch:
      "If this answer gets lost, Prints still has the old token, and its next try looks like theft. Two processes that refresh at once look the same. Many servers therefore allow a few seconds of grace, which a thief can use as well.",
    specs: ["RFC 6749 §6", "RFC 6749 §5.1", "RFC 9700 §4.14.2"],
    highlights: ["access_token", "refresh_token", "expires_in", "scope"],
    variants: [
      {
        when: { openid: "on" },
        text: "If Maya allowed `openid`, an ID token comes along as well. Prints would have to validate it like the first one before it used it (OIDC Core §12.2), and has no need of it.",
      },
    ],
  },

  refreshRefusal: {
    title: "id.example renews nothing",
    what: "id.example issues no token. `invalid_grant` means that the refresh token is unknown, used, expired, revoked, another client’s, or bound to another key. Which of these it was stands in `error_description`, for developers.",
    why: "After `invalid_grant` the refresh token is of no use, whatever it was. Prints forgets its tokens then, and has to ask Maya again.",
    watch:
      "A client should not repeat the request: the answer will be the same. If it got no answer at all, it should keep the token and try later.",
    specs: ["RFC 6749 §5.2", "RFC 9700 §4.14.2"],
    highlights: ["error", "error_description", "WWW-Authenticate"],
  },

  revocationRequest: {
    title: "Prints revokes its access token",
    what: "Prints sends the token to the revocation endpoint of id.example, and authenticates itself. `token_type_hint` says which kind of token it is.",
    why: "Only the client that a token was issued to may revoke it. Otherwise one app could end the sessions of another (RFC 7009 §2.1).",
    watch:
      "To revoke the access token ends that one token. To revoke the refresh token ends the grant: a server that can should end its access tokens as well (RFC 7009 §2.1).",
    specs: ["RFC 7009 §2.1", "RFC 7009 §2"],
    highlights: ["token", "token_type_hint", "client_secret"],
    variants: [
      {
        when: { client: "confidential", authentication: "private_key_jwt" },
        replaces: "highlights",
        highlights: ["token", "token_type_hint", "client_assertion"],
      },
    ],
  },

  revocationResponse: {
    title: "The token is good for nothing now",
    what: "The answer is `200` and says nothing more. For a token that is unknown or has expired it is the same: the client wants it to be worthless, and it is.",
    why: "The client could do nothing about an error, and has what it wanted: the token is good for nothing. So there is none (RFC 7009 §2.2).",
    watch:
      "After a `503` the client must assume that the token still exists, and may try again (RFC 7009 §2.2.1).",
    specs: ["RFC 7009 §2.2", "RFC 7009 §2.2.1"],
    highlights: ["Content-Type", "Cache-Control"],
  },

  revocationRefusal: {
    title: "id.example does not revoke the token",
    what: "id.example refuses. The client did not authenticate, the token is another client’s, or it is of a kind that cannot be revoked.",
    why: "A client may give back its own tokens, and no others. The token is as good as it was.",
    specs: ["RFC 7009 §2.2.1", "RFC 6749 §5.2"],
    highlights: ["error", "error_description", "WWW-Authenticate"],
  },

  revocationEvent: {
    title: "id.example tells Photos of the revocation",
    what: "Before it answers the client, id.example sends Photos a **Security Event Token**: a signed JWT. It names the `jti` of the token that no longer counts, and when that token would have expired.",
    why: "Photos judges JWTs by itself, and would accept this one until it expires. So somebody has to tell it (RFC 7009 §3).",
    watch:
      "No RFC defines such a list, or this event: RFC 7009 §3 calls it a non-standard interaction. How events look and travel is standard (RFC 8417, RFC 8935); a status list that APIs fetch is an IETF draft.",
    specs: ["RFC 7009 §3", "RFC 8417 §2", "RFC 8935 §2.1"],
    highlights: ["Content-Type", "Accept"],
  },

  revocationEventResponse: {
    title: "Photos judges the event",
    what: "Photos has judged the event like a token: its type, its issuer, its audience, its signature. `202` says that it was taken, and the token is on the list.",
    why: "Whoever could forge such an event could have every token refused. So an event that is not proven changes nothing.",
    watch:
      "If the event gets lost, Photos goes on accepting the token. A server has to send it again until it is taken, and Photos has to take one that comes twice.",
    specs: ["RFC 8935 §2.2", "RFC 8935 §2.3"],
    highlights: ["err", "description", "Cache-Control"],
  },
} as const satisfies Partial<Record<StepId, StepExplanation>>;
