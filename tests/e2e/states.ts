/** What the player and the comparison can show beside a step: what is open, said, refused or lost. Looked at by axe, and met by a finger. */
import type { Page } from "@playwright/test";
import { compareWords } from "@/lib/content/compare/words";
import { formatDeviations } from "@/machines/deviations";
import { controls, inspector, openFlow, openTab, steps, waitForKeys } from "./player.ts";
import { expect } from "./test.ts";

export interface State {
  /** Of another page than the player's. */
  readonly path?: string;
  readonly query?: Readonly<Record<string, string | number>>;
  /** The part that shows it: axe looks at no more than that, since the page around it is looked at as a page. */
  readonly part?: string;
  readonly prepare?: (page: Page) => Promise<unknown>;
  readonly phone?: (page: Page) => Promise<unknown>;
}

const step = "[aria-label='This step']";
/** Selects the dialog that is open. */
export const dialog = "dialog:modal";
const list = "[popover]:popover-open";
const options = "[aria-label='Options']";

const refused = { client: "public", pkce: "off", step: 5 };

export const states: Readonly<Record<string, State>> = {
  "the login page": { query: { step: steps.signIn }, phone: (page) => show(page, /^Browser/) },
  "a message in flight with a token": {
    part: step,
    query: { step: steps.tokenResponse },
    prepare: (page) => openTab(page, "Tokens"),
  },
  "a refusal, with its rules": { part: step, query: refused, prepare: (page) => openTab(page, "Checks") },
  "the end of a run that was refused, with the rule": { part: step, query: { ...refused, step: 8 } },
  "a message that was lost": {
    query: { step: steps.tokenRequest + 1, do: formatDeviations([{ step: 12, event: { type: "DROP" } }]) },
  },
  "who knows what": {
    part: step,
    query: { step: steps.authorizationResponse },
    prepare: (page) => openTab(page, "Who knows what"),
  },
  "why a value is known": {
    part: step,
    query: { step: steps.end },
    prepare: async (page) => {
      await openTab(page, "Who knows what");
      await inspector(page)
        .getByRole("button", { name: /^code\b(?!_)/ })
        .click();
    },
  },
  "the statechart": {
    part: step,
    query: { step: steps.tokenRequest },
    prepare: async (page) => {
      await openTab(page, "Machine");
      await expect(inspector(page).locator("[aria-current=step]")).toBeVisible();
    },
  },
  "the statechart, as the machine writes it": {
    part: step,
    query: { step: steps.signIn, depth: "wire" },
    prepare: async (page) => {
      await openTab(page, "Machine");
      const inside = inspector(page).getByRole("list", { name: "Inside this state" });
      await expect(inside.getByRole("listitem").first()).toBeVisible();
    },
  },
  "the wire first": { part: step, query: { step: steps.tokenRequest, depth: "wire" } },
  "the editor with a token that is opened": {
    part: dialog,
    query: { step: steps.apiRequest },
    prepare: async (page) => {
      await page.keyboard.press("e");
      await page.getByRole("button", { name: /^Use a token that has expired/ }).click();
      await page.getByRole("radio", { name: "Part by part" }).click();
      await expect(page.getByRole("textbox", { name: "Payload of access_token" })).toBeVisible();
    },
  },
  "who caught a change": {
    part: step,
    query: { step: steps.tokenRequest },
    prepare: async (page) => {
      await page.keyboard.press("e");
      await page.getByRole("button", { name: /^Swap the code/ }).click();
      await page.getByRole("dialog").getByRole("button", { name: "Deliver" }).click();
      await expect(inspector(page).getByRole("status").filter({ hasText: "caught it" })).toBeVisible();
    },
  },
  "a question about what comes next": {
    query: { predict: 1, step: steps.tokenRequest - 1 },
    prepare: (page) => ask(page, /^How does this go from Prints/),
  },
  "a prediction that did not come true": {
    query: { ...refused, step: refused.step - 2, predict: 1 },
    prepare: async (page) => {
      await ask(page, "Will id.example accept it?");
      await page.keyboard.press("1");
      await page.keyboard.press("Enter");
      await expect(page.getByText("Not so.")).toBeVisible();
    },
  },
  "the end": { query: { step: steps.end } },
  "the wall of two runs, with values that are covered": {
    path: "/compare?step=4&present=1",
    prepare: coverOnWall,
  },
  "what was done, and the runs to return to": {
    part: list,
    query: { step: steps.tokenRequest },
    prepare: async (page) => {
      await page.keyboard.press("w");
      await page.keyboard.press("d");
      await expect(page.getByRole("button", { name: "Your changes, 1 other run" })).toBeVisible();
      await page.keyboard.press("b");
      await expect(page.getByRole("button", { name: /^The run as it goes by itself/ })).toBeVisible();
      await expect(page.getByText(/^Differs from step 13 on/)).toBeVisible();
    },
  },
  "the choice of what is compared": {
    part: dialog,
    path: "/compare?left=authorization-code&right=openid-connect",
    prepare: async (page) => {
      await page.getByRole("button", { name: compareWords.change }).click();
      await expect(page.getByRole("dialog", { name: compareWords.change })).toBeVisible();
    },
  },
  "the ways to share a comparison": {
    part: dialog,
    path: "/compare?step=14",
    prepare: async (page) => {
      await page.getByRole("button", { name: "Share" }).click();
      await expect(page.getByRole("button", { name: /^HAR/ })).toHaveCount(2);
    },
  },
  "the options": {
    part: options,
    query: { client: "public", policy: "lax", pkce: "plain" },
    prepare: async (page) => {
      await page.keyboard.press("o");
      await expect(page.getByRole("region", { name: "Options" })).toBeVisible();
    },
  },
  "the options that were folded away": {
    part: options,
    prepare: async (page) => {
      await page.keyboard.press("o");
      await expect(page.getByRole("region", { name: "Options" })).toBeVisible();
      for (const fold of await page.getByRole("region", { name: "Options" }).locator("summary").all())
        await fold.click();
      await expect(page.getByRole("switch", { name: "Pushed request" })).toBeVisible();
    },
  },
  "what can be done to a message, over a line about the address": {
    part: list,
    query: { step: steps.tokenRequest, colour: "red" },
    prepare: (page) => controls(page).getByRole("button", { name: "What if …" }).click(),
  },
};

