import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./kept.ts";
import { chart, expectStep, inspector, lit, openFlow, openTab, steps, title, waitForKeys } from "./player.ts";
import { test as alone } from "./test.ts";

const state = (page: Page, name: RegExp) => chart(page).getByRole("button", { name });

test("the state of now is lit at every step, and is in sight", async ({ page }) => {
  await openFlow(page);
  await openTab(page, "Machine");
  for (let step = 1; step <= steps.end; step += 1) {
    await expectStep(page, step);
    await expect(async () => {
      const heading = await title(page).textContent();
      expect(await lit(page).textContent()).toBe(`${heading}, now`);
    }).toPass();
    await expect(lit(page)).toBeInViewport({ ratio: 0.9 });
    await page.keyboard.press("ArrowRight");
  }
});

test("a press on a state goes to its step, back and forward", async ({ page }) => {
  await openFlow(page, { step: steps.tokenRequest });
  await openTab(page, "Machine");
  await state(page, /^The browser takes the request/).click();
  await expectStep(page, steps.authorizationRequest);
  await expect(title(page)).toHaveText("The browser takes the request to id.example");
  await state(page, /^Prints exchanges the code.*still to come$/).click();
  await expectStep(page, steps.tokenRequest);
});

test("the states are one stop of Tab; up and down go along the way, Enter goes there", async ({ page }) => {
  await openFlow(page, { step: steps.tokenRequest });
  await openTab(page, "Machine");
  await expect(chart(page)).toHaveAccessibleDescription(/Up and down/);
  await lit(page).focus();
  await page.keyboard.press("ArrowDown");
  await expect(state(page, /^id.example issues an access token/)).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await expect(state(page, /^The browser brings the answer/)).toBeFocused();
  await page.keyboard.press("Enter");
  await expectStep(page, steps.tokenRequest - 1);
  const stops = chart(page).locator("button.chart-state[tabindex='0']");
  await expect(stops).toHaveCount(1);
});

test("the chart has a dot above the state in which the flow begins, and nothing lies over it", async ({
  page,
}) => {
  await openFlow(page);
  await openTab(page, "Machine");
  const boxOf = async (found: Locator) => {
    const box = await found.boundingBox();
    if (box === null) throw new Error("It is not drawn.");
    return { ...box, bottom: box.y + box.height, right: box.x + box.width };
  };
  const [dot, first] = [await boxOf(chart(page).locator(".chart-start")), await boxOf(lit(page))];
  expect(dot.bottom).toBeLessThan(first.y);
  expect(dot.x).toBeGreaterThan(first.x);
  expect(dot.right).toBeLessThan(first.right);
  const larger = await boxOf(inspector(page).getByRole("button", { name: "Larger" }));
  expect(larger.y).toBeGreaterThanOrEqual((await boxOf(chart(page))).bottom);
});

test("only states on the way of this run can be pressed; the others are there to read", async ({ page }) => {
  await openFlow(page);
  await openTab(page, "Machine");
  const refusal = chart(page)
    .getByRole("listitem")
    .filter({ hasText: /^id\.example issues no token/ });
  await expect(refusal.first()).toContainText("not on this way");
  await expect(refusal.first()).toContainText("Leads to:");
  await expect(state(page, /^id.example issues no token/)).toHaveCount(0);
});

test("another option takes another way through the same chart", async ({ page }) => {
  const count = async (query: Record<string, string>) => {
    await openFlow(page, query);
    await openTab(page, "Machine");
    await expect(lit(page)).toBeVisible();
    return [
      await chart(page).getByRole("listitem").count(),
      await chart(page).locator("button.chart-state").count(),
    ];
  };
  const [all, way] = await count({});
  const [allAgain, otherWay] = await count({ par: "on" });
  expect(allAgain).toBe(all);
  expect(otherWay).toBeGreaterThan(way ?? 0);
});

