/** The exercises as one sees them. What they ask and say, predict.spec.ts tries. */
import type { Locator, Page } from "@playwright/test";
import { findStrayIcons } from "./first-line.ts";
import { expect, test } from "./kept.ts";
import { test as alone } from "./test.ts";

const path = "/flows/authorization-code/practice";

async function open(page: Page, exercise: "order" | "gap" | "fault", width: number) {
  await page.setViewportSize({ width, height: 844 });
  await page.goto(`${path}?exercise=${exercise}`, { waitUntil: "networkidle" });
}

function grounds(rows: Locator): Promise<readonly string[]> {
  return rows.evaluateAll((all) => all.map((row) => getComputedStyle(row).backgroundColor));
}

test("a message that is lifted, and one that comes too early, have grounds of their own", async ({
  page,
}) => {
  await open(page, "order", 320);
  const rows = page.getByRole("list", { name: "The messages, in your order" }).getByRole("button");
  const [plain] = await grounds(rows);
  await rows.nth(1).press("Space");
  await expect(rows.nth(1)).toHaveAttribute("aria-pressed", "true");
  expect((await grounds(rows)).filter((ground) => ground !== plain)).toHaveLength(1);
  await rows.nth(1).press("Space");
  await page.getByRole("button", { name: "Check" }).click();
  await expect(page.getByText(/cannot come before/)).toBeVisible();
  expect((await grounds(rows)).filter((ground) => ground !== plain)).toHaveLength(1);
  expect(await findStrayIcons(page)).toEqual([]);
});

test("a message that is marked has a ground of its own, and no word moves when its mark comes", async ({
  page,
}) => {
  await open(page, "fault", 390);
  const rows = page.getByRole("group", { name: "The messages" }).getByRole("listitem").locator("> div");
  const heights = () => rows.evaluateAll((all) => all.map((row) => row.clientHeight));
  const [before, [plain]] = [await heights(), await grounds(rows)];
  await page.getByRole("radio").first().check();
  await page.getByRole("button", { name: "Check" }).click();
  await expect(page.getByText(/is as its sender sent it/)).toBeVisible();
  expect(await heights()).toEqual(before);
  await page.mouse.move(0, 0);
  expect((await grounds(rows)).map((ground) => ground !== plain).slice(0, 2)).toEqual([true, false]);
});

alone.describe("on a phone", () => {
  alone.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });

  alone("the number of a message stands beside its first line for a finger as well", async ({ page }) => {
    await open(page, "fault", 390);
    const apart = await page.getByRole("group", { name: "The messages" }).evaluate((group) =>
      [...group.querySelectorAll("label")].map((label) => {
        const [number, words] = [
          label.parentElement?.previousElementSibling,
          label.querySelector(".font-mono"),
        ];
        const range = document.createRange();
        range.selectNodeContents(number?.firstChild ?? label);
        const [one, other] = [range.getBoundingClientRect(), words?.getClientRects()[0]];
        return Math.abs(one.top + one.height / 2 - ((other?.top ?? 0) + (other?.height ?? 0) / 2));
      }),
    );
    expect(apart.length).toBeGreaterThan(5);
    expect(Math.max(...apart)).toBeLessThan(3);
  });

  alone("a finger scrolls on a row, lifts it by a press, and drags it by its dots", async ({ page }) => {
    await open(page, "order", 390);
    const rows = page.getByRole("list", { name: "The messages, in your order" }).getByRole("button");
    const names = () => rows.locator(".font-mono").allTextContents();
    const before = await names();
    const middle = async (part: Locator) => {
      const { x, y, width, height } = (await part.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
      return { x: x + width / 2, y: y + height / 2 };
    };
    const third = await middle(rows.nth(3));
    await swipe(page, third, { ...third, y: third.y - 200 });
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(100);
    expect(await names()).toEqual(before);
    await expect(page.getByRole("button", { pressed: true })).toHaveCount(0);
    await page.evaluate(() => window.scrollTo({ top: 0, behavior: "instant" }));
    await rows.nth(1).tap();
    await expect(rows.nth(1)).toHaveAttribute("aria-pressed", "true");
    await rows.nth(0).tap();
    expect((await names())[0]).toBe(before[1]);
    await expect(page.getByRole("button", { pressed: true })).toHaveCount(0);
    await swipe(page, await middle(rows.nth(0).locator("[data-grip]")), await middle(rows.nth(1)));
    expect(await names()).toEqual(before);
  });
});

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A finger is put down, moved and lifted. */
async function swipe(page: Page, from: Point, to: Point) {
  const session = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", touchPoints: readonly Point[]) =>
    session.send("Input.dispatchTouchEvent", { type, touchPoints: [...touchPoints] });
  const parts = 8;
  await touch("touchStart", [from]);
  for (let part = 1; part <= parts; part += 1) {
    const at = (start: number, end: number) => start + ((end - start) * part) / parts;
    await touch("touchMove", [{ x: at(from.x, to.x), y: at(from.y, to.y) }]);
  }
  await touch("touchEnd", []);
  await session.detach();
}

test("a cookie goes on in the next line behind its name, where its value has one line", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/flows/session-login/practice?exercise=fault");
  const cookies = page.getByRole("listitem").filter({ hasText: /^Cookie=/ });
  await expect(cookies).toHaveCount(2);
  for (const cookie of await cookies.all()) {
    const heights = await cookie
      .locator("> .inline-block")
      .evaluateAll((pieces) => pieces.map((piece) => piece.getBoundingClientRect().height));
    expect(heights).toHaveLength(2);
    expect(Math.max(...heights)).toBeLessThan(24);
  }
});

test("the names of all exercises are in sight, however narrow the window", async ({ page }) => {
  await open(page, "gap", 320);
  const links = page.getByRole("navigation", { name: "Exercises" }).getByRole("link");
  await expect(links).toHaveCount(3);
  for (const link of await links.all()) await expect(link).toBeInViewport({ ratio: 1 });
});

test("the way to the next round stands at the end of its line, with a score beside it or without", async ({
  page,
}) => {
  await open(page, "gap", 390);
  const next = page.getByRole("link", { name: "Next round" });
  const end = () => next.evaluate((link) => link.getBoundingClientRect().right);
  const before = await end();
  await page.getByRole("button", { name: "Show me" }).click();
  await expect(page.getByText(/^Right at the first try/)).toBeVisible();
  expect(await end()).toBe(before);
});
