/** Messages of an app that signs its own users in: what they are whatever the app knows its users by. */
import type { StepId } from "@/lib/transcript/steps";
import type { StepExplanation } from "../types";

export const loginSteps = {
  logInRequest: {
    title: "The page sends name and password",
    what: "The script of the page posts them as JSON to the API of the same app. Page and API are both from notes.example.",
    why: "The password goes to the app that it is for, and to nobody else. That it goes to some other app is what OAuth was made to avoid (RFC 6749 §1).",
    watch:
      "An API like this must make guessing slow and must keep no password in the clear. The demo leaves out both.",
    specs: ["RFC 9110 §9.3.3", "RFC 6749 §1"],
    highlights: ["username", "password", "Origin"],
  },
  logInResponse: {
    title: "Notes lets Maya in",
    what: "The password was right. From now on the browser has something by which Notes knows it again.",
    why: "HTTP keeps nothing from one request to the next (RFC 9110 §3.3). So something has to go along with each.",
    specs: ["RFC 9110 §3.3"],
    highlights: ["access_token", "__Host-notes-session", "Set-Cookie", "Cache-Control"],
  },
  logInRefusal: {
    title: "Notes refuses the sign-in",
    what: "Notes signs nobody in. The answer is a problem as RFC 9457 has it: `403` where the name and the password do not fit, or the account is banned. The page asks again.",
    why: "`401` would have to name a scheme to authenticate with, and a form is none (RFC 9110 §15.5.2). So a wrong password is a `403`. Many APIs say `401` all the same.",
    watch: "All reasons get one answer. Otherwise somebody could try out which names exist.",
    specs: ["RFC 9110 §15.5.4", "RFC 9457 §3.1"],
    highlights: ["title", "status"],
  },
  notesRequest: {
    title: "The page asks for the notes",
    what: "With the request goes what the browser was given at the sign-in.",
    why: "The API has to know at each request who is asking.",
    specs: ["RFC 9110 §3.3"],
    highlights: ["Authorization", "__Host-notes-session", "Host"],
  },
  notesResponse: {
    title: "Notes gives the notes",
    what: "The API knows who is asking, and answers with what is hers.",
    why: "There are no scopes here. Whoever is signed in may do all that the app lets its users do.",
    specs: ["RFC 9110 §15.3.1"],
    highlights: ["notes", "Cache-Control"],
  },
  notesRefusal: {
    title: "Notes gives nothing",
    what: "The API does not know who is asking. The checks show the rule that failed.",
    why: "What cannot be judged must not be accepted.",
    specs: ["RFC 9110 §15.5.4"],
    highlights: ["WWW-Authenticate", "error", "error_description", "title"],
  },
  renewRequest: {
    title: "The page asks for a new token",
    what: "Nobody has to type anything. The browser sends a **refresh token** in a cookie, which goes to this one address alone.",
    why: "Now the API looks Maya up. So a ban can go unnoticed no longer than one token lives.",
    watch:
      "The cookie is `HttpOnly`, so that no script can take it along, and `SameSite=Strict`, so that no other site can have it sent.",
    specs: ["RFC 10025 §4.1.2.4", "RFC 10025 §4.1.2.6"],
    highlights: ["__Secure-notes-refresh", "Cookie", "Origin"],
  },
  renewResponse: {
    title: "Notes signs another token",
    what: "The account is open. Maya gets a token for another minute and a new refresh token. The old one no longer counts.",
    why: "Each refresh token is good for one use, so that a copy of an old one is worth nothing.",
    specs: ["RFC 7519 §4.1.4"],
    highlights: ["access_token", "expires_in", "__Secure-notes-refresh"],
  },
  renewRefusal: {
    title: "Notes signs no other token",
    what: "With `403`, the refresh token is unknown or was used, or the account is banned. The page has nothing left to call with.",
    why: "For a new token the API looks in its database, and the database knows.",
    specs: ["RFC 9110 §15.5.4"],
    highlights: ["title", "status"],
  },
  trapRequest: {
    title: "Maya opens a page of another site",
    what: "Somebody sent her a link. She has not signed out of Notes, which is open in another tab of the same browser.",
    why: "To open a page does no harm by itself. What counts is what the page does next.",
    specs: ["RFC 10025 §8.2"],
    highlights: ["Host"],
  },
  trapPage: {
    title: "The page posts a form to Notes",
    what: "The page has a hidden form whose address is at notes.example. A line of script sends it as soon as the page is there.",
    why: "Any page may post a form to any site. The browser will not show it the answer, but the request goes out.",
    specs: ["RFC 10025 §8.2"],
    highlights: ["Content-Type"],
  },
  forgedRequest: {
    title: "The browser sends the forged request",
    what: "It asks Notes to share Maya’s notes with Eve. Maya has asked for nothing of the kind. `Origin` says whose page it was.",
    why: "A browser adds the cookies of the site that it asks, whoever made it ask. Cross-site request forgery rests on that (RFC 10025 §8.2).",
    specs: ["RFC 10025 §8.2", "Fetch Standard §Origin header"],
    highlights: ["with", "Origin", "__Host-notes-session"],
  },
  forgedResponse: {
    title: "Notes shares them with Eve",
    what: "The cookie named Maya’s session, and the API asked no more. It did in her name what another site wanted.",
    why: "The cookie proves which browser it is, and not who told the browser to ask.",
    specs: ["RFC 10025 §8.2"],
    highlights: ["shared_with"],
  },
  forgedRefusal: {
    title: "Notes does not share them",
    what: "The request came without a session that is good, or from an origin that is not that of Notes. The checks show which.",
    why: "Either of the two is enough. Both together also hold where one has a gap, such as a browser that does not know `SameSite`.",
    specs: ["RFC 10025 §8.2", "Fetch Standard §Origin header"],
    highlights: ["title", "status"],
  },
} as const satisfies Partial<Record<StepId, StepExplanation>>;
