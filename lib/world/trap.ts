/** A site of an attacker's, whose page posts a form to another one as soon as it is there. The user sees none of it. */
import { escapeHtml } from "@/lib/http/html";
import type { Parameters } from "@/lib/http/parameters";
import { type AppLook, appPage } from "./app-page";
import { usualLanes } from "./arrangement";

const { place } = usualLanes.attacker;

export const trapOrigin = `https://${place}`;

const look: AppLook = {
  brand: place,
  ink: "light-dark(#b3261e, #ff8a80)",
  onInk: "light-dark(#fff, #06251c)",
  row: "light-dark(#eff7f4, #1f2e29)",
};

export function trapPage(title: string, action: string, fields: Parameters): string {
  const inputs = fields.map(
    ([name, value]) => `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`,
  );
  return appPage(
    look,
    title,
    `<h1>${title}</h1><p>One moment.</p><form method="post" action="${action}">${inputs.join("")}</form>
<script>document.forms[0].submit();</script>`,
  );
}
