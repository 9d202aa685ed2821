/** The player as a person meets it: by role and name. */
import type { FrameLocator, Locator, Page } from "@playwright/test";
import { expect } from "./test.ts";

export const flowPath = "/flows/authorization-code";

/** Steps of the default run, as the address counts them. */
export const steps = {
  start: 1,
  loginRequest: 2,
  authorizationRequest: 4,
  signIn: 6,
  loginSubmission: 7,
  consent: 9,
  consentSubmission: 10,
  authorizationResponse: 11,
  callback: 12,
  tokenRequest: 13,
  tokenResponse: 14,
  apiRequest: 15,
  end: 20,
} as const;

/** Opens the flow at what the query says, and comes back when the page takes keys. */
export async function openFlow(page: Page, query: Readonly<Record<string, string | number>> = {}) {
  const entries = Object.entries(query).map(([name, value]) => [name, String(value)]);
  await page.goto(`${flowPath}?${new URLSearchParams(entries)}`);
  await waitForPlayer(page);
}

/**
 * Looks at each frame that the page draws, so that a test goes on as soon as the page does, and asks nothing of Playwright's locators,
 * which bring their script into each document first. Where it does not come to it, what is expected next says what was seen instead.
 */
async function isDrawn(page: Page, selector: string, frame?: string): Promise<boolean> {
  const look = async ([wanted, within]: readonly [string, string | undefined]) => {
    const until = performance.now() + 5_000;
    while (performance.now() < until) {
      const shown =
        within === undefined ? document : document.querySelector<HTMLIFrameElement>(within)?.contentDocument;
      if (shown?.querySelector(wanted)) return true;
      await new Promise(requestAnimationFrame);
    }
    return false;
  };
  // A page that goes elsewhere takes the answer with it.
  return await page.evaluate(look, [selector, frame] as const).catch(() => false);
}

/** Selects the page in the user's browser. */
export const frameOfPage = "iframe[title='The page in the user’s browser']";

/** The page in the user's browser is taken in hand by the same effects that listen to the keys. */
export async function waitForPlayer(page: Page) {
  if (await isDrawn(page, "html[data-hooked=yes]", frameOfPage)) return;
  await expect(pageOf(page).locator("html")).toHaveAttribute("data-hooked", "yes");
}

/** Comes back when the page takes keys, in a flow without a browser as well. */
export async function waitForKeys(page: Page) {
  if (await isDrawn(page, "html[data-keys=on]")) return;
  await expect(page.locator("html")).toHaveAttribute("data-keys", "on");
}

/** The page that the user's browser shows. */
export function pageOf(page: Page): FrameLocator {
  return page.frameLocator(frameOfPage);
}

export function slider(page: Page): Locator {
  return page.getByRole("slider", { name: "Step" });
}

export async function expectStep(page: Page, step: number) {
  if (await isDrawn(page, `[role=slider][aria-label=Step][aria-valuenow="${step}"]`)) return;
  await expect(slider(page)).toHaveAttribute("aria-valuenow", String(step));
}

export async function lastStep(page: Page): Promise<number> {
  return Number(await slider(page).getAttribute("aria-valuemax"));
}

/** The button that delivers the message, or does what Maya does. */
export function nextButton(page: Page): Locator {
  return controls(page).getByRole("button", {
    name: /^(Connect|Sign in|Allow|Deny) as Maya$|^Deliver |^Send again$|^Start again$/,
  });
}

export function controls(page: Page): Locator {
  return page.getByRole("region", { name: "Controls" });
}

export function inspector(page: Page): Locator {
  return page.getByRole("region", { name: "This step" });
}

/** What the step is called where one reads it. */
export function title(page: Page): Locator {
  return inspector(page).getByRole("heading", { level: 2 });
}

/** The drawing of the machine, where its tab is open. */
export function chart(page: Page): Locator {
  return inspector(page).getByRole("region", { name: "Statechart" });
}

/** The state of the chart in which the run is. */
export function lit(page: Page): Locator {
  return chart(page).locator("button[aria-current=step]");
}

/** The tabs of the inspector by the keys that open them, which leave the focus where it is. */
const tabs = {
  Message: "1",
  Checks: "2",
  Tokens: "3",
  "Who knows what": "4",
  Machine: "5",
  Code: "6",
} as const;

export async function openTab(page: Page, name: keyof typeof tabs) {
  await page.keyboard.press(tabs[name]);
  const tab = inspector(page).getByRole("tab", { name: new RegExp(`^${name}`) });
  await expect(tab).toHaveAttribute("aria-selected", "true");
}

/** Presses Tab until the target has the focus; fails where it cannot be reached. `scope` is the document that it is in. */
export async function tabTo(page: Page, scope: Page | FrameLocator, target: Locator) {
  const focused = target.and(scope.locator(":focus"));
  for (let presses = 0; presses < 80; presses += 1) {
    if ((await focused.count()) > 0) return;
    await page.keyboard.press("Tab");
  }
  await expect(target, "reached by Tab").toBeFocused();
}

/** Presses → so many times, and waits for each step. */
export async function pressNext(page: Page, from: number, to: number) {
  for (let step = from + 1; step <= to; step += 1) {
    await page.keyboard.press("ArrowRight");
    await expectStep(page, step);
  }
}

/** The text of the access token that the message at this step carries. */
export async function readAccessToken(page: Page): Promise<string> {
  await openTab(page, "Tokens");
  const token = inspector(page).getByRole("region", { name: "access_token" });
  return (await token.locator("code").first().textContent()) ?? "";
}
