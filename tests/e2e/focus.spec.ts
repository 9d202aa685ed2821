/** Whoever has no mouse stands somewhere, and still does after each press (WCAG 2.4.3): also where what was pressed is shut by it, or goes. */
import type { Page } from "@playwright/test";
import { attackWords, compareWords } from "@/lib/content/compare/words";
import { formatDeviations } from "@/machines/deviations";
import { expect, test } from "./kept.ts";
import { controls, expectStep, inspector, openFlow, openTab, steps, waitForKeys } from "./player.ts";
import { findCutRing } from "./rings.ts";

function rows(page: Page) {
  return page.getByRole("list", { name: "Messages in order" });
}

const dropped = { step: 14, do: formatDeviations([{ step: 12, event: { type: "DROP" } }]) };

test("a button that a press shuts keeps the focus, says that it is shut, and does nothing", async ({
  page,
}) => {
  await openFlow(page, { step: steps.tokenRequest });
  const restart = controls(page).getByRole("button", { name: "Restart" });
  const back = controls(page).getByRole("button", { name: "Back", exact: true });
  const edit = controls(page).getByRole("button", { name: "Edit the message in flight" });
  const dialog = page.getByRole("dialog");
  // What it opens is there at once the next time.
  await edit.press("Enter");
  await expect(dialog).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(edit).toBeFocused();

  await restart.press("Enter");
  await expectStep(page, 1);
  for (const shut of [restart, back]) {
    await shut.focus();
    await expect(shut).toBeDisabled();
    const before = await page.evaluate(() => history.length);
    await page.keyboard.press("Enter");
    // What comes next shows what the press did not do.
    await page.keyboard.press("ArrowRight");
    await expectStep(page, 2);
    await expect(shut).toBeEnabled();
    await page.keyboard.press("ArrowLeft");
    await expectStep(page, 1);
    await expect(shut).toBeFocused();
    expect(await page.evaluate(() => history.length)).toBe(before);
  }
  await restart.focus();
  // At the end the large button starts again, and this one goes: but not from under whoever stands on it.
  await page.keyboard.press("End");
  await expectStep(page, steps.end);
  await expect(restart).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await edit.focus();
  await page.keyboard.press("Home");
  await expect(edit).toBeDisabled();
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowRight");
  await expectStep(page, 2);
  await expect(edit).toBeFocused();
  await expect(dialog).toBeHidden();
});

test("in the list of what was done Undo and Redo keep the focus, and the chart its two sizes", async ({
  page,
}) => {
  await openFlow(page, dropped);
  await page.keyboard.press("b");
  const undo = page.getByRole("button", { name: "Undo", exact: true });
  const redo = page.getByRole("button", { name: "Redo", exact: true });
  await expect(undo).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(undo).toBeDisabled();
  await expect(undo).toBeFocused();
  await redo.press("Enter");
  await expect(redo).toBeDisabled();
  await expect(redo).toBeFocused();
  await page.keyboard.press("Escape");
  await openTab(page, "Machine");
  const smaller = inspector(page).getByRole("button", { name: "Smaller" });
  await smaller.focus();
  for (const _ of [1, 2, 3, 4]) await page.keyboard.press("Enter");
  await expect(smaller).toBeDisabled();
  await expect(smaller).toBeFocused();
  const larger = inspector(page).getByRole("button", { name: "Larger" });
  await larger.focus();
  for (const _ of [1, 2, 3, 4, 5, 6, 7, 8]) await page.keyboard.press("Enter");
  await expect(smaller).toBeEnabled();
  await expect(larger).toBeDisabled();
  await expect(larger).toBeFocused();
});

test("from a row that was pressed the focus goes on with the run, step by step", async ({ page }) => {
  await openFlow(page, { step: steps.signIn });
  const now = rows(page).locator("[aria-current=step]");
  await rows(page)
    .getByRole("button", { name: /^9 ?GET/ })
    .press("Enter");
  await expectStep(page, 12);
  await expect(now).toBeFocused();
  for (const key of ["ArrowRight", "End", "ArrowLeft", "Home"]) {
    await page.keyboard.press(key);
    await expect(now).toBeFocused();
    expect(await findCutRing(page)).toBeUndefined();
  }
});

test("the focus of a row goes on to it when it becomes the one that is now", async ({ page }) => {
  await openFlow(page);
  await rows(page)
    .getByRole("button", { name: /^1 ?GET/ })
    .focus();
  await page.keyboard.press("ArrowRight");
  await expectStep(page, 2);
  await expect(rows(page).locator("[aria-current=step]")).toBeFocused();
});

