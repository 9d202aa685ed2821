/** The pages that a native app's own small web server shows in the browser, at the port to which the answer comes (RFC 8252 §7.3). */
import type { Header, HttpResponse } from "@/lib/http/message";
import { htmlResponse } from "@/lib/http/response";
import { fadeBelow } from "../app-page";

const style = `
:root { color-scheme: light dark; font: 16px/1.5 "Geist", system-ui, sans-serif; color: light-dark(#1c1b19, #f1eff5); background: light-dark(#fff, #1b1a1f) }
body { margin: 0; padding: 24px 22px 0; max-width: 30rem }
${fadeBelow(22)}
.brand { margin: 0 0 20px; font-size: 15px; font-weight: 600; color: light-dark(#1d4ed8, #8ab4ff) }
h1 { margin: 0 0 8px; font-size: 21px; line-height: 1.25; letter-spacing: -.01em; text-wrap: balance }
p { margin: 0; color: light-dark(#56534d, #b9b5c3) }
`;

const pages = {
  connected: (app) => [`You can go back to ${app}`, "It has what it asked for. You can close this tab."],
  denied: (app) => ["You said no", `${app} was given nothing. You can close this tab.`],
  refusedByServer: () => ["That did not work", "The authorization server refused. You can close this tab."],
  refusedByClient: (app) => [
    `This answer was not for ${app}`,
    "It did not trust what came, and used none of it. You can close this tab.",
  ],
  refusedByApi: () => ["That did not work", "The API refused. You can close this tab."],
  method: (app) => ["That does not work here", `${app} takes an answer by GET.`],
  missing: (app) => ["There is nothing here", `${app} listens at another address.`],
} as const satisfies Readonly<Record<string, (app: string) => readonly [title: string, text: string]>>;

/** `app` is the name of the app. */
export function tabPage(app: string, page: keyof typeof pages): string {
  const [title, text] = pages[page](app);
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${title}</title><style>${style}</style></head>`,
    `<body><main><p class="brand">${app}</p><h1>${title}</h1><p>${text}</p></main></body></html>`,
  ].join("");
}

/** The address of the page can hold a code: it is neither kept nor told to the next page (RFC 9700 §4.2.4). */
export function respond(status: number, html: string, headers: readonly Header[] = []): HttpResponse {
  return htmlResponse(status, html, [
    ...headers,
    ["Cache-Control", "no-store"],
    ["Referrer-Policy", "no-referrer"],
  ]);
}
