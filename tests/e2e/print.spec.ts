import type { Page } from "@playwright/test";
import { expect, test } from "./kept.ts";
import { findOperated } from "./operated.ts";
import { waitForKeys } from "./player.ts";

/** What is as wide as A4 between its margins. */
async function print(page: Page): Promise<void> {
  await page.setViewportSize({ width: 718, height: 1000 });
  await page.emulateMedia({ media: "print" });
}

/** What scrolls on the screen, and would be cut on paper. */
async function findCut(page: Page, parts: string): Promise<readonly boolean[]> {
  return page
    .locator(parts)
    .evaluateAll((all) => all.map((part) => part.scrollHeight > part.clientHeight + 1));
}

for (const path of ["/compare", "/embed/compare"]) {
  test(`${path} has on paper the rows of both sides beside each other, no name cut at its beginning, and nothing that is operated`, async ({
    page,
  }) => {
    await page.goto(`${path}?left=authorization-code~client.public&right=authorization-code&step=9`);
    await waitForKeys(page);
    expect((await findOperated(page)).length).toBeGreaterThan(5);
    await print(page);
    expect(await findOperated(page)).toEqual([]);
    await expect(page.locator(".compare-parties button:visible")).toHaveCount(0);
    expect(await findCut(page, ".compare-list, main")).toEqual([false, false]);
    const cutVerbs = page.locator(".arrow-hint > b").evaluateAll((verbs) => {
      const isWhole = (verb: Element) => {
        const [word, box] = [verb, verb.parentElement ?? verb].map((part) => part.getBoundingClientRect());
        return word && box && word.left >= box.left - 0.5 && word.right <= box.right + 0.5;
      };
      return [verbs.length > 10, verbs.filter((verb) => !isWhole(verb)).map((verb) => verb.textContent)];
    });
    expect(await cutVerbs).toEqual([true, []]);
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
  expect(await findOperated(page)).toEqual(["Yes, state is wrong", "No"]);
  const parts = [
    page.locator("h1"),
    page.getByRole("region", { name: "Lesson" }),
    page.locator(".diagram-list"),
  ];
  const [title, text, messages] = await Promise.all(parts.map((part) => part.boundingBox()));
  expect(text?.y).toBeGreaterThan((title?.y ?? Number.NaN) + (title?.height ?? 0));
  expect(messages?.y).toBeGreaterThan((text?.y ?? Number.NaN) + (text?.height ?? 0));
  expect(new Set(await findCut(page, ".diagram-list, .player-stack:has(h2)"))).toEqual(new Set([false]));
});

for (const [exercise, button] of [
  ["order", "Check"],
  ["gap", "Deliver it"],
  ["fault", "Show me"],
] as const) {
  test(`the exercise “${exercise}” has on paper its task, what one chooses from, and nothing else that is operated`, async ({
    page,
  }) => {
    await page.goto(`/flows/authorization-code/practice?exercise=${exercise}`);
    await expect(page.getByRole("button", { name: button, exact: true })).toBeVisible();
    const choices = page.getByRole("main").locator("ol button, label:has([type=radio])");
    const asked = await choices.allTextContents();
    expect(asked.length).toBeGreaterThan(5);
    const operated = await findOperated(page);
    expect(operated).toEqual(expect.arrayContaining([...asked, button, "Step through this run"]));
    await print(page);
    expect([...(await findOperated(page))].sort()).toEqual([...asked].sort());
    await expect(page.getByRole("heading", { level: 2 }).first()).toBeVisible();
    expect(await findCut(page, "main")).toEqual([false]);
  });
}
