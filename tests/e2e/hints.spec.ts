import type { Page } from "@playwright/test";
import { hints } from "@/lib/content/interface";
import { expect, test } from "./kept.ts";
import { controls, expectStep, flowPath, inspector, openFlow, steps, waitForKeys } from "./player.ts";
import { test as alone } from "./test.ts";

/** They are in the page, and not to be seen: neither before its script runs nor after it. */
async function expectPutAway(page: Page) {
  const all = page.getByRole("complementary", { name: hints.title, includeHidden: true });
  await expect(all).toHaveCount(1);
  expect(await all.isVisible()).toBe(false);
  await waitForKeys(page);
  expect(await all.isVisible()).toBe(false);
}

test("a first visit has three hints at most, one after the other, and none when they are read", async ({
  page,
}) => {
  await openFlow(page);
  const box = page.getByRole("complementary", { name: hints.title });
  expect(hints.lines.length).toBeLessThanOrEqual(3);
  for (const [index] of hints.lines.entries()) {
    // In a paragraph of the status: a screen reader that passes a status with words of its own says no more than its role.
    await expect(box.getByRole("status").getByRole("paragraph")).toContainText(
      `${index + 1} / ${hints.lines.length}`,
    );
    await expect(box.getByText("On a keyboard")).toBeVisible({ visible: index === 0 });
    await box
      .getByRole("button", { name: index === hints.lines.length - 1 ? hints.done : hints.next })
      .click();
  }
  await expect(box).toBeHidden();
  await page.keyboard.press("ArrowRight");
  await expectStep(page, 2);
  await page.reload();
  await expectPutAway(page);
});

test("the last hint names its button by what one sees of it, where its words have no room", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await openFlow(page);
  const what = await controls(page).getByRole("button", { name: "What if …" }).boundingBox();
  expect(what?.width).toBeLessThan(60);
  const box = page.getByRole("complementary", { name: hints.title });
  for (const _ of hints.lines.slice(1)) await box.getByRole("button", { name: hints.next }).click();
  await expect(box).toContainText("The dots, What if …:");
});

test("hints that were put away stay away, on every flow", async ({ page }) => {
  await openFlow(page);
  const box = page.getByRole("complementary", { name: hints.title });
  await box.getByRole("button", { name: hints.close }).click();
  await expect(box).toBeHidden();
  await page.goto("/flows/client-credentials");
  await expectPutAway(page);
});

test("in a low window a hint has one low line", async ({ page }) => {
  await page.setViewportSize({ width: 720, height: 450 });
  await openFlow(page);
  const box = page.getByRole("complementary", { name: hints.title });
  for (const [index] of hints.lines.entries()) {
    if (index > 0) await box.getByRole("button", { name: hints.next }).click();
    await expect(box).toContainText(`${index + 1} / ${hints.lines.length}`);
    expect((await box.boundingBox())?.height).toBeLessThanOrEqual(32);
  }
});

for (const [path, width, height] of [
  [`${flowPath}?step=${steps.authorizationRequest}`, 390, 740],
  [`${flowPath}?step=${steps.authorizationRequest}`, 360, 740],
  ["/flows/agent?step=4", 390, 844],
] as const)
  test(`on a phone that has the hints no title of two lines is cut: ${path}, ${width}×${height}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.goto(path);
    await waitForKeys(page);
    const title = await inspector(page).getByRole("heading", { level: 2 }).boundingBox();
    expect(title?.height).toBeGreaterThan(50);
    const bottom = (title?.y ?? 0) + (title?.height ?? 0);
    expect(bottom).toBeLessThan((await controls(page).boundingBox())?.y ?? 0);
  });

test("on a phone that has no room for the hints, the stage and a title, the stage keeps its own", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 664 });
  await openFlow(page, { step: steps.authorizationRequest });
  expect((await page.locator("#stage").boundingBox())?.height).toBe(320);
});

for (const width of [360, 390, 412])
  test(`on a phone that has the hints no title of a step is cut, however high it is, ${width} across`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 664 });
    await openFlow(page, { step: steps.authorizationRequest });
    const title = inspector(page).getByRole("heading", { level: 2 });
    for (const height of [712, 716, 720, 724, 727, 728, 740]) {
      await page.setViewportSize({ width, height });
      const [box, bar] = await Promise.all([title.boundingBox(), controls(page).boundingBox()]);
      if (box === null || bar === null) throw new Error("nothing is drawn");
      expect(box.y >= bar.y || box.y + box.height <= bar.y, `${height} high`).toBe(true);
    }
  });

test("on a phone no hint has more than two lines", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await openFlow(page);
  const box = page.getByRole("complementary", { name: hints.title });
  for (const [index] of hints.lines.entries()) {
    if (index > 0) await box.getByRole("button", { name: hints.next }).click();
    const line = box.getByRole("status").getByRole("paragraph");
    await expect(line).toContainText(`${index + 1} / ${hints.lines.length}`);
    const lines = await line.evaluate(
      (text) => text.clientHeight / Number.parseFloat(getComputedStyle(text).lineHeight),
    );
    expect(Math.round(lines), `hint ${index + 1}`).toBeLessThanOrEqual(2);
  }
});

test("on a phone that has the hints the title of a step is whole above the controls, if it has two lines", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openFlow(page, { step: steps.authorizationRequest });
  const title = inspector(page).getByRole("heading", { level: 2 });
  const { bottom, lines } = await title.evaluate((heading) => ({
    bottom: heading.getBoundingClientRect().bottom,
    lines: heading.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(heading).lineHeight),
  }));
  expect(Math.round(lines)).toBe(2);
  expect(bottom).toBeLessThan((await controls(page).boundingBox())?.y ?? 0);
  // So much of the stage comes back with the room of the hints.
  const stage = page.locator("#stage");
  const before = await stage.evaluate((panel) => panel.clientHeight);
  await page.getByRole("button", { name: hints.close }).click();
  expect(await stage.evaluate((panel) => panel.clientHeight)).toBeGreaterThan(before);
});

alone.describe("by finger", () => {
  alone.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });

  alone("the first hint does not speak of keys", async ({ page }) => {
    await openFlow(page);
    const box = page.getByRole("complementary", { name: hints.title });
    await expect(box).toContainText("the large button takes one step");
    await expect(box.getByText("On a keyboard")).toBeHidden();
  });
});

alone.describe("without JavaScript", () => {
  alone.use({ javaScriptEnabled: false });

  alone("there are no hints that one could not put away", async ({ page }) => {
    await page.goto("/flows/authorization-code");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Authorization code");
    const all = page.getByRole("complementary", { name: hints.title, includeHidden: true });
    await expect(all).toHaveCount(1);
    await expect(all).toBeHidden();
    await expect(page.getByText(/the large button takes one step/)).toBeHidden();
  });
});

test("a lesson says itself what to do: the hints, which speak of the large button, stay with the flows", async ({
  page,
}) => {
  await page.goto("/lessons/what-oauth-is-for");
  await expect(page.getByRole("region", { name: "Lesson" })).toBeVisible();
  await expect(page.getByRole("complementary", { name: hints.title })).toHaveCount(0);
  await openFlow(page);
  await expect(page.getByRole("complementary", { name: hints.title })).toBeVisible();
});
