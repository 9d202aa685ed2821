import type { Page } from "@playwright/test";
import { formatDeviations } from "@/machines/deviations";
import { pages } from "../support/pages.ts";
import { findViolations } from "./axe.ts";
import { controls, inspector, openFlow, openTab, steps, waitForKeys } from "./player.ts";
import { expect, test } from "./test.ts";

interface State {
  readonly query?: Readonly<Record<string, string | number>>;
  readonly prepare?: (page: Page) => Promise<unknown>;
  readonly phone?: (page: Page) => Promise<unknown>;
}

const refused = { client: "public", pkce: "off", step: 5 };

const states: Readonly<Record<string, State>> = {
  "the login page": { query: { step: steps.signIn }, phone: (page) => show(page, /^Browser/) },
  "a message in flight with a token": {
    query: { step: steps.tokenResponse },
    prepare: (page) => openTab(page, "Tokens"),
  },
  "a refusal, with its rules": { query: refused, prepare: (page) => openTab(page, "Checks") },
  "a message that was lost": {
    query: { step: steps.tokenRequest + 1, do: formatDeviations([{ step: 12, event: { type: "DROP" } }]) },
  },
  "who knows what": {
    query: { step: steps.authorizationResponse },
    prepare: (page) => openTab(page, "Who knows what"),
  },
  "the editor with a token that is opened": {
    query: { step: steps.apiRequest },
    prepare: async (page) => {
      await page.keyboard.press("e");
      await page.getByRole("button", { name: /^Use a token that has expired/ }).click();
      await page.getByRole("radio", { name: "Part by part" }).click();
      await expect(page.getByRole("textbox", { name: "Payload of access_token" })).toBeVisible();
    },
  },
  "the editor with what is ready made": {
    query: { step: steps.tokenRequest },
    prepare: async (page) => {
      await page.keyboard.press("e");
      await page.getByRole("button", { name: /^Swap the code/ }).click();
    },
  },
  "who caught a change": {
    query: { step: steps.tokenRequest },
    prepare: async (page) => {
      await page.keyboard.press("e");
      await page.getByRole("button", { name: /^Swap the code/ }).click();
      await page.getByRole("dialog").getByRole("button", { name: "Deliver" }).click();
      await expect(inspector(page).getByRole("status").filter({ hasText: "caught it" })).toBeVisible();
    },
  },
  "the end": { query: { step: steps.end } },
  "the keys": { prepare: (page) => page.keyboard.press("?") },
  "the ways to share": {
    query: { step: steps.tokenRequest },
    prepare: async (page) => {
      await page.getByRole("button", { name: "Share" }).click();
      await expect(page.getByRole("dialog", { name: "Share" })).toBeVisible();
    },
  },
  "the palette": {
    prepare: async (page) => {
      await page.getByRole("button", { name: "Search" }).click();
      await page.getByRole("combobox", { name: /^Go to/ }).fill("code");
    },
  },
  "the options": {
    query: { client: "public", policy: "lax", pkce: "plain" },
    prepare: (page) => page.keyboard.press("o"),
  },
  "the options that were folded away": {
    prepare: async (page) => {
      await page.keyboard.press("o");
      for (const fold of await page.getByRole("region", { name: "Options" }).locator("summary").all())
        await fold.click();
      await expect(page.getByRole("switch", { name: "Pushed request" })).toBeVisible();
    },
  },
  "what can be done to a message, over a line about the address": {
    query: { step: steps.tokenRequest, colour: "red" },
    prepare: (page) => controls(page).getByRole("button", { name: "What if …" }).click(),
  },
};

async function show(page: Page, name: RegExp) {
  await page.getByRole("group", { name: "What to show" }).getByRole("radio", { name }).click();
}

/** The phone is as high as its page, so that no bar stands over a target that one would scroll to. */
const screens = {
  desktop: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 390, height: 4000 }, isMobile: true, hasTouch: true },
} as const;

/** On a busy machine. */
const secondsForOne = 20;

// One page in one window after the other: a new window for each would take longer than axe.
for (const [screen, use] of Object.entries(screens)) {
  test.describe(`on a ${screen}`, () => {
    test.use(use);

    test("axe finds nothing on any page", async ({ page }) => {
      test.setTimeout(pages.length * secondsForOne * 1000);
      for (const { path, status = 200 } of pages) {
        await page.goto(path);
        if (path.startsWith("/flows/") && status === 200) await waitForKeys(page);
        expect.soft(await findViolations(page), path).toEqual([]);
      }
    });

    test("axe finds nothing in the player, whatever it shows", async ({ page }) => {
      test.setTimeout(Object.keys(states).length * secondsForOne * 1000);
      for (const [name, { query, prepare, phone }] of Object.entries(states)) {
        await openFlow(page, query);
        await prepare?.(page);
        if (screen === "phone") await phone?.(page);
        expect.soft(await findViolations(page), name).toEqual([]);
      }
    });
  });
}

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
  test.setTimeout(Object.keys(shown).length * secondsForOne * 1000);
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
