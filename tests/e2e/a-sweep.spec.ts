/**
 * Every page, and all that the player can show, on a desktop and on a phone: it answers with its status and its title, axe finds nothing in
 * either theme, nothing scrolls sideways however wide the window, and a finger meets each control. Each is opened once, and all that is to
 * be looked at while it is there: to open it takes longer than to look. It comes first, since it takes longest. What axe says of a player on
 * a phone is asked of one flow, in all its states.
 */
import type { Page } from "@playwright/test";
import { pages } from "../support/pages.ts";
import { findMore, findViolations } from "./axe.ts";
import { overflow } from "./overflow.ts";
import { backOnDesktop, onPhone } from "./phone.ts";
import { openFlow, steps, waitForKeys } from "./player.ts";
import { dialog, dialogs, openState, states } from "./states.ts";
import { expect, test } from "./test.ts";
import { findSmall, usesFinger } from "./touch.ts";

/** After the one in which a page opens. */
const windows = [
  { name: "320 pixels across", width: 320, height: 640 },
  { name: "1440×900 at 200 %", width: 720, height: 450 },
  { name: "1280×720", width: 1280, height: 720 },
];

/** On a busy machine. */
const secondsForOne = 30;

/** So many tests for one list, so that they share the work. */
const shares = 3;

const usual = { width: 1440, height: 900 };

async function open(page: Page, path: string, status: number) {
  const response = await page.goto(path);
  expect.soft(response?.status(), path).toBe(status);
  await expect.soft(page.getByRole("heading", { level: 1 }), path).toHaveCount(1);
  await expect.soft(page, path).toHaveTitle(/Grantscope/);
  if (isPlayer(path) && status === 200) await waitForKeys(page);
  expect.soft(await overflow(page), `${path} in 1440×900`).toBe(0);
}

/** Where nothing is laid out anew for the window that changes. */
async function leave(page: Page) {
  await page.goto("/icon.svg");
}

function isPlayer(path: string): boolean {
  return /^\/flows\/[^/]+$/.test(path);
}

async function meetFinger(page: Page, name: string) {
  expect(await usesFinger(page)).toBe(true);
  expect.soft(await findSmall(page), `${name} on a phone`).toEqual([]);
}

test.use({ viewport: usual });

for (let share = 1; share <= shares; share += 1) {
  const isMine = (_: unknown, index: number) => index % shares === share - 1;

  test(`every page answers, passes axe, scrolls sideways nowhere and is met by a finger, ${share} of ${shares}`, async ({
    page,
  }) => {
    const mine = pages.filter(({ seenElsewhere = false }) => !seenElsewhere).filter(isMine);
    test.setTimeout(mine.length * secondsForOne * 1000);
    for (const { path, status = 200 } of mine) {
      await open(page, path, status);
      expect.soft(await findViolations(page), path).toEqual([]);
      await onPhone(page, async () => {
        expect.soft(await overflow(page), `${path} on a phone`).toBe(0);
        if (!isPlayer(path)) expect.soft(await findMore(page), `${path} on a phone`).toEqual([]);
        await meetFinger(page, path);
      });
      for (const { name, width, height } of windows) {
        await page.setViewportSize({ width, height });
        expect.soft(await overflow(page), `${path} in ${name}`).toBe(0);
      }
      await leave(page);
      await page.setViewportSize(usual);
    }
  });

  test(`the player passes axe and is met by a finger, whatever it shows, ${share} of ${shares}`, async ({
    page,
  }) => {
    const mine = Object.entries(states).filter(isMine);
    test.setTimeout(mine.length * secondsForOne * 1000);
    for (const [name, state] of mine) {
      await openState(page, state);
      await state.prepare?.(page);
      expect.soft(await findViolations(page, state.part), name).toEqual([]);
      await onPhone(page, async () => {
        await state.phone?.(page);
        // A part is the same on a phone, in less width.
        if (state.part === undefined) expect.soft(await findMore(page), `${name} on a phone`).toEqual([]);
        await meetFinger(page, name);
      });
      await leave(page);
      await backOnDesktop(page);
    }
  });
}

test("each dialog of the player passes axe and is met by a finger", async ({ page }) => {
  test.setTimeout(Object.keys(dialogs).length * secondsForOne * 1000);
  await openFlow(page, { step: steps.tokenRequest });
  for (const [name, show] of Object.entries(dialogs)) {
    await show(page);
    expect.soft(await findViolations(page, dialog), name).toEqual([]);
    await onPhone(page, () => meetFinger(page, name));
    await backOnDesktop(page);
    await page.keyboard.press("Escape");
    await expect(page.locator(dialog)).toHaveCount(0);
  }
});

test("a page whose looks are seen on another answers, with its heading and its title", async ({
  request,
}) => {
  for (const { path, status = 200 } of pages.filter(({ seenElsewhere = false }) => seenElsewhere)) {
    const response = await request.get(path);
    expect.soft(response.status(), path).toBe(status);
    const html = await response.text();
    expect.soft(html.match(/<h1[ >]/g), path).toHaveLength(1);
    expect.soft(html, path).toMatch(/<title>[^<]*Grantscope/);
  }
});

test("no page that is read shows the marks that its text is written with", async ({ request }) => {
  for (const { path } of pages.filter(({ path }) => !/^\/(flows|embed|compare)\b/.test(path))) {
    const html = await (await request.get(path)).text();
    const words = html.replace(/<(script|style|pre|textarea)\b.*?<\/\1>/gs, "").replace(/<[^>]+>/g, "");
    expect.soft(words.match(/.{0,30}(`|\*\*).{0,30}/g) ?? [], path).toEqual([]);
  }
});

test("a target that is too low is found", async ({ page }) => {
  await page.setContent("<button style='height: 40px; width: 90px'>Low</button>");
  expect(await findSmall(page)).toHaveLength(1);
});

test("a picture without words, and grey upon grey, are found", async ({ page }) => {
  const grey = "<p style='color: light-dark(#999, #000); background: light-dark(#aaa, #111)'>Grey</p>";
  await page.setContent(
    `<html lang="en" style="color-scheme: light dark"><main><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">${grey}</main></html>`,
  );
  const found = await findViolations(page, "main");
  expect(found.map((one) => one.split(":")[0])).toEqual([
    "light color-contrast",
    "light image-alt",
    "dark color-contrast",
  ]);
});
