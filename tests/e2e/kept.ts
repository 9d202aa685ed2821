/**
 * `test` with a page that is kept from one test to the next: to make one anew, in a process that has read nothing yet, takes as long as
 * most of these tests do. What a test can leave behind is taken away after it. What was fetched stays. A test that changes more than that (a
 * script or a clock of its own, a finger, a browser without script) or must find nothing fetched takes `test.ts`; after a test that fails, Playwright begins with a new browser.
 */
import type { Page } from "@playwright/test";
import { test as base, expect } from "./test.ts";

export { expect };

interface Kept {
  readonly kept: Page;
}

export const test = base.extend<object, Kept>({
  kept: [
    async ({ browser }, use, { project }) => {
      const { baseURL, contextOptions } = project.use;
      const context = await browser.newContext({ ...contextOptions, ...(baseURL && { baseURL }) });
      await use(await context.newPage());
      await context.close();
    },
    { scope: "worker" },
  ],
  context: async ({ kept }, use) => {
    await use(kept.context());
  },
  page: async ({ kept, viewport, colorScheme }, use) => {
    if (viewport) await kept.setViewportSize(viewport);
    await kept.emulateMedia({ media: null, colorScheme, reducedMotion: "reduce", forcedColors: null });
    await use(kept);
    await clear(kept);
  },
});

/** Leaves nothing that was stored, allowed, stopped or opened; and a page of the same origin, since its process is what is kept. */
async function clear(page: Page) {
  const context = page.context();
  await Promise.all([
    context.unrouteAll({ behavior: "ignoreErrors" }),
    page.unrouteAll({ behavior: "ignoreErrors" }),
    context.setOffline(false),
    context.clearPermissions(),
    ...context.pages().flatMap((other) => (other === page ? [] : other.close())),
  ]);
  await page.goto("/icon.svg");
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  await context.clearCookies();
  await page.mouse.move(0, 0);
}
