/** axe, with every rule that WCAG 2.2 AA and its own best practice have. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import type axe from "axe-core";

/** In ASCII, as half the bytes on its way into the page: the few characters that are not stand in strings. */
const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8").replace(
  /[^\0-\x7f]/g,
  (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`,
);
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** The part of a page that is looked at, as a selector of it; the page, where none is named. */
type Part = string | undefined;

/**
 * What axe finds in light, and then what it finds in dark: there only colours differ. The page in the user's browser is left
 * out, since no script runs in it and axe would wait for one; its HTML is looked at as a page of its own.
 */
export async function findViolations(page: Page, part?: Part): Promise<readonly string[]> {
  await bringAxe(page);
  await page.emulateMedia({ colorScheme: "light" });
  const light = await page.evaluate(runAxe, { runOnly: tags, without: [], again: false, part });
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await page.evaluate(runAxe, { runOnly: ["color-contrast"], without: [], again: true, part });
  return [...light.map((one) => `light ${one}`), ...dark.map((one) => `dark ${one}`)];
}

/** What it finds of a page that it has seen in another window: what is shown there is something else, in the same colours. */
export async function findMore(page: Page): Promise<readonly string[]> {
  await bringAxe(page);
  const asked: Asked = { runOnly: tags, without: ["color-contrast"], again: true, part: undefined };
  return page.evaluate(runAxe, asked);
}

/** Once for each document, and straight to the browser: Playwright's own way there takes more than twice as long. */
async function bringAxe(page: Page) {
  if (await page.evaluate(() => "axe" in window)) return;
  const session = await page.context().newCDPSession(page);
  await session.send("Runtime.evaluate", { expression: source });
  await session.detach();
}

interface Asked {
  readonly runOnly: string[];
  readonly without: string[];
  /** A second look need not fetch the style sheets, which one rule reads. */
  readonly again: boolean;
  readonly part: Part;
}

/** Runs in the page, so it takes nothing from around it. */
async function runAxe({ runOnly, without, again, part }: Asked): Promise<readonly string[]> {
  const { axe: within } = window as unknown as { readonly axe: typeof axe };
  const rules = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]));
  const options = { runOnly, rules, resultTypes: ["violations" as const], iframes: false, preload: !again };
  // The source of every element that passes would be written down too: a tenth of the time.
  within.configure({ noHtml: true });
  const context = { ...(part === undefined ? {} : { include: [part] }), exclude: ["iframe"] };
  const { violations } = await within.run(context, options);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = "" }) => `${id}: ${target.join(" ")} ${failureSummary}`),
  );
}
