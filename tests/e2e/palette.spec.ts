import { type Page, test as unwatched } from "@playwright/test";
import { palette } from "@/lib/content/palette";
import { expect, test } from "./kept.ts";
import { expectStep, openFlow, steps } from "./player.ts";

function field(page: Page) {
  return page.getByRole("combobox", { name: palette.label });
}

/** What Enter would choose, as a screen reader is told of it. */
async function active(page: Page) {
  const id = await field(page).getAttribute("aria-activedescendant");
  return page.locator(`[id="${id}"]`);
}

test("Ctrl K finds a step by its words, and Enter goes there", async ({ page }) => {
  await openFlow(page);
  await page.keyboard.press("Control+k");
  await expect(field(page)).toBeFocused();
  await page.keyboard.type("exchanges the code");
  await expect(await active(page)).toContainText("Prints exchanges the code for a token");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expectStep(page, steps.tokenRequest);
});

test("what is typed while the search is on its way is for it, and not for the keys of the page", async ({
  page,
}) => {
  await openFlow(page, { step: 3 });
  let come = () => {};
  const coming = new Promise<void>((resolve) => {
    come = resolve;
  });
  await page.route("**/_next/static/**", async (route) => {
    await coming;
    await route.continue();
  });
  await page.keyboard.press("Control+k");
  await page.keyboard.type("pkd");
  come();
  await expect(field(page)).toHaveValue("pkd");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+k");
  await expect(field(page)).toHaveValue("");
  await expectStep(page, 3);
});

test("a parameter leads to the message that carries it first", async ({ page }) => {
  await openFlow(page);
  await page.getByRole("button", { name: palette.open }).click();
  await field(page).fill("code_verifier");
  await page.getByRole("option", { name: /^code_verifier/ }).click();
  await expectStep(page, steps.tokenRequest);
});

test("the arrows choose and stay in the list, the field keeps the focus, and what is chosen is in sight", async ({
  page,
}) => {
  await openFlow(page, { step: 3 });
  await page.keyboard.press("Control+k");
  const list = page.getByRole("listbox", { name: "Results" });
  const options = list.getByRole("option");
  await expect(options.first()).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("ArrowUp");
  await expect(options.last()).toHaveAttribute("aria-selected", "true");
  await expect(options.last()).toBeInViewport();
  await expect(await active(page)).toHaveText((await options.last().textContent()) ?? "");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(options.nth(1)).toHaveAttribute("aria-selected", "true");
  await expect(list.getByRole("option", { selected: true })).toHaveCount(1);
  await expect(field(page)).toBeFocused();
  await expectStep(page, 3);
});

test("it says how much it found, and that nothing is called so", async ({ page }) => {
  await page.goto("/live");
  await page.getByRole("button", { name: palette.open }).click();
  const status = page.getByRole("dialog").getByRole("status");
  await field(page).fill("invalid_grant");
  await expect(status).toHaveText(/^\d+ results?$/);
  await field(page).fill("nothing of this name");
  await expect(status).toHaveText(palette.nothing("nothing of this name"));
  await expect(field(page)).toHaveAttribute("aria-expanded", "false");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeVisible();
});

test("it leads from any page to a flow", async ({ page }) => {
  await page.goto("/live");
  await page.getByRole("button", { name: palette.open }).click();
  await field(page).fill("client credentials");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/flows/client-credentials");
});

// What is asked for is elsewhere: nobody asks for it but this test, which answers itself.
unwatched("a section opens in a new tab, and the page stays where it is", async ({ page, context }) => {
  await context.route("https://www.rfc-editor.org/**", (route) => route.fulfill({ body: "The section" }));
  await openFlow(page, { step: 3 });
  await page.keyboard.press("Control+k");
  await field(page).fill("RFC 7636 §4.6");
  const option = page.getByRole("option", { name: /^RFC 7636 §4\.6/ });
  await expect(option).toContainText(palette.newTab);
  await expect(option).toHaveAttribute("aria-selected", "true");
  const opening = context.waitForEvent("page");
  await page.keyboard.press("Enter");
  const opened = await opening;
  await expect(opened).toHaveURL(/^https:\/\/www\.rfc-editor\.org\/.*7636#section-4\.6$/);
  expect(await opened.evaluate(() => opener), "it has no hold on the page that it came from").toBeNull();
  await expect(page.getByRole("dialog")).toBeHidden();
  await expectStep(page, 3);
});

test("on a phone the name of what it found goes on in a second line, and none is cut", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openFlow(page);
  await page.getByRole("button", { name: palette.open }).click();
  await field(page).fill("authorization code");
  const names = page.getByRole("option").locator("> span > span:first-child");
  await expect(names.first()).toBeVisible();
  const cut = await names.evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth).length);
  const lines = await names.evaluateAll((all) => all.map((one) => one.clientHeight));
  expect(cut).toBe(0);
  expect(Math.max(...lines)).toBeGreaterThan(Math.min(...lines));
});

test("Escape closes it, and the focus is where it was", async ({ page }) => {
  await openFlow(page, { step: 3 });
  const options = page.getByRole("button", { name: "Options" });
  await options.focus();
  await page.keyboard.press("Control+k");
  await expect(field(page)).toBeFocused();
  await page.keyboard.press("r");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(options).toBeFocused();
  await expectStep(page, 3);
});
