/** What the agent shows its user: what was said, and what she may say next. Sizes are shares of the screen's width, so that it can be drawn at any. */
import { escapeHtml } from "@/lib/http/html";
import type { Line } from "../discovery";

const style = `
:root { color-scheme: light dark; font: 4.6vw/1.35 "Geist", system-ui, sans-serif; color: light-dark(#1c1b19, #f1eff5); background: light-dark(#fff, #17161b) }
* { box-sizing: border-box }
body { margin: 0; block-size: 100vh; display: flex; flex-direction: column; padding: 3.6vw 4.4vw 4.4vw; overflow: hidden }
h1 { margin: 0 0 2vw; font-size: 4vw; font-weight: 600; color: light-dark(#56534d, #b9b5c3) }
ol { flex: 1; min-block-size: 0; display: flex; flex-direction: column; justify-content: flex-end; gap: 1.6vw; margin: 0; padding: 0; list-style: none; overflow: hidden }
li { max-inline-size: 88%; padding: 1.7vw 3.2vw; border-radius: 3.4vw; background: light-dark(#f1efea, #26242c) }
li.user { align-self: flex-end; background: light-dark(#e3ebfd, #23304d) }
form { display: flex; align-items: center; gap: 2vw; margin: 2.4vw 0 0; padding: 1.4vw 1.4vw 1.4vw 3.2vw; border: 1px solid light-dark(#8a867e, #6f6b7a); border-radius: 3.4vw }
form span { flex: 1 }
button { font: inherit; font-weight: 600; min-block-size: 24px; padding: 1vw 3vw; border: 0; border-radius: 2.4vw; color: light-dark(#fff, #0d1a33); background: light-dark(#1d4ed8, #8ab4ff); cursor: pointer }
button:focus-visible { outline: .7vw solid light-dark(#1c1b19, #fff); outline-offset: .5vw }
`;

/** How many lines there is room for. */
const most = 3;

/** `draft` is what the user has typed and not sent yet. */
export function talkScreen(talk: readonly Line[], draft?: string): string {
  const shown = talk.slice(draft === undefined ? -most : 1 - most);
  const lines = shown.map(({ by, text }) => `<li class="${by}">${escapeHtml(text)}</li>`);
  const form =
    draft === undefined ? "" : `<form><span>${escapeHtml(draft)}</span><button>Send</button></form>`;
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Scout</title>',
    `<style>${style}</style></head><body><h1>Scout</h1><ol>${lines.join("")}</ol>${form}</body></html>`,
  ].join("");
}
