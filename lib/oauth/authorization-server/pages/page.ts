/**
 * What all pages share: the document, and headers that keep them out of frames, caches and Referer fields (RFC 6749 §10.13,
 * RFC 9700 §4.16 and §4.2.4).
 */
import { encodeBase64 } from "@/lib/http/base64";
import type { Header, HttpResponse } from "@/lib/http/message";
import { htmlResponse } from "@/lib/http/response";
import type { Context } from "../context";
import { html, type Markup, nothing } from "./markup";
import { style } from "./style";

export interface Page {
  readonly title: string;
  readonly content: Markup;
  /** Runs when the page has been read. Our own text, never a message's. */
  readonly script?: string;
}

export async function pageResponse(
  context: Context,
  status: number,
  page: Page,
  headers: readonly Header[] = [],
): Promise<HttpResponse> {
  return htmlResponse(status, writeDocument(context, page), [
    ["Content-Security-Policy", await contentSecurityPolicy(page.script)],
    ["X-Frame-Options", "DENY"],
    ["X-Content-Type-Options", "nosniff"],
    ["Referrer-Policy", "no-referrer"],
    ["Cache-Control", "no-store"],
    ...headers,
  ]);
}

function writeDocument({ name }: Context, { title, content, script }: Page): string {
  const { markup } = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · ${name}</title>
<style>${{ markup: style }}</style>
</head>
<body>
<main>
<p class="host">${shield}<span>${name}</span></p>
${content}
</main>
${script === undefined ? nothing : html`<script>${{ markup: script }}</script>`}
</body>
</html>
`;
  return markup;
}

const shield: Markup = html`<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="M12 3 5 5.8v5.4c0 4.4 2.9 7.6 7 9.3 4.1-1.7 7-4.9 7-9.3V5.8z"/><path d="m9 12 2.2 2.2L15.2 10"/></svg>`;

/** Hashes of the texts that pages have inline; there are no more than a few. */
const hashes = new Map<string, Promise<string>>();

/**
 * Nothing loads, nothing runs but what is known by its hash, and no other page may frame this one. `form-action` is left
 * out: Chromium applies it to the redirect that follows a form as well, and the consent form's leads to the client.
 */
async function contentSecurityPolicy(script: string | undefined): Promise<string> {
  const scripts = script === undefined ? "" : ` script-src 'sha256-${await hash(script)}';`;
  return `default-src 'none'; style-src 'sha256-${await hash(style)}';${scripts} base-uri 'none'; frame-ancestors 'none'`;
}

function hash(text: string): Promise<string> {
  const known = hashes.get(text) ?? digest(text);
  hashes.set(text, known);
  return known;
}

async function digest(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return encodeBase64(new Uint8Array(bytes));
}
