/** Each flow from its start to its end in a browser, by keyboard alone: every step is there, and its statechart follows. */
import { flowContents } from "../../lib/content/flows";
import { flowIds } from "../../lib/world/options";
import { expect, test } from "./kept.ts";
import {
  expectStep,
  frameOfPage,
  lastStep,
  lit,
  openTab,
  pressNext,
  slider,
  title,
  waitForKeys,
} from "./player.ts";

for (const flow of flowIds) {
  test(`${flow} runs from its start to its end by keyboard`, async ({ page }) => {
    await page.goto(`/flows/${flow}`);
    await waitForKeys(page);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(flowContents[flow].card.title);
    await expectStep(page, 1);
    await openTab(page, "Machine");
    await expect(lit(page)).toBeInViewport();
    await pressNext(page, 1, await lastStep(page));
    await expect(lit(page)).toHaveAttribute("data-kind", "end");
    await expect(slider(page)).toHaveAttribute("aria-valuetext", /The end/);
    await expect(title(page)).not.toBeEmpty();
  });
}

test("a program in a terminal is started there, waits at its port, and prints the albums", async ({
  page,
}) => {
  await page.goto("/flows/native-app");
  await waitForKeys(page);
  const terminal = page.frameLocator('iframe[title="The screen: Maya’s laptop"]');
  await terminal.getByRole("button", { name: "Enter" }).click();
  await expectStep(page, 2);
  await expect(terminal.getByText("Waiting at http://127.0.0.1:52713")).toBeVisible();
  await page.keyboard.press("End");
  await expect(slider(page)).toHaveAttribute("aria-valuetext", /The end/);
  await expect(terminal.locator("p").last()).toHaveText(/112 {2}Grandmother's 80th birthday/);
  const { bottom, end } = await terminal.locator("body").evaluate((body) => ({
    bottom: body.lastElementChild?.getBoundingClientRect().bottom ?? Number.NaN,
    end: innerHeight,
  }));
  expect(bottom).toBeLessThan(end);
});

test("an album that is locked opens once she has signed in again, and stays locked where max_age is lost on the way", async ({
  page,
}) => {
  await page.goto("/flows/step-up");
  await waitForKeys(page);
  const shown = page.frameLocator(frameOfPage);
  await shown.getByRole("button", { name: "Open the locked album" }).click();
  await expectStep(page, 2);
  await pressNext(page, 2, 6);
  await expect(title(page)).toHaveText("The browser takes the request to id.example");
  await page.keyboard.press("End");
  await expect(title(page)).toHaveText("The locked album is open");
  await expect(shown.getByRole("listitem")).toContainText("Passports and papers");
  await page.goto("/flows/step-up?step=6");
  await waitForKeys(page);
  await page.keyboard.press("e");
  const dialog = page.getByRole("dialog");
  await dialog.getByText("Take max_age out of the request").click();
  await dialog.getByRole("button", { name: "Deliver" }).click();
  await expect(title(page)).toHaveText("id.example asks Maya what Prints may do");
  await page.keyboard.press("End");
  await expect(title(page)).toHaveText("The album stays locked");
});

test("an API wants a passkey: the press on the page has the device sign, and who has none is told", async ({
  page,
}) => {
  await page.goto("/flows/step-up?login=passkey&step=8");
  await waitForKeys(page);
  await expect(title(page)).toHaveText("Maya proves who she is once more");
  await page.frameLocator(frameOfPage).getByRole("button", { name: "Use passkey" }).click();
  await expect(title(page)).toHaveText("The answer of the passkey goes to id.example");
  await expect(page).toHaveURL(/\?login=passkey&step=9$/);
  await page.keyboard.press("End");
  await expect(title(page)).toHaveText("The locked album is open");
  await page.goto("/flows/step-up?login=no-passkey");
  await waitForKeys(page);
  await page.keyboard.press("End");
  await expect(
    page.frameLocator(frameOfPage).getByText("id.example cannot sign you in as Photos wants it"),
  ).toBeVisible();
});

test("an app decides itself in a window of its own: the press there is not Maya’s, and she is told what it took", async ({
  page,
}) => {
  await page.goto("/flows/native-app?browser=embedded&theft=app");
  await waitForKeys(page);
  await pressNext(page, 1, 7);
  await expect(title(page)).toHaveText("Prints presses Allow itself");
  await page.frameLocator(frameOfPage).getByRole("button", { name: "Allow" }).click({ force: true });
  await expectStep(page, 7);
  await expect(page.locator(".outline-client")).toHaveCount(0);
  await page.getByRole("button", { name: "Allow as Prints" }).click();
  await expectStep(page, 8);
  await page.keyboard.press("End");
  await expect(title(page)).toHaveText("Prints has far more than Maya’s albums");
  await openTab(page, "Who knows what");
  const row = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: "password" }) });
  await expect(row.getByRole("cell").nth(1)).toHaveText("seen");
});
