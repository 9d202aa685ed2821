/** A run that is too long to be drawn in whole: what is far away is a space (use-row-window.ts). */
import type { Page } from "@playwright/test";
import { addressOfLongRun } from "../bench/support/long-run.ts";
import { expect, test } from "./kept.ts";
import { expectStep, pageOf, slider, title, waitForKeys } from "./player.ts";

const frames = 300;

async function openLongRun(page: Page): Promise<number> {
  await page.goto(addressOfLongRun(frames));
  await waitForKeys(page);
  await expect
    .poll(async () => Number(await slider(page).getAttribute("aria-valuemax")))
    .toBeGreaterThan(frames - 10);
  return Number(await slider(page).getAttribute("aria-valuemax"));
}

/** What is drawn anew within a third of a second, though nobody does anything, and the spaces that one sees. There are rows as well. */
function readUnrest(page: Page): Promise<Unrest> {
  return page.getByRole("list", { name: "Messages in order" }).evaluate(async (list) => {
    const box = list.parentElement?.getBoundingClientRect() ?? new DOMRect();
    let drawn = 0;
    const observer = new MutationObserver((mutations) => {
      drawn += mutations.length;
    });
    observer.observe(list, { childList: true });
    await new Promise((resolve) => setTimeout(resolve, 350));
    observer.disconnect();
    const seen = [...list.children].filter((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      return bottom > box.top && top < box.bottom;
    });
    const spaces = seen.filter((row) => row.matches("[data-space]")).length;
    return { drawn, spaces, isEmpty: seen.length - spaces < 5 };
  });
}

interface Unrest {
  readonly drawn: number;
  readonly spaces: number;
  readonly isEmpty: boolean;
}

const atRest: Unrest = { drawn: 0, spaces: 0, isEmpty: false };

for (const height of [720, 3_000])
  test(`its rows come to rest, without a gap, wherever one jumps to, ${height} pixels high`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height });
    const last = await openLongRun(page);
    const box = await slider(page).boundingBox();
    if (box === null) throw new Error("The timeline is not drawn.");
    for (const share of [0.2, 0.38, 0.5, 0.66, 0.91, 0.99]) {
      await page.mouse.click(box.x + share * box.width, box.y + box.height / 2);
      await expect
        .poll(async () => Number(await slider(page).getAttribute("aria-valuenow")) / last)
        .toBeCloseTo(share, 1);
      await expect.poll(() => readUnrest(page), `at ${share}`).toEqual(atRest);
    }
  });

test("its rows come where one scrolls to, and stay", async ({ page }) => {
  await openLongRun(page);
  await page.keyboard.press("ArrowRight");
  await expectStep(page, 2);
  await page.getByRole("list", { name: "Messages in order" }).hover();
  for (const pixels of [300, 2_000, -700, 400, 3_000, -3_500]) {
    await page.mouse.wheel(0, pixels);
    await expect.poll(() => readUnrest(page), `${pixels} pixels further`).toEqual(atRest);
  }
});

test("what explains it and the page of its user keep up with it", async ({ page }) => {
  await openLongRun(page);
  await page.keyboard.press("End");
  await expect(title(page)).toHaveText("Prints has Maya’s albums");
  await expect(pageOf(page).getByRole("heading")).toHaveText("Choose an album to print");
  await page.keyboard.press("Home");
  await expect(title(page)).toHaveText("Maya wants prints of her photos");
  await expect(pageOf(page).getByRole("heading")).toHaveText("Your photos, on paper");
});
