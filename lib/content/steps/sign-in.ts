/** The user signs in and decides, at the authorization server (RFC 6749 §4.1, steps A and B). */
import type { StepId } from "@/lib/transcript/steps";
import type { StepExplanation } from "../types";

export const signInSteps = {
  loginPage: {
    title: "id.example asks Maya to sign in",
    what: "The request is in order, so id.example shows its own login page, and shows it again after a wrong password. The address bar says id.example. Prints has no part in this page.",
    why: "How Maya signs in is between her and the authorization server. OAuth leaves the way open: it may be a password, as here, a passkey, or a session that already exists.",
    watch:
      "The page forbids other sites to frame it, against clickjacking (RFC 9700 §4.16). Its form carries a random value of this session, so that no other site can submit it.",
    specs: ["RFC 6749 §3.1", "RFC 9700 §4.16"],
    highlights: ["__Host-session", "Content-Security-Policy", "X-Frame-Options"],
  },

  loginSubmission: {
    title: "Name and password go to id.example",
    what: "The browser sends what was typed, a name and a password, to id.example and nowhere else: the page is from there. `transaction` says which request is waiting.",
    why: "An app that had Maya’s password could do all that she can, until she changes it. What Prints gets instead is limited, and ends by itself.",
    watch:
      "Only the address bar tells Maya that this is the real page. An app that shows the login page in a view of its own takes that away, and can read what she types (RFC 8252 §8.12).",
    specs: ["RFC 6749 §3.1", "RFC 6749 §10.12"],
    highlights: ["username", "password", "form_token"],
  },

  consentPage: {
    title: "id.example asks Maya what Prints may do",
    what: "Maya is signed in. Now id.example tells her which app is asking, and for which rights: each right is a **scope**. She can untick rights, allow, or deny.",
    why: "That Maya has signed in does not mean that Prints may see her photos. Only she can decide that.",
    watch:
      "The name of the app comes from its registration, not from the request. A client that registered under a false name is the danger here (RFC 6819 §4.4.1.4). The sign-in gave the session a new cookie, so one that somebody planted before is of no use.",
    specs: ["RFC 6749 §4.1.1", "RFC 6749 §3.3", "RFC 9700 §4.16"],
    highlights: ["__Host-session", "Content-Security-Policy", "X-Frame-Options"],
    variants: [
      {
        when: { openid: "on" },
        text: "`openid` lets Prints learn who Maya is, and `profile` her name (OIDC Core §5.4).",
      },
    ],
  },

  consentSubmission: {
    title: "Maya’s decision goes to id.example",
    what: "The form sends what Maya decided: `decision`, and each `scope` that is still ticked. id.example compares it with the request that is waiting.",
    why: "It is the server that records the decision, and not the app. So Prints cannot claim a right that Maya did not give.",
    watch:
      "The server must take no scope that was not asked for, and no form that it did not make for this session. Otherwise another site could consent in Maya’s name (RFC 6749 §10.12).",
    specs: ["RFC 6749 §4.1.1", "RFC 6749 §3.3", "RFC 6749 §10.12"],
    highlights: ["decision", "scope", "form_token"],
  },
} as const satisfies Partial<Record<StepId, StepExplanation>>;
