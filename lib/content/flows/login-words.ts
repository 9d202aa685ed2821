/** What the two logins without OAuth have in common: the same app, in two builds. */
import type { ActId } from "@/lib/transcript/acts";
import type { Outcome } from "@/lib/transcript/run";
import type { StepDifference } from "../types";

/** Shared texts speak of other parties. */
export const namesOfNotes = { "id.example": "Notes", Photos: "Notes", Prints: "the page" };

export const loginActs = {
  signIn: {
    title: "Maya signs in at Notes",
    what: "The page is from notes.example, as the address bar shows, and that is where Maya has her account. She types the password where it belongs; after a wrong one she is asked again.",
    why: "One app, its own users, its own API: nobody asks for what lies elsewhere. So there is no authorization server, and this is **not OAuth**.",
    specs: ["RFC 6749 §1"],
  },
} satisfies Partial<Record<ActId, StepDifference>>;

export const loginOutcomes = {
  refusedByClient: {
    title: "The page could not read the answer",
    what: "The answer was not what the page had asked for, so it used none of it. The checks show the rule.",
    why: "A script must not take whatever comes for data of its own server.",
    specs: ["RFC 9110 §8.3"],
  },
  astray: {
    title: "The run left the flow",
    what: "A message was changed, and what followed is no part of this login. Each party gave its true answer up to here.",
    specs: ["RFC 9110 §15"],
  },
} satisfies Partial<Record<Outcome, StepDifference>>;
