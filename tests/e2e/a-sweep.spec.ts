/**
 * Every page, and all that the player can show, on a desktop and on a phone: it answers with its status and its title, axe finds nothing in
 * either theme, nothing scrolls sideways however wide the window, and a finger meets each control. One page in one window after the other, and all that is to be looked at
 * while it is there: to open it takes longer than to look. It comes first, since it takes longest.
 */
import type { Page } from "@playwright/test";
import { pages } from "../support/pages.ts";
import { findViolations } from "./axe.ts";
import { overflow } from "./overflow.ts";
import { waitForKeys } from "./player.ts";
import { openState, states } from "./states.ts";
import { expect, test } from "./test.ts";
import { findSmall } from "./touch.ts";

const windows = [
  { name: "1440×900", width: 1440, height: 900 },
  { name: "1280×720", width: 1280, height: 720 },
  { name: "1440×900 at 200 %", width: 720, height: 450 },
  { name: "320 pixels across", width: 320, height: 640 },
];

/** On a busy machine. */
const secondsForOne = 20;

async function open(page: Page, path: string, status: number) {
  const response = await page.goto(path);
  expect.soft(response?.status(), path).toBe(status);
  await expect.soft(page.getByRole("heading", { level: 1 }), path).toHaveCount(1);
  await expect.soft(page, path).toHaveTitle(/Grantscope/);
  if (path.startsWith("/flows/") && status === 200) await waitForKeys(page);
}

test.describe("on a desktop", () => {
  test.use({ viewport: { width: 1440, height: 900 } });

  test("every page answers and passes axe, and none scrolls sideways, however wide the window", async ({
    page,
  }) => {
    test.setTimeout(pages.length * secondsForOne * 1000);
    for (const { path, status = 200 } of pages) {
      await open(page, path, status);
      expect.soft(await findViolations(page), path).toEqual([]);
      for (const { name, width, height } of windows.toReversed()) {
        await page.setViewportSize({ width, height });
        expect.soft(await overflow(page), `${path} in ${name}`).toBe(0);
      }
    }
  });

  test("the player passes axe, whatever it shows", async ({ page }) => {
    test.setTimeout(Object.keys(states).length * secondsForOne * 1000);
    for (const [name, state] of Object.entries(states)) {
      await openState(page, state);
      await state.prepare?.(page);
      expect.soft(await findViolations(page), name).toEqual([]);
    }
  });
});

test.describe("on a phone", () => {
  // As high as any page, so that no bar stands over a target that one would scroll to.
  test.use({ viewport: { width: 390, height: 4000 }, isMobile: true, hasTouch: true });

  test("every page passes axe, none scrolls sideways, and each control is met within 44 by 44 pixels", async ({
    page,
  }) => {
    test.setTimeout(pages.length * secondsForOne * 1000);
    for (const { path, status = 200 } of pages) {
      await open(page, path, status);
      expect.soft(await overflow(page), path).toBe(0);
      expect.soft(await findViolations(page), path).toEqual([]);
      expect.soft(await findSmall(page), path).toEqual([]);
    }
  });

  test("the player passes axe, and each control is met within 44 by 44 pixels, whatever it shows", async ({
    page,
  }) => {
    test.setTimeout(Object.keys(states).length * secondsForOne * 1000);
    for (const [name, state] of Object.entries(states)) {
      await openState(page, state);
      await state.prepare?.(page);
      await state.phone?.(page);
      expect.soft(await findViolations(page), name).toEqual([]);
      expect.soft(await findSmall(page), name).toEqual([]);
    }
  });
});

test("a target that is too low is found", async ({ page }) => {
  await page.setContent("<button style='height: 40px; width: 90px'>Low</button>");
  expect(await findSmall(page)).toHaveLength(1);
});
