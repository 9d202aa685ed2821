/**
 * Small pages that a room itself shows: in the server's style, with the same headers (RFC 9700 §4.16 and §4.2.4). Nothing loads; a
 * script, where a page has one, is known by its hash.
 */
import { encodeBase64 } from "@/lib/http/base64";
import type { HttpResponse } from "@/lib/http/message";
import { htmlResponse } from "@/lib/http/response";
import { html, type Markup, nothing } from "@/lib/oauth/authorization-server/pages/markup";
import { style as serverStyle } from "@/lib/oauth/authorization-server/pages/style";

export interface RoomPage {
  readonly title: string;
  /** Above the title: whose page this is. */
  readonly owner: string;
  readonly content: Markup;
  readonly script?: string;
}

const style = `${serverStyle}
main { max-width: 40rem; }
pre { margin: 0.5rem 0 0; padding: 0.625rem 0.75rem; border-radius: 0.625rem; background: var(--soft); font-size: 0.8125rem; white-space: pre-wrap; overflow-wrap: anywhere; }
`;

export async function roomPage(status: number, page: RoomPage): Promise<HttpResponse> {
  const script = page.script === undefined ? "" : `; script-src 'sha256-${await hash(page.script)}'`;
  const policy = `default-src 'none'; style-src 'sha256-${await hash(style)}'${script}`;
  return htmlResponse(status, writeDocument(page), [
    ["Content-Security-Policy", `${policy}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`],
    ["X-Frame-Options", "DENY"],
    ["X-Content-Type-Options", "nosniff"],
    ["Referrer-Policy", "no-referrer"],
    ["Cache-Control", "no-store"],
  ]);
}

function writeDocument({ title, owner, content, script }: RoomPage): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · ${owner}</title>
<style>${{ markup: style }}</style>
</head>
<body>
<main>
<p class="host"><span>${owner}</span></p>
<h1>${title}</h1>
${content}
</main>
${script === undefined ? nothing : html`<script>${{ markup: script }}</script>`}
</body>
</html>
`.markup;
}

async function hash(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return encodeBase64(new Uint8Array(digest));
}