/** What opens over the player, one after the other in one page: Escape closes each. */
export const dialogs: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  "the editor with what is ready made": async (page) => {
    await page.keyboard.press("e");
    await page.getByRole("button", { name: /^Swap the code/ }).click();
  },
  "the wall, with values that are covered": async (page) => {
    await page.keyboard.press("p");
    await coverOnWall(page);
  },
  "the ways to share": async (page) => {
    await page.getByRole("button", { name: "Share" }).click();
    await expect(page.getByRole("dialog", { name: "Share" })).toBeVisible();
  },
  "the palette": async (page) => {
    await page.getByRole("button", { name: "Search" }).click();
    await page.getByRole("combobox", { name: /^Go to/ }).fill("code");
  },
  "the keys": async (page) => {
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
  },
};

/** Opens the page of a state, and comes back when it takes keys. */
export async function openState(page: Page, { path, query }: State) {
  if (path === undefined) return await openFlow(page, query);
  await page.goto(path);
  await waitForKeys(page);
}

async function coverOnWall(page: Page) {
  await expect(page.getByRole("dialog", { name: "Presenter mode" })).toBeVisible();
  await page.keyboard.press("c");
  await expect(page.getByRole("button", { name: /^Reveal / }).first()).toBeVisible();
}

async function show(page: Page, name: RegExp) {
  await page.getByRole("group", { name: "What to show" }).getByRole("radio", { name }).click();
}

/** Steps on until the question is asked. */
async function ask(page: Page, question: string | RegExp) {
  const heading = page.getByRole("heading", { name: question });
  await expect(page.getByText("hidden until you have answered")).toBeVisible();
  await expect(async () => {
    await page.keyboard.press("ArrowRight");
    await expect(heading).toBeVisible({ timeout: 500 });
  }).toPass();
}
