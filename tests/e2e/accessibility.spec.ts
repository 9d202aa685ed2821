import type { Page } from "@playwright/test";
import { formatDeviations } from "@/machines/deviations";
import { findViolations } from "./axe.ts";
import { expect, test } from "./kept.ts";
import { openFlow, steps } from "./player.ts";

const unknownClient = "https://id.example/authorize?response_type=code&client_id=nobody";
const askedWrongly = {
  method: "GET",
  url: unknownClient,
  headers: [["Host", "id.example"]] as [string, string][],
  body: "",
};

interface Shown {
  readonly query: Readonly<Record<string, string | number>>;
  /** What stands on no other of these pages. */
  readonly says: string;
}

/** The pages that servers show to the user, by what is done to see them. */
const shown: Readonly<Record<string, Shown>> = {
  "the start page of Prints": { query: { step: steps.start }, says: "Connect" },
  "the login page": { query: { step: steps.signIn }, says: "Sign in to id.example" },
  "the login page after a wrong password": {
    query: {
      step: 9,
      do: formatDeviations([{ step: 5, event: { type: "SIGN_IN", username: "maya", password: "wrong" } }]),
    },
    says: "Wrong username or password",
  },
  "the consent page": { query: { step: steps.consent }, says: "Allow" },
  "the albums": { query: { step: steps.end }, says: "Choose an album to print" },
  "what Prints says to a denial": {
    query: { step: 99, do: formatDeviations([{ step: 8, event: { type: "DENY" } }]) },
    says: "access_denied",
  },
  "the error page of the authorization server": {
    query: { step: 99, do: formatDeviations([{ step: 3, event: { type: "EDIT", message: askedWrongly } }]) },
    says: "invalid",
  },
};

/** What stands in the user's browser, looked at by axe as a page of its own. */
async function findShownViolations(page: Page, alone: Page, says: string): Promise<readonly string[]> {
  const html = await page.getByTitle("The page in the user’s browser").getAttribute("srcdoc");
  await alone.setContent(html ?? "");
  await expect(alone.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(alone.locator("body")).toContainText(says);
  return findViolations(alone);
}

test("axe finds nothing on what the user's browser shows", async ({ page, context }) => {
  test.setTimeout(Object.keys(shown).length * 20_000);
  const alone = await context.newPage();
  await alone.setViewportSize({ width: 300, height: 600 });
  for (const [name, { query, says }] of Object.entries(shown)) {
    await openFlow(page, query);
    expect.soft(await findShownViolations(page, alone, says), name).toEqual([]);
  }
});
