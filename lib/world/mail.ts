/** Maya's mail, as her browser shows it. Left out: how a message comes to her. */
import { escapeHtml } from "@/lib/http/html";
import { fadeBelow } from "./app-page";
import type { Turn } from "./reception";
import type { World } from "./world";

/** Nobody is asked there: it is where her mail stands. */
export const mailAddress = "https://mail.example/";

interface Mail {
  readonly subject: string;
  readonly from: string;
  /** HTML. */
  readonly text: string;
}

/** Maya reads it in the browser that she has before her. */
export function openMail({ show }: Pick<Turn, "show">, world: World, mail: Mail): World {
  const html = mailPage(mail);
  show(mailAddress, html);
  return { ...world, browser: { ...world.browser, page: { url: mailAddress, html } } };
}

/** A link that says where it leads. */
export function mailLink(address: string): string {
  const text = address.replace(/^https:\/\//, "");
  return `<a href="${escapeHtml(address)}">${escapeHtml(text)}</a>`;
}

const style = `
:root { color-scheme: light dark; font: 15px/1.45 "Geist", system-ui, sans-serif; color: light-dark(#1c1b19, #f1eff5); background: light-dark(#fff, #1b1a1f) }
body { margin: 0; padding: 14px 18px 0; max-width: 30rem; overflow-wrap: anywhere }
${fadeBelow(18)}
header { margin: 0 0 10px; padding: 0 0 8px; border-bottom: 1px solid light-dark(#e3e0da, #38363e); font-size: 13px; color: light-dark(#56534d, #b9b5c3) }
h1 { margin: 0; font-size: 16px; color: light-dark(#1c1b19, #f1eff5) }
p { margin: 0 0 10px }
a { color: light-dark(#1d4ed8, #8ab4ff) }
code { font: 600 16px "Geist Mono", ui-monospace, monospace; white-space: nowrap }
`;

function mailPage({ subject, from, text }: Mail): string {
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(subject)}</title><style>${style}</style></head><body><main>`,
    `<header><h1>${escapeHtml(subject)}</h1>${escapeHtml(from)}</header>`,
    `${text}</main></body></html>`,
  ].join("");
}
