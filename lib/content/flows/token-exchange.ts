/** What is said of token exchange alone. */
import type { TokenExchangeOptions } from "@/lib/world/options/token-exchange";
import { changedRun } from "../explain-step";
import { options } from "../options";
import type { FlowContent } from "../types";

export const tokenExchangeContent: FlowContent<TokenExchangeOptions> = {
  card: {
    group: "machine",
    title: "Token exchange",
    line: "An API that is called for a user calls the next one for the same user.",
    audience: "For services behind services: when an API needs another API to answer a person’s request.",
    presets: [
      {
        title: "Impersonation in place of delegation",
        reason: "Without an actor token the new one does not say who acts. Compare the two in the tokens.",
        options: { mode: "impersonation" },
      },
      {
        title: "Pass the token on",
        reason:
          "No exchange: the Shop API sends Photos what it was given. Photos refuses, because the token is not for it.",
        options: { mode: "pass-on" },
      },
      {
        title: "Ask for more than the user allowed",
        reason: "An exchange can make a right smaller, and never larger: `invalid_scope`.",
        options: { scope: "wider" },
      },
      {
        title: "An API that nobody knows",
        reason: "The server makes tokens for APIs that it knows: `invalid_target`.",
        options: { target: "unknown" },
      },
      {
        title: "Opaque access tokens",
        reason: "Both APIs ask id.example. `act` stands in its answer.",
        options: { token: "opaque" },
      },
    ],
  },
  options: {
    mode: {
      label: "How the next API is called",
      what: "Whether the new token says that the Shop API acts for Maya.",
      values: {
        delegation: {
          label: "Delegation",
          what: "The Shop API sends an actor token as well. The new token is about Maya, and `act` names the Shop API (RFC 8693 §4.1).",
        },
        impersonation: {
          label: "Impersonation",
          what: "The new token is about Maya, and does not say that anyone acts for her. At Photos the Shop API has all her rights that the token has (RFC 8693 §1.1).",
        },
        "pass-on": {
          label: "Pass on",
          what: "There is no exchange. The Shop API sends Photos the token that it was called with.",
          danger:
            "Where an API accepts it, each API that sees a token can use it at all others (RFC 9700 §4.10.2).",
        },
      },
    },
    scope: {
      label: "Scope",
      what: "What the Shop API asks for. Maya allowed Prints `photos.read` and `photos.write`.",
      values: {
        narrower: { label: "Less", what: "`photos.read` alone: all that it needs." },
        same: { label: "The same", what: "It names no scope, and gets all that the subject token has." },
        wider: { label: "More", what: "It also asks for `email`, which Maya was never asked for." },
      },
    },
    target: {
      label: "Target",
      what: "Which API the new token is to be for.",
      values: {
        photos: { label: "Photos", what: "`resource` names photos.example, which id.example knows." },
        unknown: { label: "Unknown", what: "`resource` names an address that id.example knows nothing of." },
      },
    },
    token: options.token,
    algorithm: options.algorithm,
  },
  acts: {
    start: {
      title: "Prints calls the Shop API",
      what: "Maya connected Prints some time ago. Prints has an access token for the Shop API, and wants the albums from there. The Shop API has none: it keeps no photos, and has to ask Photos for them.",
      why: "Two calls, one person. The question is with which token the second one is made (RFC 8693 §1).",
      specs: ["RFC 8693 §1"],
    },
  },
  steps: {
    apiRequest: {
      title: "Prints calls the Shop API",
      what: "Prints asks the Shop API for Maya’s albums, with its access token in the `Authorization` header. The token is for the Shop API: its `aud` says so.",
      why: "Prints knows the Shop API alone. What lies behind it is no business of Prints, and Prints has no token for it.",
      watch:
        "Prints must not put the token into an address, where logs and histories keep it (RFC 9700 §4.3.2). It must send it to the Shop API only: whoever receives a bearer token can use it.",
      variants: [
        {
          when: { token: "opaque" },
          replaces: "what",
          text: "Prints asks the Shop API for Maya’s albums, with its access token in the `Authorization` header. The token is for the Shop API. It does not say so itself, but id.example knows.",
        },
      ],
    },
    apiKeysRequest: {
      title: "The Shop API fetches the keys of id.example",
      what: "The access token is a signed JWT, and says of itself that it is for the Shop API. To verify the signature the Shop API needs the public keys of id.example, and keeps them.",
      why: "With the keys the Shop API can judge each token by itself.",
      watch: "It takes keys only from the issuer that it is set up to trust (RFC 9068 §4).",
    },
    apiKeys: {
      what: "With them the Shop API verifies the signature of the token, then judges expiry and scope. If all is good, it does not answer yet: first it has a call of its own to make.",
      why: "It must know for whom it asks before it asks for anyone. A token that it did not judge must not be exchanged.",
      watch:
        "An API that does not check `aud` accepts tokens meant for any other API of the same server (RFC 9700 §4.10.2).",
    },
    introspectionRequest: {
      title: "The Shop API asks about the token",
      what: "The access token is a random string. The Shop API asks id.example what it stands for, with credentials of its own.",
      why: "Only the server that issued the token knows what it stands for and whether it is still good.",
    },
    introspectionResponse: {
      what: "To an API that may ask, `active` says whether the token is good now. If it is, the other members say for whom, for which client and with which scopes. Then the Shop API has a call of its own to make before it answers.",
      watch:
        "`active` means that the token was issued here, is not revoked, has not expired, and can be used at the API that asks (RFC 7662 §2.2, §4). The Shop API compares `aud` all the same. Whether the scope is enough, it alone can judge.",
    },
    introspectionRefusal: {
      title: "id.example tells the Shop API nothing",
      what: "id.example does not answer the question. With `401` the Shop API did not prove that it is an API that may ask. Of the token the answer says nothing at all.",
      watch:
        "A token that is not active is no error: that question was proper, and its answer is `200` with `active: false` (RFC 7662 §2.3). This fault is not in the token, so the Shop API should not answer `401` for it.",
    },
    tokenRequest: {
      title: "The Shop API asks for its own token",
      what: "The Shop API also acts as a client of id.example. With its own credentials it asks for a token that is about itself, by the client credentials grant.",
      why: "It will send this one as `actor_token`, to prove who acts. A name in a parameter would prove nothing (RFC 8693 §2.1).",
      watch:
        "A token about the Shop API says nothing of Maya. An API with the albums of many people has to go by `sub`. This Photos keeps hers alone, and goes by audience and scope.",
      specs: ["RFC 6749 §4.4", "RFC 8693 §2.1"],
      highlights: ["grant_type", "scope", "Authorization"],
      variants: [],
    },
    tokenResponse: {
      title: "id.example gives it a token about itself",
      what: "The `sub` of this token is `shop-api`. It is worth nothing at Photos for Maya’s albums, but it says who the Shop API is.",
      why: "From it id.example takes what it will write into `act` (RFC 8693 §4.1).",
      specs: ["RFC 8693 §4.1"],
      highlights: ["access_token", "token_type", "expires_in", "scope"],
      variants: [
        {
          when: { token: "opaque" },
          replaces: "what",
          text: "The token stands for the Shop API itself: id.example has noted so. It is worth nothing at Photos for Maya’s albums, but it says to id.example who the Shop API is.",
        },
      ],
    },
    tokenRefusal: {
      title: "id.example gives it no token",
      what: "The Shop API did not prove who it is, or asked for what it may not have. So there is no actor token and no exchange.",
      why: "An actor has to prove itself as any client does.",
      specs: ["RFC 6749 §5.2"],
    },
    exchangeRequest: {
      variants: [
        {
          when: { scope: "same" },
          replaces: "what",
          text: "The Shop API sends the token that it was called with as `subject_token`: the new one is to be about the same person. `resource` says which API it is for. There is no `scope`, so it asks for all that the subject token allows.",
        },
        {
          when: { scope: "same" },
          replaces: "why",
          text: "Maya’s token is for the Shop API alone, and Photos would be wrong to accept it. With `scope` the Shop API could ask for less than Maya allowed, so that less can go wrong at Photos.",
        },
        {
          when: { scope: "wider" },
          replaces: "what",
          text: "The Shop API sends the token that it was called with as `subject_token`: the new one is to be about the same person. `resource` says which API it is for. `scope` names `email` as well, which Maya was never asked for.",
        },
        {
          when: { mode: "delegation" },
          text: "`actor_token` is the Shop API’s own token. The new token is to name it in `act`: that is **delegation** (RFC 8693 §1.1).",
        },
        {
          when: { mode: "impersonation" },
          text: "There is no `actor_token`. The new token will look as if Maya herself had called: that is **impersonation** (RFC 8693 §1.1).",
        },
      ],
    },
    exchangeResponse: {
      variants: [
        {
          when: { scope: "same" },
          replaces: "what",
          text: "The new token has the same `sub`, another `aud`, and all the scope of the subject token that means something at Photos. `issued_token_type` says what it is. It lasts no longer than the one it came from.",
        },
        {
          when: { mode: "delegation" },
          text: "Where an `actor_token` came along, `act` says who acts for Maya, and a log at Photos can tell the two apart.",
        },
        {
          when: { mode: "impersonation" },
          text: "There is no `act`, so nothing says that anyone acts for Maya. `client_id` names the Shop API all the same, as the client that asked for the token (RFC 8693 §4.3).",
        },
      ],
    },
    secondApiRequest: {
      variants: [
        {
          when: { mode: "pass-on" },
          replaces: "title",
          text: "The Shop API passes Maya’s token on",
        },
        {
          when: { mode: "pass-on" },
          replaces: "what",
          text: "The Shop API sends Photos the very token that it was called with. Its `aud` names the Shop API, and not Photos.",
        },
        {
          when: { mode: "pass-on", token: "opaque" },
          replaces: "what",
          text: "The Shop API sends Photos the very token that it was called with. It was made for the Shop API, and not for Photos.",
        },
        {
          when: { mode: "pass-on" },
          replaces: "watch",
          text: "The token was for the Shop API alone. Photos has it now as well, and could call the Shop API with it in Maya’s name (RFC 9700 §4.9).",
        },
      ],
    },
    secondIntrospectionRequest: {
      variants: [
        { when: { mode: "pass-on" }, replaces: "title", text: "Photos asks about the token" },
        {
          when: { mode: "pass-on" },
          replaces: "what",
          text: "The token is a random string. Photos asks what it stands for, with credentials of its own.",
        },
      ],
    },
    secondIntrospectionResponse: {
      variants: [
        { when: { mode: "pass-on" }, replaces: "title", text: "id.example tells Photos nothing of it" },
        {
          when: { mode: "pass-on" },
          replaces: "what",
          text: "`active` says whether the token is good at the API that asks. A token for the Shop API is not active at Photos, which hears nothing else of it.",
        },
        {
          when: { mode: "pass-on" },
          replaces: "why",
          text: "A token is active only for an API at which it can be used: the server has to see to that (RFC 7662 §4).",
        },
      ],
    },
    secondApiRefusal: {
      variants: [
        {
          when: { mode: "pass-on" },
          text: "The audience is another API. If Photos did accept it, every API that Maya’s token is shown to could use it everywhere (RFC 9700 §4.10.2).",
        },
      ],
    },
    apiResponse: {
      title: "The Shop API answers Prints",
      what: "The Shop API has what it needed, and answers the call that Prints has waited for.",
      why: "Prints got the albums through one API, and learned nothing of the token that the other one was asked with.",
    },
    apiRefusal: {
      title: "The Shop API does not give the albums",
      what: "With `401` or `403` the Shop API did not accept the call of Prints: no token came, or none that is good for this. With `502` it did, but got no albums from Photos.",
      why: "What went wrong behind the Shop API is not the fault of the caller’s token, and should not look like it.",
    },
  },
  outcomes: {
    completed: {
      title: "The albums came through two APIs",
      what: "Each API was called with a token of its own, about the same person, and each could do no more than it needed.",
      why: "Use it where an API calls another for a user. Where it calls for itself, client credentials are enough.",
      specs: ["RFC 8693 §1"],
      variants: [
        {
          when: { scope: "same" },
          replaces: "what",
          text: "Each API was called with a token of its own, about the same person. The second one allows more than the Shop API needed: it asked for no smaller scope.",
        },
        {
          when: changedRun,
          replaces: "what",
          text: "Each API was called with a token of its own. The second one has the `sub` of the `subject_token`, and the `scope` that the exchange came to.",
        },
        {
          when: { mode: "pass-on" },
          replaces: "what",
          text: "There was one token for both calls. That the albums came is the work of whoever changed a message on the way.",
        },
      ],
    },
    refusedByApi: {
      title: "Prints did not get the albums",
      what: "One of the two APIs did not accept a call, or the Shop API got no token for the second one. The checks show where.",
      specs: ["RFC 8693 §2.2.2", "RFC 6750 §3.1"],
    },
  },
};
