/** What the browser shows in these flows: the page of Notes, which its script draws, and the page of another site. */
import { escapeHtml } from "@/lib/http/html";
import { type AppLook, appPage } from "../app-page";
import { trapOrigin, trapPage } from "../trap";
import { notesOrigin, paths } from "./state";

const look: AppLook = {
  brand: "Notes",
  ink: "light-dark(#0f6b54, #6fd3b5)",
  onInk: "light-dark(#fff, #06251c)",
  row: "light-dark(#eff7f4, #1f2e29)",
};

export const pageUrl = `${notesOrigin}/`;

/** Its form is not sent by the browser: the script of the page takes what was typed, and calls the API. */
export function signInPage(failed = false): string {
  const said = failed ? '<p role="alert"><strong>That name and that password do not fit.</strong></p>' : "";
  return appPage(
    look,
    "Notes",
    `<h1>Sign in to Notes</h1>${said}<form method="post"><label>Name<input name="username" autocomplete="off" required></label>
<label>Password<input type="password" name="password" autocomplete="off" required></label><button>Sign in</button></form>`,
  );
}

export interface Note {
  readonly title: string;
  readonly text: string;
}

export function notesPage(notes: readonly Note[]): string {
  const items = notes.map(
    ({ title, text }) =>
      `<li style="flex-direction:column;gap:2px">${escapeHtml(title)}<span>${escapeHtml(text)}</span></li>`,
  );
  return appPage(look, "Your notes", `<h1>Your notes</h1><ul>${items.join("")}</ul>`);
}

const notices = {
  signedOut: ["You are signed out", "Notes does not know you any more. Sign in again to go on."],
  unreadable: ["Something went wrong", "Notes could not read the answer of its own server."],
} as const;

export type Notice = keyof typeof notices;

export function noticePage(notice: Notice): string {
  const [title, text] = notices[notice];
  return appPage(look, title, `<h1>${title}</h1><p>${text}</p>`);
}

/** Another site, whose page posts a form to Notes. */
export const trapUrl = `${trapOrigin}/prize`;

export function prizePage(): string {
  return trapPage("You have won", paths.sharing, [["with", "eve"]]);
}