test("where it can go is said in words, and the way of this run is marked", async ({ page }) => {
  await openFlow(page, { step: steps.tokenRequest, depth: "wire" });
  await openTab(page, "Machine");
  const ways = inspector(page).getByRole("region", { name: "Where it can go from here" });
  const row = (name: string) => ways.getByRole("listitem").filter({ hasText: name });
  await expect(row("id.example issues an access token")).toContainText("this run");
  await expect(row("id.example issues an access token")).toContainText(
    "tokenResponse [leadsTo tokenResponse]",
  );
  await expect(row("id.example issues no token")).toContainText("if this is what id.example sends next");
  await expect(inspector(page).getByRole("list", { name: "Inside this state" })).toContainText("inFlight");
  await expect(inspector(page)).toContainText("on its way, delivered: lost, if none of the others holds");
});

test("a state with a long title has its name within its box", async ({ page }) => {
  await page.goto("/flows/device-code?depth=wire");
  await waitForKeys(page);
  await openTab(page, "Machine");
  await expect(lit(page)).toBeVisible();
  const cut = await chart(page)
    .locator("[data-state]")
    .evaluateAll((states) =>
      states.flatMap((state) => {
        const name = state.querySelector(".font-mono")?.getBoundingClientRect();
        const isWithin = name !== undefined && name.bottom <= state.getBoundingClientRect().bottom;
        return isWithin ? [] : [state.getAttribute("data-state")];
      }),
    );
  expect(cut).toEqual([]);
});

for (const [screen, use] of Object.entries({
  "a wide window": { viewport: { width: 1440, height: 900 } },
  "a phone": { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
})) {
  alone.describe(`on ${screen}`, () => {
    alone.use(use);

    alone(
      "the chart scrolls within its own box, at every size, and the page never sideways",
      async ({ page }) => {
        await openFlow(page, { step: steps.tokenRequest });
        await openTab(page, "Machine");
        const overflow = () =>
          page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        const width = () => lit(page).evaluate((element) => element.getBoundingClientRect().width);
        const before = await width();
        expect(await chart(page).evaluate((box) => box.scrollWidth > box.clientWidth)).toBe(true);
        await inspector(page).getByRole("button", { name: "Larger" }).click();
        await expect.poll(width).toBeGreaterThan(before);
        expect(await overflow()).toBe(0);
        for (const _ of [1, 2, 3]) await inspector(page).getByRole("button", { name: "Smaller" }).click();
        await expect.poll(width).toBeLessThan(before);
        await expect(inspector(page).getByRole("button", { name: "Smaller" })).toBeDisabled();
        expect(await overflow()).toBe(0);
      },
    );
  });
}

test.describe("without the network", () => {
  test.use({ provoked: /ERR_FAILED/ });

  test("a chart that cannot be loaded can be asked for again", async ({ page }) => {
    await page.route("**/charts/**", (route) => route.abort());
    await openFlow(page);
    await page.keyboard.press("5");
    await expect(inspector(page)).toContainText("could not be loaded");
    await page.unroute("**/charts/**");
    await inspector(page).getByRole("button", { name: "Try again" }).click();
    await expect(lit(page)).toBeVisible();
  });
});

test("the machine goes along as a source file: copied, or saved", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openFlow(page);
  await openTab(page, "Machine");
  await inspector(page).getByRole("button", { name: "Copy the machine" }).click();
  const said = inspector(page).getByRole("region", { name: "Take it along" }).getByRole("status");
  await expect(said).toHaveText("Copied.");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain("export const machine = setup({");
  expect(copied).toContain(String(await title(page).textContent()));
  const saving = page.waitForEvent("download");
  await inspector(page).getByRole("button", { name: "Save the machine" }).click();
  const file = await saving;
  expect(file.suggestedFilename()).toBe("grantscope-authorization-code.machine.ts");
  expect(await readFile(await file.path(), "utf8")).toBe(copied);
  await expect(said).toHaveText(/^Copied\.$|^Saved as grantscope-authorization-code\.machine\.ts\.$/);
});
