/** What differs in the page of Prints at its redirect URI, by what is to go wrong there. */

import type { HttpResponse } from "@/lib/http/message";
import { htmlResponse } from "@/lib/http/response";
import { appPage, unshared, waitingPage } from "../prints/pages";

/** Another site, which Prints has in its pages to count its visitors. */
export const counterOrigin = "https://stats.example";
export const counterAddress = `${counterOrigin}/count`;

/** It runs in the page with all the rights of the page, before the script of Prints does. */
export const foreignScript = `<script src="${counterOrigin}/count.js"></script>`;

/** A picture that nobody sees. */
export const counterImage = `<img src="${counterAddress}" alt="" width="1" height="1">`;

/** So that the server of Prints, too, may see what came: it asks for the same page again, with the answer where a server sees it. */
export const copyScript = '<script>location.replace("?" + location.hash.slice(1));</script>';

export function pageWith(extra: string): string {
  return appPage().replace("</main>", `${extra}</main>`);
}

/** A page that only goes elsewhere. */
export function copyPage(): string {
  return waitingPage(copyScript);
}

/** As browsers did unasked until about 2020: the whole address goes to other sites, but for its fragment. */
export function respondTellingAll(html: string): HttpResponse {
  const kept = unshared.filter(([name]) => name !== "Referrer-Policy");
  return htmlResponse(200, html, [...kept, ["Referrer-Policy", "no-referrer-when-downgrade"]]);
}
