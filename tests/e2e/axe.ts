/** axe, with every rule that WCAG 2.2 AA and its own best practice have. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import type axe from "axe-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const themes = [
  ["light", tags],
  ["dark", ["color-contrast"]],
] as const;

/**
 * What axe finds in light, and then what it finds in dark: there only colours differ. The page in the user's browser is left
 * out, since no script runs in it and axe would wait for one; its HTML is looked at as a page of its own.
 */
export async function findViolations(page: Page, looks: number = themes.length): Promise<readonly string[]> {
  await page.evaluate(source);
  const found: string[] = [];
  for (const [colorScheme, runOnly] of themes.slice(0, looks)) {
    await page.emulateMedia({ colorScheme });
    const violations = await page.evaluate(runAxe, [...runOnly]);
    found.push(...violations.map((violation) => `${colorScheme} ${violation}`));
  }
  return found;
}

/** Runs in the page, so it takes nothing from around it. */
async function runAxe(runOnly: string[]): Promise<readonly string[]> {
  const { axe: within } = window as unknown as { readonly axe: typeof axe };
  const options = { runOnly, resultTypes: ["violations" as const], iframes: false };
  const { violations } = await within.run({ exclude: ["iframe"] }, options);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary = "" }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
  );
}
