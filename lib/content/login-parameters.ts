/** Forms in which people sign in and decide, and what an app that has its own users says to them, without OAuth. */
import type { FieldName } from "./parameter-names";
import type { ParameterExplanation } from "./types";

export const loginParameterExplanations = {
  transaction: {
    what: "Which waiting authorization request the form belongs to. It is a field of this server’s own, not of OAuth.",
    without: "The server does not know what Maya is signing in for.",
    spec: "RFC 6749 §3.1",
  },
  form_token: {
    what: "A random value of this browser’s session that the server put into its form. Other sites cannot read it.",
    without: "Another site could make Maya’s browser send the form, and so consent in Maya’s name.",
    spec: "RFC 6749 §10.12",
  },
  repeated: {
    what: "Marks a form of another site that a page of this server has sent once more, now with the session cookie.",
    without: "Where there is no cookie the server would have the form sent again and again.",
    spec: "OIDC Logout §2",
  },
  username: {
    what: "The name that Maya signs in with.",
    without: "The server cannot tell whose password it should compare.",
    spec: "RFC 6749 §3.1",
  },
  password: {
    what: "The secret that goes with Maya’s name. It belongs on the page of whoever keeps the account; any other party that is given it can sign in as Maya.",
    without: "Nobody is signed in.",
    spec: "RFC 6749 §3.1",
  },
  passkey: {
    what: "What Maya’s device answered, as JSON: which passkey it used, what it signed, and the signature.",
    without: "Nobody has shown that Maya is there.",
    spec: "WebAuthn Standard §Verifying assertion",
  },
  decision: {
    what: "The button that Maya pressed: `allow` or `deny`. It is a field of this server’s own, not of OAuth.",
    without: "What is not a clear yes counts as no.",
    spec: "RFC 6749 §4.1.1",
  },
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
