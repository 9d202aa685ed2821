/** What is said between an app and its own users, without OAuth. */
import type { FieldName } from "./parameter-names";
import type { ParameterExplanation } from "./types";

export const loginParameterExplanations = {
  type: {
    what: "Which kind of problem it is, as an address that names it for programs.",
    without: "The problem has no name but its status.",
    spec: "RFC 9457 §3.1.1",
  },
  title: {
    what: "What kind of problem it is, in short, for people.",
    without: "Only the status is left to go by.",
    spec: "RFC 9457 §3.1.3",
  },
  status: {
    what: "The status of the answer once more, for those who see the body alone.",
    without: "Nothing is lost: it stands in the first line of the answer.",
    spec: "RFC 9457 §3.1.2",
  },
  notes: {
    what: "Maya’s notes: what she came for. The format is the app’s own.",
    without: "There is nothing to show.",
    spec: "RFC 8259 §4",
  },
  with: {
    what: "Who else is to read the notes.",
    without: "Nobody does.",
    spec: "RFC 9110 §9.3.3",
  },
  shared_with: {
    what: "Who reads the notes from now on.",
    without: "The page does not know whether the change was made.",
    spec: "RFC 8259 §4",
  },
  "__Host-notes-session": {
    what: "The session cookie of Notes: a random name that stands for a record at the server. The prefix `__Host-` keeps it to this host and to HTTPS.",
    without: "Notes does not know which browser this is.",
    spec: "RFC 10025 §8.4",
  },
  "__Secure-notes-refresh": {
    what: "The refresh token of Notes, as a cookie for one address. No script can read it.",
    without: "Maya has to sign in again whenever her token has expired.",
    spec: "RFC 10025 §4.1.2.6",
  },
} as const satisfies Partial<Record<FieldName, ParameterExplanation>>;
