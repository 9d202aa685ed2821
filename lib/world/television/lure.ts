/**
 * Remote phishing (RFC 8628 §5.4): whoever stands before the television is not Maya. They send her its code, in a message that begins like
 * one from Prints, and wait. Left out: how the message comes to her; her mail is shown as it has come.
 */
import { escapeHtml } from "@/lib/http/html";
import type { DeviceCodes } from "@/lib/oauth/client/device-code";
import { noteAction, open } from "@/lib/oauth/notice";
import { end, type Reaction, type Turn, waitFor } from "../reception";
import type { World } from "../world";
import { codesOf } from "./codes";

/** Nobody is asked there: it is what her phone shows before she opens the address. */
export const mailAddress = "https://mail.example/";

export function isLure({ options }: World): boolean {
  return options.phishing === "on";
}

/** The attacker reads the code off the television, and writes to Maya. */
export async function lure({ world, show, noteAs }: Turn): Promise<Reaction> {
  const codes = codesOf(world);
  if (codes === undefined) return end(world, "astray");
  const html = mailPage(codes, world.options.verification === "complete");
  noteAction(noteAs("attacker"), "code-sent", { gains: [open("user_code", codes.userCode)] });
  show(mailAddress, html);
  return waitFor({ ...world, browser: { ...world.browser, page: { url: mailAddress, html } } }, "openPhone");
}

const style = `
:root { color-scheme: light dark; font: 15px/1.45 "Geist", system-ui, sans-serif; color: light-dark(#1c1b19, #f1eff5); background: light-dark(#fff, #1b1a1f) }
body { margin: 0; padding: 14px 18px; max-width: 30rem; overflow-wrap: anywhere }
header { margin: 0 0 10px; padding: 0 0 8px; border-bottom: 1px solid light-dark(#e3e0da, #38363e); font-size: 13px; color: light-dark(#56534d, #b9b5c3) }
h1 { margin: 0; font-size: 16px; color: light-dark(#1c1b19, #f1eff5) }
p { margin: 0 0 10px }
a { color: light-dark(#1d4ed8, #8ab4ff) }
code { font: 600 16px "Geist Mono", ui-monospace, monospace; white-space: nowrap }
`;

function mailPage(
  { userCode, verificationUri, verificationUriComplete }: DeviceCodes,
  hasCode: boolean,
): string {
  const complete = hasCode ? verificationUriComplete : undefined;
  const code = complete === undefined ? ` and type <code>${escapeHtml(userCode)}</code>` : "";
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>Confirm your television</title><style>${style}</style></head><body><main>`,
    "<header><h1>Confirm your television</h1>Prints on TV, help@prints-tv.example</header>",
    `<p>Maya, go to ${link(complete ?? verificationUri)}${code} today, or your photos leave the big screen.</p>`,
    "<p>Your friends at Prints</p></main></body></html>",
  ].join("");
}

function link(address: string): string {
  const text = address.replace(/^https:\/\//, "");
  return `<a href="${escapeHtml(address)}">${escapeHtml(text)}</a>`;
}
