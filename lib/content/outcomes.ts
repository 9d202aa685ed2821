/** How a run can end, and what that means. */
import type { Outcome } from "@/lib/transcript/run";
import { editedRun } from "./explain-step";
import type { StepExplanation, Variant } from "./types";

/** What is said of a refusal, in words of its own or not, where there may have been none. */
const writtenOnTheWay = (party: string): readonly Variant[] => [
  {
    when: editedRun,
    text: `Where no check of ${party} failed, it refused nothing: its answer was changed on the way.`,
  },
];

export const outcomeExplanations: Readonly<Record<Outcome, StepExplanation>> = {
  completed: {
    title: "Prints has Maya’s albums",
    what: "The flow is complete. Prints read the albums with a token that Maya allowed, that is limited to its scope, and that ends by itself.",
    why: "Prints never saw her password. Maya’s sign-in stayed with id.example, and Photos judged the token alone.",
    specs: ["RFC 6749 §4.1"],
    highlights: [],
    variants: [
      {
        when: { dpop: "on" },
        replaces: "why",
        text: "Prints never saw her password. Maya’s sign-in stayed with id.example, and Photos judged the token, and the proof by its key.",
      },
      { when: { epilogue: "revoke" }, replaces: "title", text: "Prints has given back its access" },
      {
        when: { epilogue: "revoke" },
        replaces: "what",
        text: "Prints has read the albums, and then revoked its tokens. It holds none any more, and the refresh token is worth nothing to anyone.",
      },
    ],
  },
  denied: {
    title: "The answer was no",
    what: "Prints was told `access_denied`, and takes it that Maya said no. It got no code and no token, and learned nothing of the photos.",
    why: "Denying is a regular end of the flow, and not a fault. Prints should go on without the photos.",
    specs: ["RFC 6749 §4.1.2.1"],
    highlights: [],
  },
  refusedByServer: {
    title: "id.example refused",
    what: "The authorization server did not accept a request. The checks show which rule it broke. What the client is told of it, if anything, is the `error`.",
    why: "The server refuses on the first rule that is broken, because every later one relies on it.",
    specs: ["RFC 6749 §4.1.2.1", "RFC 6749 §5.2"],
    highlights: [],
    variants: writtenOnTheWay("id.example"),
  },
  refusedByClient: {
    title: "Prints did not trust what came",
    what: "Prints used none of it. What came broke a rule, which the checks show, or came from where it should not.",
    why: "In this flow the client is judge as well: it alone knows what it asked, of whom, and in which session.",
    specs: ["RFC 6749 §10.12", "RFC 9207 §2.4", "OIDC Core §3.1.3.7"],
    highlights: [],
  },
  refusedByApi: {
    title: "Photos refused the call",
    what: "Prints called Photos, and Photos did not accept the call. The checks show why not.",
    why: "That a token was issued does not make it good everywhere. The API judges its audience, its expiry and its scope on every call.",
    specs: ["RFC 6750 §3.1", "RFC 9068 §4"],
    highlights: [],
    variants: writtenOnTheWay("the API"),
  },
  stolen: {
    title: "A thief has Maya’s albums",
    what: "Somebody used a copy of a token, and was given what Maya allowed Prints alone.",
    why: "A bearer token serves whoever holds it. A short life, revocation and tokens that are bound to a key limit what a copy is worth.",
    specs: ["RFC 9700 §4.10", "RFC 9700 §2.2.1"],
    highlights: [],
  },
  deadEnd: {
    title: "The page leads nowhere",
    what: "Maya’s browser shows what came. There is nothing on it to press: no form and no link. Nor is it a redirect with an address to go to.",
    why: "In the front channel the browser carries every message on. Where it is told no address it stops, and neither server hears of that.",
    specs: ["RFC 6749 §1.7", "RFC 9110 §15.4"],
    highlights: [],
  },
  stayed: {
    title: "The browser stays where it was",
    what: "The answer has status 204 or 205: it was successful, and there is no page in it. Maya’s browser keeps the page before, and waits for her to press something once more.",
    why: "In the front channel the browser carries every message on, and an answer without a page or an address gives it nothing to carry. What its sender has done by then is done.",
    specs: ["RFC 9110 §15.3.5", "RFC 9110 §15.3.6"],
    highlights: [],
  },
  astray: {
    title: "The run left the flow",
    what: "A message was changed, and what followed is no part of this flow. Each party gave its true answer up to here.",
    why: "Go back to a step before the change to try another way. The run up to there is kept.",
    specs: ["RFC 9110 §3.4"],
    highlights: [],
  },
};
