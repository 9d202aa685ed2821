/** axe, with every rule that WCAG 2.2 AA and its own best practice have. */
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * What axe finds in light, and then what it finds in dark: there only colours differ. The page in the user's browser is left
 * out, since no script runs in it and axe would wait for one; its HTML is looked at as a page of its own.
 */
export async function findViolations(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const axe = new AxeBuilder({ page }).exclude("iframe");
    const run = colorScheme === "light" ? axe.withTags(tags) : axe.withRules(["color-contrast"]);
    const { violations } = await run.analyze();
    for (const { id, nodes } of violations)
      for (const { html, failureSummary = "" } of nodes)
        found.push(`${colorScheme} ${id}: ${html.slice(0, 160)} ${failureSummary.replaceAll(/\s+/g, " ")}`);
  }
  return found;
}
