/** What comes next is drawn once before anybody asks, where that is worth its time: on a phone it would hold up whoever scrolls first. */
import type { Page } from "@playwright/test";
import { openFlow } from "./player.ts";
import { expect, test } from "./test.ts";

/** How many scenes have been laid out in the page, and taken out of it in the same task. */
const watch = `
  window.scenes = 0;
  new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes)
      if (target === document.body)
        for (const node of addedNodes) if (node.className === "fixed w-full") window.scenes += 1;
  }).observe(document, { childList: true, subtree: true });
`;

async function openWatched(page: Page): Promise<() => Promise<number>> {
  await page.clock.install();
  await page.addInitScript(watch);
  await openFlow(page);
  return async () => {
    await page.clock.runFor(1_000);
    return page.evaluate("window.scenes");
  };
}

test("the first steps are rehearsed in a page that nobody has touched yet", async ({ page }) => {
  const readScenes = await openWatched(page);
  await expect.poll(readScenes).toBe(3);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });

  test("nothing is rehearsed", async ({ page }) => {
    const readScenes = await openWatched(page);
    for (let second = 0; second < 4; second += 1) expect(await readScenes()).toBe(0);
  });
});
