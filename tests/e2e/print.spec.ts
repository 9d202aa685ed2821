import type { Page } from "@playwright/test";
import { expect, test } from "./kept.ts";
import { controls, waitForKeys } from "./player.ts";

/** What is as wide as A4 between its margins. */
async function print(page: Page): Promise<void> {
  await page.setViewportSize({ width: 718, height: 1000 });
  await page.emulateMedia({ media: "print" });
}

/** What scrolls on the screen, and would be cut on paper. */
function findCut(page: Page, parts: string): Promise<number> {
  return page
    .locator(parts)
    .evaluateAll((all) => all.filter((part) => part.scrollHeight > part.clientHeight + 1).length);
}

for (const path of ["/compare", "/embed/compare"]) {
  test(`${path} has on paper the rows of both sides beside each other, and nothing that is operated`, async ({
    page,
  }) => {
    await page.goto(`${path}?left=authorization-code~client.public&right=authorization-code&step=9`);
    await waitForKeys(page);
    await print(page);
    await expect(controls(page)).toBeHidden();
    await expect(page.getByRole("combobox")).toHaveCount(0);
    await expect(page.getByRole("switch")).toHaveCount(0);
    await expect(page.getByRole("link", { name: /^(Open|Step through)/ })).toHaveCount(0);
    await expect(page.getByRole("link", { name: "Skip to the content" })).toBeHidden();
    await expect(page.getByRole("button", { name: "Change" })).toBeHidden();
    await expect(page.locator(".compare-parties button:visible")).toHaveCount(0);
    expect(await findCut(page, ".compare-list, main")).toBe(0);
    const tops = (side: number) =>
      page
        .locator(".compare-side")
        .nth(side)
        .locator("li.diagram-row")
        .evaluateAll((rows) => rows.map((row) => Math.round(row.getBoundingClientRect().top)));
    const left = await tops(0);
    expect(left).toEqual(await tops(1));
    expect(new Set(left).size).toBeGreaterThan(15);
  });
}

test("a lesson has on paper its title, then its text, then the messages, and no buttons but the answers to choose from", async ({
  page,
}) => {
  await page.goto("/lessons/pkce-or-secret?at=3");
  await waitForKeys(page);
  await print(page);
  await expect(controls(page)).toBeHidden();
  await expect(page.getByRole("link", { name: "All lessons" })).toBeHidden();
  await expect(page.getByRole("button", { name: "PKCE stops it" })).toBeHidden();
  await expect(page.getByRole("button", { name: "Next step" })).toBeHidden();
  await expect(page.getByRole("button", { name: "Yes, state is wrong" })).toBeVisible();
  const tops = await page
    .locator("h1, .player-stack h2, .diagram-list")
    .evaluateAll((parts) =>
      parts
        .toSorted((one, other) => one.getBoundingClientRect().top - other.getBoundingClientRect().top)
        .map(({ tagName }) => tagName),
    );
  expect(tops.slice(0, 2)).toEqual(["H1", "H2"]);
  expect(await findCut(page, ".diagram-list, .player-stack")).toBe(0);
});

for (const [exercise, button] of [
  ["order", "Check"],
  ["gap", "Deliver it"],
  ["fault", "Show me"],
] as const) {
  test(`the exercise “${exercise}” has on paper its task, and nothing that is operated`, async ({ page }) => {
    await page.goto(`/flows/authorization-code/practice?exercise=${exercise}`);
    await expect(page.getByRole("button", { name: button, exact: true })).toBeVisible();
    await print(page);
    await expect(page.getByRole("button", { name: button, exact: true })).toBeHidden();
    await expect(page.getByRole("navigation", { name: "Exercises" })).toBeHidden();
    await expect(page.getByRole("link", { name: "Step through this run" })).toBeHidden();
    await expect(page.getByRole("heading", { level: 2 }).first()).toBeVisible();
  });
}
