/** Every way that a login by a session can take. */
import { editHeader, editRequest, editResponse } from "../support/walk";
import type { Way } from "./way";

const cookie = "__Host-notes-session";

export const sessionLoginWays: readonly Way<"session-login">[] = [
  {
    title: "gives the notes to the browser that brings the session’s name (RFC 10025 §8.4)",
    golden: true,
    outcome: "completed",
  },
  {
    title: "asks again after a wrong password, by 403 and not by 401 (RFC 9110 §15.5.2)",
    golden: true,
    detours: [["signIn", { type: "SIGN_IN", username: "maya", password: "wrong" }]],
    outcome: "completed",
    check: "own-password-matches",
  },
  {
    title: "knows nobody without the cookie (RFC 10025 §4.2)",
    golden: true,
    detours: [["notesRequest", editHeader("Cookie", undefined)]],
    outcome: "refusedByApi",
    check: "own-session-present",
  },
  {
    title: "takes no name that it did not give (RFC 10025 §8.4)",
    golden: true,
    detours: [["notesRequest", editHeader("Cookie", `${cookie}=${"A".repeat(32)}`)]],
    outcome: "refusedByApi",
    check: "own-session-known",
  },
  {
    title:
      "has a new name for the session from the sign-in on: the old one is worth nothing (RFC 10025 §8.4)",
    detours: [["logInResponse", editResponse(() => ({ headers: [] }))]],
    outcome: "refusedByApi",
    check: "own-session-known",
  },
  {
    title: "refuses a session that has expired",
    golden: true,
    options: { afterwards: "expire" },
    outcome: "refusedByApi",
    check: "own-session-current",
  },
  {
    title: "refuses a banned user at once",
    golden: true,
    options: { afterwards: "ban" },
    outcome: "refusedByApi",
    check: "own-session-known",
  },
  {
    title: "refuses the form of another site, which comes without the cookie (RFC 10025 §5.2)",
    golden: true,
    options: { afterwards: "trap" },
    outcome: "completed",
    check: "own-session-present",
  },
  {
    title: "is kept by SameSite alone where it does not look at the origin (RFC 10025 §5.2)",
    options: { afterwards: "trap", origin: "ignored" },
    outcome: "completed",
    check: "own-session-present",
  },
  {
    title:
      "refuses the form of another site by its origin, though the cookie came along (Fetch, Origin header)",
    golden: true,
    options: { afterwards: "trap", "same-site": "none" },
    outcome: "completed",
    check: "own-origin",
  },
  {
    title: "refuses a change that does not say which origin asks for it (Fetch, Origin header)",
    options: { afterwards: "trap", "same-site": "none" },
    detours: [["forgedRequest", editHeader("Origin", undefined)]],
    outcome: "completed",
    check: "own-origin",
  },
  {
    title: "does what another site wants where neither holds (RFC 10025 §8.2)",
    golden: true,
    options: { afterwards: "trap", "same-site": "none", origin: "ignored" },
    outcome: "stolen",
  },
  {
    title: "takes nothing for a wrong password where the API has nothing at the address (RFC 9110 §15.5.5)",
    detours: [["logInRequest", editRequest(() => ({ url: "https://notes.example/api/nothing" }))]],
    outcome: "refusedByClient",
    check: "own-answer-status",
  },
  {
    title: "asks again where another place of the API does not know who asks",
    detours: [["logInRequest", editRequest(() => ({ url: "https://notes.example/api/sharing" }))]],
    outcome: "completed",
    check: "own-session-known",
  },
  {
    title: "takes a changed answer for the refusal that it has become, and asks again (RFC 9110 §15.5.4)",
    detours: [["logInResponse", editResponse(() => ({ status: 403 }))]],
    outcome: "completed",
  },
  {
    title: "refuses a sign-in that is no JSON (RFC 9110 §15.5.16)",
    detours: [["logInRequest", editHeader("Content-Type", "text/plain")]],
    outcome: "refusedByClient",
    check: "own-answer-status",
  },
  {
    title: "takes an answer that is no success for no sign-in (RFC 9110 §15)",
    detours: [["logInResponse", editResponse(() => ({ status: 500 }))]],
    outcome: "refusedByClient",
    check: "own-answer-status",
  },
  {
    title: "draws nothing that is no list of notes",
    detours: [["notesResponse", editResponse(() => ({ body: "<html>" }))]],
    outcome: "refusedByClient",
    check: "own-notes-readable",
  },
  {
    title: "names the method that it takes (RFC 9110 §15.5.6)",
    detours: [["notesRequest", editRequest(() => ({ method: "DELETE" }))]],
    outcome: "refusedByClient",
    check: "own-answer-status",
  },
];
