/** What the television shows. Sizes are shares of the screen's width, so that it can be drawn at any. */
import { renderSVG } from "uqr";
import { escapeHtml } from "@/lib/http/html";
import type { DeviceCodes } from "@/lib/oauth/client/device-code";

const style = `
:root { color-scheme: dark; font: 4.4vw/1.35 "Geist", system-ui, sans-serif; color: #f1eff5; background: #10131d }
* { box-sizing: border-box }
body { margin: 0; block-size: 100vh; display: grid; grid-template-columns: 1fr auto; align-items: center; gap: 5vw; padding: 5vw 6vw }
.brand { margin: 0 0 3.4vw; font-weight: 600; color: #8ab4ff }
h1 { margin: 0 0 3.4vw; font-size: 6.4vw; line-height: 1.15; letter-spacing: -.015em; text-wrap: balance }
p { margin: 0; color: #b9b5c3; text-wrap: balance }
.code { margin: 2.8vw 0; font: 600 9.6vw/1 "Geist Mono", ui-monospace, monospace; letter-spacing: .02em; color: #fff; white-space: nowrap }
.address { color: #f1eff5; font-weight: 600 }
.picture { inline-size: 24vw; padding: 1.2vw; border-radius: 1.6vw; background: #fff }
.picture svg { display: block; inline-size: 100%; block-size: auto }
button { font: inherit; font-weight: 600; padding: 1.8vw 4vw; border: 0; border-radius: 2vw; color: #0d1a33; background: #8ab4ff; cursor: pointer }
button:focus-visible { outline: .8vw solid #fff; outline-offset: .8vw }
ul { display: grid; gap: 1.6vw; margin: 0; padding: 0; list-style: none }
li { display: flex; justify-content: space-between; gap: 4vw; padding: 2vw 2.6vw; border-radius: 1.8vw; background: #23283a }
li span { color: #b9b5c3; white-space: nowrap }
`;

function screen(content: string, beside = ""): string {
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Prints on TV</title>',
    `<style>${style}</style></head><body><main><p class="brand">Prints</p>${content}</main>${beside}</body></html>`,
  ].join("");
}

export function homeScreen(): string {
  return screen(
    '<h1>Your photos, on the big screen</h1><form action="/connect"><button>Connect Photos</button></form>',
  );
}

/** The code and where to go with it; with a picture of the complete address, where that is wanted. */
export function codeScreen(
  { userCode, verificationUri, verificationUriComplete }: DeviceCodes,
  picture: boolean,
): string {
  const address = escapeHtml(verificationUri.replace(/^https:\/\//, ""));
  const beside =
    picture && verificationUriComplete !== undefined
      ? `<div class="picture" role="img" aria-label="A QR code of the address with the code in it">${renderSVG(verificationUriComplete, { border: 1 })}</div>`
      : "";
  const lead = beside === "" ? "On your phone, go to" : "Scan the picture, or go to";
  return screen(
    `<p>${lead} <span class="address">${address}</span> and type</p><p class="code">${escapeHtml(userCode)}</p><p>Waiting for you …</p>`,
    beside,
  );
}

export function albumsScreen(albums: readonly { readonly title: string; readonly photos: number }[]): string {
  const items = albums.map(({ title, photos }) => `<li>${escapeHtml(title)}<span>${photos}</span></li>`);
  return screen(`<ul>${items.join("")}</ul>`);
}

const notices = {
  denied: ["Not connected", "You said no on your phone. Nothing was shared."],
  expired: ["The code has expired", "Begin again for a new one."],
  failed: ["That did not work", "Try again later."],
} as const;

export type Notice = keyof typeof notices;

export function noticeScreen(notice: Notice): string {
  const [title, text] = notices[notice];
  return screen(`<h1>${title}</h1><p>${text}</p>`);
}
