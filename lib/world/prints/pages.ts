/** The pages of Prints, as its server sends them or its script draws them. They work without script. */
import { escapeHtml } from "@/lib/http/html";
import type { Header, HttpResponse } from "@/lib/http/message";
import { htmlResponse } from "@/lib/http/response";
import type { Album } from "@/lib/oauth/client/api";
import type { JsonObject } from "@/lib/oauth/jwt";
import type { ActId } from "@/lib/transcript/acts";
import { type AppLook, appPage as drawPage } from "../app-page";
import type { Purpose } from "../client-memory";

const look: AppLook = {
  brand: "Prints",
  ink: "light-dark(#1d4ed8, #8ab4ff)",
  onInk: "light-dark(#fff, #0d1a33)",
  row: "light-dark(#f2f5fd, #23283a)",
};

export function page(title: string, content: string): string {
  return drawPage(look, title, content);
}

/** An address of Prints can hold a code: it is neither kept nor told to the next page (RFC 9700 §4.2.4 and §4.3.2). */
export const unshared: readonly Header[] = [
  ["Cache-Control", "no-store"],
  ["Referrer-Policy", "no-referrer"],
];

/** The page as Prints' server sends it. */
export function respond(status: number, html: string, headers: readonly Header[] = []): HttpResponse {
  return htmlResponse(status, html, [...headers, ...unshared]);
}

/** The start page; its button leads to `action`. */
export function homePage(action: string, purpose: Purpose = "albums"): string {
  if (purpose === "sign-in") {
    return page(
      "Prints",
      `<h1>Welcome to Prints</h1><p>Sign in to see your orders. You need no password here.</p>
<form action="${action}" method="get"><button>Sign in with id.example</button></form>`,
    );
  }
  return page(
    "Prints",
    `<h1>Your photos, on paper</h1><p>Prints makes books from the albums that you keep at Photos.</p>
<form action="${action}" method="get"><button>Connect Photos</button></form>`,
  );
}

/** The page on which an app asks for a password that is not its own: as apps did before redirects. */
export function signInPage(action: string): string {
  return page(
    "Prints",
    `<h1>Connect Photos</h1><p>Sign in with the name and the password that you have at id.example.</p>
<form action="${action}" method="post"><label>Name<input name="username" autocomplete="off" required></label>
<label>Password<input type="password" name="password" autocomplete="off" required></label><button>Connect</button></form>`,
  );
}

export const appScript = '<script type="module" src="/app.js"></script>';

/** The page that carries the script of the public client: the same bytes for everyone. */
export function appPage(): string {
  return page("Prints", `<h1>One moment</h1><p>Prints is loading.</p>${appScript}`);
}

/** Posts what stands in the fragment to the server of the page, which cannot see it (OIDC Core §15.5.3), and clears the address. */
export const relayScript = `<script>
const form = document.createElement("form");
form.method = "post";
for (const [name, value] of new URLSearchParams(location.hash.slice(1))) {
  const field = document.createElement("input");
  field.type = "hidden";
  field.name = name;
  field.value = value;
  form.append(field);
}
history.replaceState(null, "", location.pathname);
document.body.append(form);
form.submit();
</script>`;

export function relayPage(): string {
  return waitingPage(relayScript);
}

/** What is seen while a script does something with what stands in the address. */
export function waitingPage(script: string): string {
  return page("Prints", `<h1>One moment</h1><p>Prints reads the answer.</p>${script}`);
}

/** What is shown of an album. */
type Shown = Pick<Album, "title" | "photos">;

/** The albums, with the button for what the user may do next. */
export function albumsPage(albums: readonly Shown[], next?: ActId): string {
  const after = next === undefined ? "" : (buttons[next] ?? "");
  return page("Your albums", `<h1>Choose an album to print</h1><p>From Photos:</p>${listOf(albums)}${after}`);
}

/** The one that is kept better than the rest. */
export function lockedPage(albums: readonly Shown[]): string {
  return page("Your locked album", `<h1>Your locked album is open</h1><p>From Photos:</p>${listOf(albums)}`);
}

function listOf(albums: readonly Shown[]): string {
  const items = albums.map(
    ({ title, photos }) => `<li>${escapeHtml(title)}<span>${photos} photos</span></li>`,
  );
  return `<ul>${items.join("")}</ul>`;
}

/** Who has signed in, by what the server says of them; the name may be missing, since it is the user's to give. */
export function welcomePage(person: JsonObject, next?: ActId): string {
  const { name, email } = person;
  const who = typeof name === "string" ? `, ${escapeHtml(name)}` : "";
  const address = typeof email === "string" ? ` We write to <code>${escapeHtml(email)}</code>.` : "";
  const after = next === undefined ? "" : (buttons[next] ?? "");
  return page(
    "Your orders",
    `<h1>Good morning${who}</h1><p>You are signed in.${address} You have no orders yet.</p>${after}`,
  );
}

const buttons: Readonly<Partial<Record<ActId, string>>> = {
  comeBack: button("/albums", "get", "Show my albums again"),
  openLocked: button("/locked", "get", "Open the locked album"),
  disconnect: button("/disconnect", "post", "Disconnect Photos"),
  signOut: button("/logout", "post", "Sign out"),
};

function button(action: string, method: "get" | "post", label: string): string {
  return `<form action="${action}" method="${method}" style="margin-top:20px"><button>${label}</button></form>`;
}

const notices = {
  denied: ["You kept your photos to yourself", "Prints was not given access. Nothing was shared."],
  deniedAgain: [
    "The album stays locked",
    "You did not allow it again. What Prints may do already stays as it was.",
  ],
  refused: ["The sign-in did not work", "The authorization server refused."],
  unmet: [
    "The album stays locked",
    "id.example cannot sign you in as Photos wants it. If you can set that up there, do so, and come back.",
  ],
  rejected: ["Prints cannot trust this answer", "It used none of it, and stopped."],
  locked: [
    "The album stays locked",
    "Photos wants to see that it is really you, and Prints could not show it.",
  ],
  api: ["Photos did not give the albums", "The API refused the request."],
  missing: ["There is no such page", "Prints has nothing at this address."],
  disconnected: [
    "Photos is disconnected",
    "Prints has given back what it had, and no longer sees your albums.",
  ],
  anonymous: ["You are not signed in", "Prints was not told who you are."],
  signedOut: ["You are signed out", "Here, and at id.example."],
  unknown: ["This browser is not known here", "Prints has nothing of yours in it."],
  method: ["That does not work here", "Prints was asked in a way that it does not know."],
} as const;

export type Notice = keyof typeof notices;

/** What Prints tells its user when it cannot go on; `code` is the error that it was told. */
export function noticePage(notice: Notice, code?: string): string {
  const [title, text] = notices[notice];
  const reason = code === undefined ? "" : `<p>Reason given: <code>${escapeHtml(code)}</code></p>`;
  return page(title, `<h1>${title}</h1><p>${text}</p>${reason}`);
}