test("what takes itself away gives the focus to the tab that it stood in, or to the content", async ({
  page,
}) => {
  const main = page.getByRole("main");
  const panel = inspector(page).getByRole("tabpanel");
  await openFlow(page, { ...dropped, colour: "red" });
  await page.getByRole("status").getByRole("button", { name: "Close" }).press("Enter");
  await expect(main).toBeFocused();
  await page.getByRole("button", { name: /^1 change by you/ }).press("Enter");
  await expect(main).toBeFocused();

  await openFlow(page, { step: steps.tokenRequest });
  await page.keyboard.press("e");
  await page.getByRole("button", { name: /^Swap the code/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Deliver" }).click();
  await inspector(page).getByRole("button", { name: "See the check" }).press("Enter");
  await expect(inspector(page).getByRole("tab", { name: /^Checks/ })).toHaveAttribute(
    "aria-selected",
    "true",
  );
  await expect(panel).toBeFocused();
  await openTab(page, "Message");
  await inspector(page).getByRole("button", { name: "Undo", exact: true }).press("Enter");
  await expectStep(page, steps.tokenRequest);
  await expect(panel).toBeFocused();
});

test("another comparison leaves the focus on what it was chosen with", async ({ page }) => {
  await page.goto("/compare?step=4");
  await waitForKeys(page);
  const attack = page.getByRole("switch", { name: attackWords.code.start });
  await attack.press("Space");
  await expectStep(page, 12);
  await expect(attack).toBeFocused();
  const choice = page.getByRole("combobox", { name: compareWords.choose });
  await choice.focus();
  await choice.selectOption("Code or implicit");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Code or implicit");
  await expect(choice).toBeFocused();
  const change = page.getByRole("button", { name: compareWords.change });
  await change.press("Enter");
  const dialog = page.getByRole("dialog", { name: compareWords.change });
  await expect(dialog.getByLabel(compareWords.flow).last()).toHaveValue("implicit");
  await dialog.getByRole("button", { name: compareWords.swap }).press("Enter");
  await dialog.getByRole("button", { name: compareWords.apply }).press("Enter");
  await expect(page).toHaveURL(/\?left=implicit/);
  await expect(change).toBeFocused();
});

test("on the first page Back and Next keep the focus, and each step is said, also one back", async ({
  page,
}) => {
  await page.goto("/", { waitUntil: "networkidle" });
  const stage = page.getByRole("region", { name: "A run of the flow" });
  const said = stage.locator("[aria-live]");
  const heading = stage.getByRole("heading", { level: 3 }).last();
  await expect(said).toBeEmpty();
  const press = async (name: string, next: string) => {
    const button = stage.getByRole("button", { name, exact: true });
    await button.focus();
    await page.keyboard.press("Enter");
    await expect(heading).toHaveText(next);
    await expect(said).toHaveText(next);
    await expect(button).toBeFocused();
  };
  await press("Next", "The browser brings the answer to Prints");
  await press("Next", "Prints exchanges the code for a token");
  await press("Back", "The browser brings the answer to Prints");

  const back = stage.getByRole("button", { name: "Back", exact: true });
  await back.focus();
  await expect(async () => {
    await page.keyboard.press("Enter");
    await expect(back).toBeDisabled({ timeout: 50 });
  }).toPass();
  await expect(back).toBeFocused();
  await expect(said).toHaveText((await heading.textContent()) ?? "");
});

for (const [width, height] of [
  [390, 844],
  [853, 480],
] as const) {
  test(`the next step of a lesson begins in sight, above the controls, in a window of ${width}×${height}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.goto("/lessons/what-oauth-is-for");
    await waitForKeys(page);
    await page.keyboard.press(".");
    const heading = page.getByRole("heading", { name: "Prints sends Maya away" });
    await expect(heading).toBeFocused();

    const findBottom = (part: typeof heading) => part.evaluate((one) => one.getBoundingClientRect().bottom);
    const bar = await controls(page).evaluate((one) => one.getBoundingClientRect().top);
    await expect.poll(async () => (await findBottom(heading)) + 48 < bar).toBe(true);
  });
}

for (const [path, name] of [
  ["/lessons", "The code flow"],
  ["/learn", "Glossary"],
  ["/", "Device code"],
] as const)
  test(`a link that opens all of its card has its ring around the card: ${path}`, async ({ page }) => {
    await page.goto(path);
    const link = page.getByRole("main").getByRole("link", { name, exact: true });
    await page.keyboard.press("Tab");
    await link.focus();
    const ring = await link.evaluate((one) => {
      const { outlineStyle, outlineWidth, width, height } = getComputedStyle(one, "::after");
      const { width: wide, height: high } = one.closest("li")?.getBoundingClientRect() ?? new DOMRect();
      const beside = [Number.parseFloat(width) - wide, Number.parseFloat(height) - high];
      return { outlineStyle, outlineWidth, beside: Math.max(...beside.map(Math.abs)) };
    });
    expect(ring).toEqual({ outlineStyle: "solid", outlineWidth: "2px", beside: expect.closeTo(0, 0) });
  });
