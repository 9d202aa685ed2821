/** An API exchanges a token and calls the API behind it (RFC 8693). */
import type { StepId } from "@/lib/transcript/steps";
import type { StepExplanation } from "../types";
import { apiSteps } from "./api";

export const exchangeSteps = {
  exchangeRequest: {
    title: "The Shop API exchanges Maya’s token",
    what: "The Shop API sends the token that it was called with as `subject_token`: the new one is to be about the same person. `resource` says which API it is for, and `scope` how little it needs.",
    why: "Maya’s token is for the Shop API alone. Photos would be wrong to accept it, and the Shop API should not be able to do at Photos all that Maya allowed.",
    watch:
      "Here only a client that authenticates may exchange. RFC 8693 §2.1 leaves that to the server, and warns that otherwise whoever holds one stolen token could turn it into others.",
    specs: ["RFC 8693 §2.1", "RFC 8693 §5", "RFC 8707 §2"],
    highlights: ["subject_token", "actor_token", "resource", "scope"],
  },
  exchangeResponse: {
    title: "id.example issues a token for Photos",
    what: "The new token has the same `sub`, another `aud`, and no more scope than was asked. `issued_token_type` says what it is. It lasts no longer than the one it came from.",
    why: "Each API gets a token that is good there and nowhere else. If Photos leaks it, nobody can go back to the Shop API with it.",
    specs: ["RFC 8693 §2.2.1", "RFC 8693 §4.1", "RFC 9700 §2.3"],
    highlights: ["access_token", "issued_token_type", "scope", "expires_in"],
  },
  exchangeRefusal: {
    title: "id.example does not exchange the token",
    what: "The answer is an error of the token endpoint: `invalid_request` for a bad token, `invalid_target` for an API that it does not know, `invalid_scope` for more than Maya allowed. A client that does not prove itself gets `invalid_client`.",
    why: "An exchange can only make a right smaller. What she did not allow in the first place cannot come of it.",
    specs: ["RFC 8693 §2.2.2", "RFC 8707 §2"],
    highlights: ["error", "error_description"],
  },
  secondApiRequest: {
    title: "The Shop API calls Photos",
    what: "The Shop API asks Photos for Maya’s albums, with the token that it was given for this.",
    why: "To Photos the Shop API is an ordinary client. Photos judges the token, as it judges any other.",
    watch:
      "The token must go to Photos alone. An API that sends it elsewhere gives Maya’s photos away (RFC 9700 §4.9).",
    specs: ["RFC 6750 §2.1", "RFC 9700 §4.9"],
    highlights: ["Authorization", "Host"],
  },
  secondKeysRequest: {
    title: "Photos needs the keys as well",
    what: "The token is a signed JWT. To verify it Photos needs the public keys of id.example, and keeps them.",
    why: "With the keys Photos can judge each token by itself, whoever brings it.",
    specs: ["RFC 9068 §4", "RFC 7517 §5"],
    highlights: ["Host", "Accept"],
  },
  secondKeys: {
    title: "id.example gives Photos its public keys",
    what: "With them Photos verifies the signature of the token. If it is good, Photos judges expiry and scope. The audience was right before.",
    why: "To decide, Photos may go by the claims of the token and by its newest actor, whom `act` names first. Actors inside of that one are for the record alone (RFC 8693 §4.1).",
    specs: ["RFC 9068 §4", "RFC 8693 §4.1"],
    highlights: ["keys", "Cache-Control"],
  },
  secondIntrospectionRequest: {
    title: "Photos asks about the token",
    what: "The token is a random string. Photos asks what it stands for, with credentials of its own.",
    why: "Only the server that issued it knows.",
    specs: ["RFC 7662 §2.1"],
    highlights: ["token", "Authorization"],
  },
  secondIntrospectionResponse: {
    title: "id.example tells Photos what it stands for",
    what: "The answer names the person, the client and the scopes, and with delegation also who acts, as `act`.",
    why: "So an opaque token tells Photos as much as a JWT would, at the price of a question.",
    specs: ["RFC 7662 §2.2", "RFC 8693 §4.1"],
    highlights: ["active", "act", "aud", "scope"],
  },
  secondIntrospectionRefusal: {
    ...apiSteps.introspectionRefusal,
    title: "id.example tells Photos nothing of it",
    watch: "This fault is not in the token: one that is not active is answered with `200` (RFC 7662 §2.3).",
  },
  secondApiResponse: {
    title: "Photos gives the albums to the Shop API",
    what: "The token is for Photos, is not expired, and allows `photos.read`. Photos answers.",
    why: "It knows on whose behalf the Shop API asks, and never saw the token that Prints has.",
    specs: ["RFC 6750 §2.1"],
    highlights: ["Content-Type", "albums"],
  },
  secondApiRefusal: {
    title: "Photos refuses the Shop API",
    what: "No token came, or none that Photos accepts. `WWW-Authenticate` says what it wants and, of a token, what is wrong with it.",
    why: "That the Shop API is trusted does not make every token of its good at Photos.",
    specs: ["RFC 6750 §3.1", "RFC 9068 §4"],
    highlights: ["WWW-Authenticate", "error"],
  },
} as const satisfies Partial<Record<StepId, StepExplanation>>;
