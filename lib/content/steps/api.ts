/** The client uses the access token (RFC 6749 §7, RFC 6750), and the API finds out what it is worth. */
import type { StepId } from "@/lib/transcript/steps";
import type { StepExplanation } from "../types";

export const apiSteps = {
  apiRequest: {
    title: "Prints calls the API with the token",
    what: "Prints asks Photos for Maya’s albums. The access token goes along in the `Authorization` header. Nothing else says on whose behalf Prints is asking.",
    why: "Photos knows neither Maya’s password nor the credentials of Prints. It judges the token: who made it, for which API, what it allows, and for how long.",
    watch:
      "Prints must not put the token into an address, where logs and histories keep it (RFC 9700 §4.3.2). It must send it to Photos only: whoever receives a bearer token can use it.",
    specs: ["RFC 6749 §7", "RFC 6750 §2.1", "RFC 9700 §4.9"],
    highlights: ["Authorization", "Host"],
    variants: [
      { when: { client: "public" }, replaces: "title", text: "The script calls the API with the token" },
      {
        when: { client: "public" },
        text: "A browser would first send an OPTIONS request, a preflight, because the call carries `Authorization` to another origin. Preflights are left out of the picture.",
      },
      {
        when: { client: "public" },
        replaces: "highlights",
        highlights: ["Authorization", "Origin", "Host"],
      },
      {
        when: { dpop: "on" },
        replaces: "what",
        text: "Prints asks Photos for Maya’s albums. The access token goes along in `Authorization`, in the scheme `DPoP`. Beside it stands a proof, made for this one call: its method, its address, its time, and a hash of the token.",
      },
      {
        when: { dpop: "on" },
        replaces: "watch",
        text: "Whoever catches this request has the token and one proof. The proof is good for this method and this address, for a short time, and once where the API remembers its `jti` (RFC 9449 §11.1).",
      },
      { when: { dpop: "on" }, replaces: "highlights", highlights: ["Authorization", "DPoP", "Host"] },
    ],
  },

  apiKeysRequest: {
    title: "Photos fetches the keys of id.example",
    what: "The access token is a signed JWT, and says of itself that it is for Photos. To verify the signature, Photos needs the public keys of id.example. It keeps them for the tokens to come.",
    why: "With the keys, Photos can judge each token by itself. id.example need not answer for every call, and does not learn of them.",
    watch:
      "The price is that a revoked token stays good until it expires, because Photos does not ask. Photos takes keys only from the issuer that it is set up to trust (RFC 9068 §4).",
    specs: ["RFC 9068 §4", "RFC 7517 §5", "RFC 8414 §2"],
    highlights: ["Host", "Accept"],
  },

  apiKeys: {
    title: "id.example publishes its public keys",
    what: "Photos looks for the key that the token names by its `kid`, to verify the signature. Type, issuer and audience were right before. If the signature is good as well, Photos judges the expiry, and then whether the scope is enough.",
    why: "A signature shows who made a token, and not what for. The audience shows that it is for Photos; the type shows that it is an access token and not, say, an ID token.",
    watch:
      "An API that does not check `aud` accepts tokens meant for any other API of the same server. Then each of those can call it in Maya’s name (RFC 9700 §4.10.2).",
    specs: ["RFC 9068 §4", "RFC 8725 §3.11", "RFC 9700 §2.3"],
    highlights: ["keys", "Cache-Control"],
  },

  introspectionRequest: {
    title: "Photos asks id.example about the token",
    what: "The access token is a random string that tells Photos nothing. So Photos sends it to id.example and asks what it stands for. Photos authenticates itself with credentials of its own.",
    why: "Only the server that issued the token knows what it stands for and whether it is still good. Because Photos asks each time, a revocation takes effect at once.",
    watch:
      "The server must require authorization here, so that nobody can fish for valid tokens (RFC 7662 §2.1). An API that caches the answer may accept a token that has been revoked since (RFC 7662 §4).",
    specs: ["RFC 7662 §2.1", "RFC 7662 §4"],
    highlights: ["token", "Authorization", "token_type_hint"],
  },

  introspectionResponse: {
    title: "id.example answers about the token",
    what: "To an API that may ask, `active` says whether the token is good now. If it is, the other members say on whose behalf it acts, for which client, with which scopes, and until when.",
    why: "For a token that is not active the answer gives no reason. So nobody learns from it whether such a token was ever issued. Whoever does not authenticate is told nothing at all.",
    watch:
      "`active` means that the token was issued here, is not revoked, has not expired, and can be used at the API that asks (RFC 7662 §2.2, §4). Photos compares `aud` all the same. Whether the scope is enough, it alone can judge.",
    specs: ["RFC 7662 §2.2", "RFC 7662 §4"],
    highlights: ["active", "scope", "aud", "exp"],
  },

  introspectionRefusal: {
    title: "id.example tells Photos nothing",
    what: "id.example does not answer the question. With `401` Photos did not prove that it is an API that may ask. Of the token the answer says nothing at all.",
    why: "If just anyone could ask, they could send guesses here until one turns out to be a token (RFC 7662 §2.1).",
    watch:
      "A token that is not active is no error: that question was proper, and its answer is `200` with `active: false` (RFC 7662 §2.3). This fault is not in the token, so Photos should not answer `401` for it.",
    specs: ["RFC 7662 §2.3", "RFC 7662 §2.1"],
    highlights: ["error", "error_description", "WWW-Authenticate"],
  },

  apiResponse: {
    title: "Photos hands over the albums",
    what: "The token is good, made for Photos, and its scope allows this call. Photos answers with what was asked for: Maya’s albums.",
    why: "What the token stands for is all that Photos has to know. Prints was never given Maya’s password, and can do no more than she allowed.",
    watch:
      "The scope says what Prints may do on Maya’s behalf. Whether Maya herself may see an album is another question, and the API has to ask that one too.",
    specs: ["RFC 6749 §7", "RFC 6750 §2.1"],
    highlights: ["albums", "Content-Type"],
  },

  resultPage: {
    title: "Prints answers Maya’s browser",
    what: "Prints answers the request that brought the code or the error. Maya sees her albums on the site of Prints, or a page that says that she allowed nothing. No token is in it.",
    why: "While the browser waits, Prints makes its calls from its own server. Tokens stay there, out of reach of every script in the browser.",
    watch:
      "The address bar still shows the answer. A code in it is spent, but RFC 6749 §3.1.2.5 recommends a redirect to an address without it, and no third-party scripts on this page.",
    specs: ["RFC 6749 §3.1.2.5", "RFC 9700 §4.2.4"],
    highlights: ["Content-Type", "Cache-Control", "Referrer-Policy"],
    variants: [
      {
        when: { response_mode: "form_post", client: "confidential" },
        replaces: "watch",
        text: "The cookie of before went along with a form of another site, and would go along with every such form. Where the answer was good, Prints sets another one in its place, with a new value and `SameSite=Lax`.",
      },
      {
        when: { response_mode: "form_post", client: "confidential" },
        replaces: "highlights",
        highlights: ["__Host-prints-session", "Content-Type", "Cache-Control", "Referrer-Policy"],
      },
    ],
  },
} as const satisfies Partial<Record<StepId, StepExplanation>>;
