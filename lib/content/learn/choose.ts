import { type OutcomeId, outcomes } from "./outcomes";

export type QuestionId =
  | "task"
  | "accounts"
  | "owner"
  | "device"
  | "place"
  | "backend"
  | "stakes"
  | "proof"
  | "revocation";

export interface Answer {
  readonly id: string;
  readonly label: string;
  /** Where it leads. */
  readonly to: QuestionId | OutcomeId;
}

export interface Question {
  readonly text: string;
  /** Why it is asked. */
  readonly why: string;
  readonly answers: readonly Answer[];
}

export const choose = {
  question: (number: number) => `Question ${number}`,
  answered: "Your answers",
  change: (question: string) => `Change the answer to “${question}”`,
  changeShort: "Change",
  again: "Begin again",
  recommended: "For your app",
  see: "See it, message by message",
  avoid: "What not to do",
  all: "All that can come out",
} as const;

export const firstQuestion: QuestionId = "task";

export const questions: Readonly<Record<QuestionId, Question>> = {
  task: {
    text: "What is your app to do?",
    why: "OAuth is about access to an API. To know who someone is, and to take a request further, are other tasks.",
    answers: [
      { id: "sign-in", label: "Let people sign in, and nothing more", to: "accounts" },
      { id: "for-user", label: "Use an API on behalf of the person who uses it", to: "owner" },
      { id: "alone", label: "Use an API in its own name, with no person there", to: "proof" },
      {
        id: "onward",
        label: "Call another service for the user whose request it is just serving",
        to: "chain",
      },
      { id: "protect", label: "It is an API, and must judge the tokens that come in", to: "revocation" },
    ],
  },
  accounts: {
    text: "Whose accounts do they sign in with?",
    why: "Where app and accounts are one, there is nobody else to ask.",
    answers: [
      { id: "own", label: "Accounts of this one app alone", to: "session" },
      { id: "shared", label: "Our own, for several apps of ours", to: "openid" },
      {
        id: "elsewhere",
        label: "Accounts that they have elsewhere, or those of their company",
        to: "openid",
      },
    ],
  },
  owner: {
    text: "Whose API is it?",
    why: "Access is delegated where app and API belong to different people, or where many apps share one API.",
    answers: [
      {
        id: "part",
        label: "It is part of this app, on the same site, and no other app uses it",
        to: "session",
      },
      { id: "ours", label: "Ours, and several apps use it", to: "device" },
      { id: "others", label: "Someone else’s", to: "device" },
      {
        id: "unknown",
        label: "Whichever its user names, as with the client of an AI agent",
        to: "unknown-api",
      },
    ],
  },
  device: {
    text: "Does the device have a browser, and can one type on it?",
    why: "People sign in at the authorization server, on a page of its own. Where no such page can be shown, another device shows it.",
    answers: [
      { id: "browser", label: "Yes", to: "place" },
      { id: "none", label: "No: a television, a console, a thing without a keyboard", to: "other-device" },
    ],
  },
  place: {
    text: "Where does the code of your app run?",
    why: "Can it keep a secret? What runs in a browser or on a phone can be read by whoever has it (RFC 6749 §2.1).",
    answers: [
      { id: "server", label: "On a server of ours", to: "stakes" },
      { id: "script", label: "In the browser, as a script", to: "backend" },
      { id: "installed", label: "On a phone or a computer, as an app", to: "native" },
    ],
  },
  backend: {
    text: "Can the script have a small server of its own?",
    why: "An attacker’s script that gets into the page can take every token that the page can reach.",
    answers: [
      { id: "yes", label: "Yes", to: "bff" },
      { id: "no", label: "No, it is only files", to: "script" },
    ],
  },
  stakes: {
    text: "How much harm does one forged or stolen request do?",
    why: "Stronger protection costs the client and the server more work.",
    answers: [
      { id: "usual", label: "As much as in most apps", to: "server" },
      { id: "great", label: "Great harm: payments, health records, public offices", to: "payments" },
    ],
  },
  proof: {
    text: "How can the program prove who it is?",
    why: "Nobody is there to sign in, so the server has to trust the program itself.",
    answers: [
      { id: "credentials", label: "With a secret or a key that the server knows", to: "job" },
      {
        id: "statement",
        label: "With a signed statement of someone whom the server trusts",
        to: "assertion",
      },
    ],
  },
  revocation: {
    text: "Must a token be of no use at once when it is revoked?",
    why: "An API that checks a signed token by itself asks nobody. So it does not hear of a revocation, unless somebody tells it (RFC 7009 §3).",
    answers: [
      { id: "at-once", label: "Yes", to: "lookup" },
      { id: "soon", label: "No, within minutes is enough", to: "local" },
    ],
  },
};

export function isQuestion(id: QuestionId | OutcomeId): id is QuestionId {
  return Object.hasOwn(questions, id);
}

export { type OutcomeId, outcomes };
