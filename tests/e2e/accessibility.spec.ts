import type { Page } from "@playwright/test";
import { formatDeviations } from "@/machines/deviations";
import { findViolations } from "./axe.ts";
import { expect, test } from "./kept.ts";
import { inspector, openFlow, steps } from "./player.ts";

/** The pages that servers show to the user, by what is done to see them. */
const shown = {
  "the start page of Prints": { step: steps.start },
  "the login page": { step: steps.signIn },
  "the login page after a wrong password": {
    step: 9,
    do: formatDeviations([{ step: 5, event: { type: "SIGN_IN", username: "maya", password: "wrong" } }]),
  },
  "the consent page": { step: steps.consent },
  "the albums": { step: steps.end },
  "what Prints says to a denial": {
    step: 99,
    do: formatDeviations([{ step: 8, event: { type: "DENY" } }]),
  },
} as const;

/** What stands in the user's browser, looked at by axe as a page of its own. */
async function findShownViolations(page: Page, alone: Page): Promise<readonly string[]> {
  const html = await page.getByTitle("The page in the user’s browser").getAttribute("srcdoc");
  await alone.setContent(html ?? "");
  await expect(alone.getByRole("heading", { level: 1 })).toBeVisible();
  return findViolations(alone);
}

test("axe finds nothing on what the user's browser shows", async ({ page, context }) => {
  test.setTimeout(Object.keys(shown).length * 20_000);
  const alone = await context.newPage();
  await alone.setViewportSize({ width: 300, height: 600 });
  for (const [name, query] of Object.entries(shown)) {
    await openFlow(page, query);
    expect.soft(await findShownViolations(page, alone), name).toEqual([]);
  }
});

test("the error page of the authorization server, too, passes axe", async ({ page, context }) => {
  const url = "https://id.example/authorize?response_type=code&client_id=nobody";
  const message = { method: "GET", url, headers: [["Host", "id.example"]] as [string, string][], body: "" };
  const edited = formatDeviations([{ step: 3, event: { type: "EDIT", message } }]);
  await openFlow(page, { step: 99, do: edited });
  await expect(inspector(page).getByRole("heading", { level: 2 })).toHaveText("id.example refused");
  expect(await findShownViolations(page, await context.newPage())).toEqual([]);
});
