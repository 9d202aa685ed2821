import type { Page } from "@playwright/test";
import { findBrokenWords } from "./broken-words.ts";
import { findCrowding } from "./crowding.ts";
import { inspector, lit, openFlow, openTab, steps, waitForKeys } from "./player.ts";
import { expect, test } from "./test.ts";

/** As one sets it in the browser: Chrome's "very large", and the largest that people choose. */
const sizes = [24, 32];

const paths = [
  `/flows/authorization-code?step=${steps.tokenRequest}`,
  "/flows/agent?api=replays&resource=omitted&step=28",
  "/",
  "/compare?step=14",
  "/tokens",
  "/lessons/pkce-or-secret?at=3",
];

/** What lengths in rem follow, those of media queries too, whatever a style sheet says. */
async function setFont(page: Page, standard: number) {
  const session = await page.context().newCDPSession(page);
  await session.send("Page.setFontSizes", {
    fontSizes: { standard, fixed: Math.round((standard * 13) / 16) },
  });
}

for (const size of sizes) {
  for (const path of paths)
    test(`with a font of ${size} pixels nothing of ${path} overlaps, is cut or scrolls sideways (WCAG 1.4.4)`, async ({
      page,
    }) => {
      await setFont(page, size);
      await page.setViewportSize({ width: 1280, height: 720 });
      await page.goto(path);
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe(
        `${size}px`,
      );
      expect(await findCrowding(page)).toEqual([]);
    });
}

test("the window has the layout for as many letters as have room in it, in the style sheets and for the script", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await openFlow(page, { step: steps.tokenRequest });
  const columns = () =>
    page
      .locator(".player-grid")
      .evaluate((grid) => getComputedStyle(grid).gridTemplateColumns.split(" ").length);
  const isFilled = () =>
    page.evaluate(() => matchMedia("(min-width: 43.75rem) and (min-height: 35rem)").matches);
  expect([await columns(), await isFilled()]).toEqual([3, true]);
  await setFont(page, 20);
  expect([await columns(), await isFilled()]).toEqual([2, true]);
  await setFont(page, 24);
  expect([await columns(), await isFilled()]).toEqual([1, false]);
});

test("the statechart grows with the font, its words and what stands around them", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openFlow(page, { step: steps.tokenRequest });
  const read = () =>
    lit(page).evaluate((state) => {
      const range = document.createRange();
      range.selectNodeContents(state.querySelector("[class*=line-clamp]") ?? state);
      const words = range.getBoundingClientRect();
      const box = state.getBoundingClientRect();
      const ways = state.closest("section")?.querySelector("svg")?.getBoundingClientRect();
      return {
        line: range.getClientRects()[0]?.height ?? 0,
        box: box.height,
        ways: ways?.width ?? 0,
        isWithin: words.left >= box.left && words.right <= box.right && words.bottom <= box.bottom,
      };
    });
  await openTab(page, "Machine");
  const before = await read();
  // The tab reads the font when it opens.
  await openTab(page, "Message");
  await setFont(page, 24);
  await openTab(page, "Machine");
  const { isWithin, ...after } = await read();
  expect(isWithin).toBe(true);
  for (const part of ["line", "box", "ways"] as const)
    expect(Math.abs(after[part] / before[part] - 1.5), part).toBeLessThan(0.1);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });

  for (const size of sizes)
    test(`with a font of ${size} pixels what stands beside a name goes below it`, async ({ page }) => {
      await setFont(page, size);
      for (const path of paths) {
        await page.goto(path);
        expect(await findCrowding(page), path).toEqual([]);
      }
      await page.goto("/lessons/pkce-or-secret?at=3");
      const name = page.getByRole("heading", { level: 1 });
      const lines = await name.evaluate(
        (heading) => heading.clientHeight / Number.parseFloat(getComputedStyle(heading).lineHeight),
      );
      expect(Math.round(lines)).toBeLessThan(3);
    });

  for (const size of sizes)
    test(`with a font of ${size} pixels no name of five parties, of a value or of a parameter breaks within a word`, async ({
      page,
    }) => {
      await setFont(page, size);
      await page.goto("/flows/agent?api=replays&resource=omitted&step=28");
      await waitForKeys(page);
      await openTab(page, "Who knows what");
      await expect(inspector(page).getByRole("rowheader", { name: /^code_verifier/ })).toBeVisible();
      const names = "[aria-label=Parties] h3, [role=tabpanel] th[scope=row] .wrap-anywhere";
      expect(await findBrokenWords(page, names)).toEqual([]);
      await page.goto("/flows/authorization-code?client=public&pkce=off&step=5");
      expect(await findBrokenWords(page, ".diagram-card dt")).toEqual([]);
      const letters = await page
        .locator(".diagram-card dd")
        .evaluateAll((values) =>
          values.map(
            (value) => value.clientWidth / (0.6 * Number.parseFloat(getComputedStyle(value).fontSize)),
          ),
        );
      expect(Math.min(...letters)).toBeGreaterThan(10);
    });
});
