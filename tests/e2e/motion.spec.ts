import type { Page } from "@playwright/test";
import { expect, test } from "./kept.ts";
import { expectStep, openFlow, pressNext, steps, waitForPlayer } from "./player.ts";
import { test as alone } from "./test.ts";

alone.use({ contextOptions: { reducedMotion: "no-preference" } });

/** As most systems have it. */
async function allowMovement(page: Page) {
  await page.emulateMedia({ reducedMotion: "no-preference" });
}

/** Animations of a message or of what loads that began since the page was watched: a change of colour under the pointer is none. */
async function watchAnimations(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const seen = new Set<Animation>();
    const look = () => {
      for (const animation of document.getAnimations()) {
        const lasts = Number(animation.effect?.getComputedTiming().duration);
        if (animation.playState === "running" && lasts > 1) seen.add(animation);
      }
      requestAnimationFrame(look);
    };
    look();
    Object.assign(window, { seen });
  });
  return () => page.evaluate(() => (window as unknown as { seen: Set<Animation> }).seen.size);
}

/** What of the message in flight moves while it is watched: the classes of its parts. */
function readMoved(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const parts = [...(window as unknown as { seen: Set<Animation> }).seen].flatMap(({ effect }) =>
      effect instanceof KeyframeEffect && effect.target?.closest("[aria-current=step]")
        ? [effect.target]
        : [],
    );
    return parts.map((part) => part.classList.item(0) ?? "");
  });
}

test("a step forward moves its message", async ({ page }) => {
  await allowMovement(page);
  await openFlow(page);
  const count = await watchAnimations(page);
  await pressNext(page, 1, 4);
  await expect.poll(count).toBeGreaterThan(0);
  await expect.poll(() => readMoved(page)).toContain("arrow-letter");
});

test("where the system wants less movement, no step moves anything", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await openFlow(page);
  const count = await watchAnimations(page);
  await pressNext(page, 1, steps.end);
  await page.keyboard.press("Home");
  await expectStep(page, 1);
  expect(await count()).toBe(0);
});

test("the switch in the help takes all movement away, and it stays so over a reload", async ({ page }) => {
  await allowMovement(page);
  await openFlow(page);
  await page.keyboard.press("?");
  const help = page.getByRole("dialog", { name: "Keys" });
  await help.getByRole("switch", { name: "Without movement" }).click();
  await page.keyboard.press("Escape");
  await expect(help).toBeHidden();
  const count = await watchAnimations(page);
  await pressNext(page, 1, 6);
  expect(await count()).toBe(0);
  await expect(page).toHaveURL(/step=6$/);
  await page.reload();
  await waitForPlayer(page);
  const countAfter = await watchAnimations(page);
  await pressNext(page, 6, 11);
  expect(await countAfter()).toBe(0);
});

alone("nothing plays by itself, on the first page or in the player", async ({ page }) => {
  await page.clock.install();
  await openFlow(page, { step: 3 });
  await page.clock.runFor(30_000);
  await expectStep(page, 3);
  await page.goto("/");
  const current = page.getByRole("region", { name: "A run of the flow" }).locator("[aria-current=step]");
  const before = await current.textContent();
  await page.clock.runFor(30_000);
  await expect(current).toHaveText(before ?? "");
});

/** What <html data-theme> says when the page is painted for the first time, which may be after all of it is loaded. */
async function readFirstPaint(page: Page) {
  await page.addInitScript(() => {
    const look = () => {
      if (document.body === null) requestAnimationFrame(look);
      else Object.assign(window, { atFirst: document.documentElement.dataset.theme ?? "none" });
    };
    requestAnimationFrame(look);
  });
  return async () => {
    const seen = await page.waitForFunction(() => (window as unknown as { atFirst?: string }).atFirst);
    return seen.jsonValue();
  };
}

alone("the theme that was chosen holds on every page, from its first paint", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  const atFirstPaint = await readFirstPaint(page);
  await openFlow(page);
  expect(await atFirstPaint()).toBe("none");
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await ground();
  await page.getByRole("button", { name: "Switch between light and dark" }).click();
  const dark = await ground();
  expect(dark).not.toBe(light);
  for (const path of ["/flows/authorization-code", "/", "/no-such-page"]) {
    await page.goto(path);
    expect(await atFirstPaint(), path).toBe("dark");
    expect(await ground(), path).toBe(dark);
  }
  await page.getByRole("button", { name: "Switch between light and dark" }).click();
  await page.reload();
  expect(await ground()).toBe(light);
});

test("the page in the user's browser follows the theme", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await openFlow(page, { step: steps.signIn });
  await page.getByRole("button", { name: "Switch between light and dark" }).click();
  const body = page.frameLocator("iframe").locator("html");
  await expect(body).toHaveAttribute("style", /color-scheme:\s*dark/);
});
