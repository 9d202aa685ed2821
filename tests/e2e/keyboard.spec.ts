import type { Page } from "@playwright/test";
import { formatDeviations } from "@/machines/deviations";
import { expect, test } from "./kept.ts";
import {
  controls,
  expectStep,
  frameOfPage,
  inspector,
  nextButton,
  openFlow,
  openTab,
  pageOf,
  pressNext,
  steps,
  tabTo,
  title,
} from "./player.ts";
import { findCutRing } from "./rings.ts";

test("the whole flow runs by keyboard alone, from the button to the albums", async ({ page }) => {
  await openFlow(page);
  const shown = pageOf(page);
  await tabTo(page, shown, shown.getByRole("button", { name: "Connect Photos" }));
  await page.keyboard.press("Enter");
  await expectStep(page, steps.loginRequest);
  await pressNext(page, steps.loginRequest, steps.signIn);

  await tabTo(page, shown, shown.getByLabel("Username"));
  await page.keyboard.type("maya");
  await tabTo(page, shown, shown.getByLabel("Password"));
  await page.keyboard.type("demo-password");
  await page.keyboard.press("Enter");
  await expectStep(page, steps.loginSubmission);

  await pressNext(page, steps.loginSubmission, steps.consent);
  await tabTo(page, shown, shown.getByRole("checkbox", { name: /photos\.write/ }));
  await page.keyboard.press("Space");
  await tabTo(page, shown, shown.getByRole("button", { name: "Allow" }));
  await page.keyboard.press("Enter");
  await expectStep(page, steps.consentSubmission);

  await pressNext(page, steps.consentSubmission, steps.end);
  await expect(title(page)).toHaveText("Prints has Maya’s albums");
  await expect(shown.getByRole("listitem")).toHaveText([
    /^Summer in Lofoten/,
    /^Grandmother's 80th birthday/,
  ]);
});

test("the ring of what has the focus is whole, from the head to the foot of the page (WCAG 2.4.7)", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await openFlow(page, { step: steps.tokenResponse, depth: "wire" });
  await openTab(page, "Checks");
  const cut = new Set<string>();
  const foot = controls(page).getByRole("button", { name: "Keys and help" }).and(page.locator(":focus"));
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the content" })).toBeFocused();
  let presses = 0;
  for (; presses < 80 && (await foot.count()) === 0; presses += 1) {
    const name = await findCutRing(page);
    if (name !== undefined) cut.add(name);
    await page.keyboard.press("Tab");
  }
  await expect(foot).toBeFocused();
  expect(await findCutRing(page)).toBeUndefined();
  expect(presses).toBeGreaterThan(30);
  expect([...cut]).toEqual([]);
});

test("after one of several was chosen, letters are the page’s and arrows go to the others", async ({
  page,
}) => {
  await openFlow(page, { step: steps.tokenRequest });
  const depth = (name: string) => inspector(page).getByRole("radio", { name });
  await depth("Show me the wire").check();
  await page.keyboard.press("o");
  await expect(page.getByRole("heading", { name: "Options" })).toBeVisible();
  await depth("Show me the wire").focus();
  await page.keyboard.press("ArrowLeft");
  await expect(depth("New to this")).toBeChecked();
  await expectStep(page, steps.tokenRequest);
});

test("a press on Enter and Space steps on from the button itself", async ({ page }) => {
  await openFlow(page);
  await tabTo(page, page, nextButton(page));
  await page.keyboard.press("Enter");
  await expectStep(page, 2);
  await page.keyboard.press("Space");
  await expectStep(page, 3);
});

test("Maya can deny by keyboard, and Prints gets no code", async ({ page }) => {
  await openFlow(page, { step: steps.consent });
  const shown = pageOf(page);
  await tabTo(page, shown, shown.getByRole("button", { name: "Deny" }));
  await page.keyboard.press("Enter");
  await expectStep(page, steps.consentSubmission);
  await page.keyboard.press("End");
  await expect(title(page)).toHaveText("The answer was no");
  await expect(shown.getByText("access_denied")).toBeVisible();
});

test("to put the focus into a field of the page ends the playing, and nothing that is typed is lost", async ({
  page,
}) => {
  await openFlow(page, { step: steps.signIn });
  const name = pageOf(page).getByLabel("Username");
  await page.keyboard.press("k");
  await expect(page.getByRole("button", { name: "Pause" })).toBeVisible();
  await name.focus();
  await expect(page.getByRole("button", { name: "Play", exact: true })).toBeVisible();
  await page.keyboard.type("somebody");
  await expect(name).toHaveValue(/somebody/);
  await expectStep(page, steps.signIn);
});

/** Watches from now on: is the page of a turn shut, and the focus elsewhere, at the very moment at which another step is shown? */
async function watchEnd(page: Page): Promise<() => Promise<boolean>> {
  await page.evaluate((within) => {
    const slider = document.querySelector("[role=slider][aria-label=Step]");
    const frame = document.querySelector<HTMLIFrameElement>(within);
    if (slider === null || frame === null || frame.inert) throw new Error("No page is open.");
    const shut = new Promise<boolean>((resolve) => {
      const isShut = () => frame.inert && document.activeElement !== frame;
      new MutationObserver(() => resolve(isShut())).observe(slider, { attributeFilter: ["aria-valuenow"] });
    });
    Object.assign(window, { shut });
  }, frameOfPage);
  return () => page.evaluate(() => (window as unknown as { readonly shut: Promise<boolean> }).shut);
}

test("the page of a turn that is over takes nothing more from the moment at which it is over", async ({
  page,
}) => {
  await openFlow(page, { step: steps.signIn });
  const isShutInTime = await watchEnd(page);
  await page.keyboard.press("ArrowRight");
  expect(await isShutInTime()).toBe(true);
});

test("a wrong password is refused, and the right one then goes on", async ({ page }) => {
  await openFlow(page, { step: steps.signIn });
  const shown = pageOf(page);
  await shown.getByLabel("Username").fill("maya");
  await shown.getByLabel("Password").fill("wrong");
  const isShutInTime = await watchEnd(page);
  await page.keyboard.press("Enter");
  expect(await isShutInTime()).toBe(true);
  await expectStep(page, steps.loginSubmission);
  await pressNext(page, steps.loginSubmission, steps.loginSubmission + 2);
  await expect(shown.getByRole("alert")).toContainText("Wrong username or password");

  await shown.getByLabel("Password").fill("demo-password");
  await page.keyboard.press("Enter");
  await expectStep(page, steps.loginSubmission + 3);
  await page.keyboard.press("End");
  await expect(title(page)).toHaveText("Prints has Maya’s albums");
});

test("a form that is not filled in is not sent", async ({ page }) => {
  await openFlow(page, { step: steps.signIn });
  const shown = pageOf(page);
  await shown.getByLabel("Password").fill("demo-password");
  await page.keyboard.press("Enter");
  await expect(shown.getByLabel("Username")).toBeFocused();
  await expectStep(page, steps.signIn);
});

test("keys type where one types, and do nothing else", async ({ page }) => {
  await openFlow(page, { step: steps.signIn });
  const field = pageOf(page).getByLabel("Username");
  await field.focus();
  await page.keyboard.type("rdcwok? 12");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowRight");
  await expect(field).toHaveValue("rdcwok? 12");
  await expectStep(page, steps.signIn);
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(page.getByRole("region", { name: "Options" })).toBeHidden();
  await expect(inspector(page).getByRole("tab", { name: "Message" })).toHaveAttribute(
    "aria-selected",
    "true",
  );
});

test("a key with Ctrl or Alt stays the browser's", async ({ page }) => {
  await openFlow(page, { step: 3 });
  await page.keyboard.press("Control+o");
  await page.keyboard.press("Control+d");
  await page.keyboard.press("Alt+d");
  await page.keyboard.press("ArrowRight");
  await expectStep(page, 4);
  await expect(page).toHaveURL(/\?step=4$/);
  await expect(page.getByRole("heading", { name: "Options" })).toBeHidden();
  // Without them the same key opens what was looked for.
  await page.keyboard.press("o");
  await expect(page.getByRole("heading", { name: "Options" })).toBeVisible();
});

test("? opens the keys, Escape closes them, and focus is where it was", async ({ page }) => {
  await openFlow(page);
  const options = page.getByRole("button", { name: "Options" });
  await options.focus();
  await page.keyboard.press("?");
  const help = page.getByRole("dialog", { name: "Keys" });
  await expect(help).toBeVisible();
  // A screen reader eats single keys: what is pressed by one is to be found as a button as well.
  await expect(help).toContainText("Each has a button as well");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Escape");
  await expect(help).toBeHidden();
  await expect(options).toBeFocused();
  await expectStep(page, steps.start);
});

test("Home, End, ← and R go to the first step, the last, back, and to the start", async ({ page }) => {
  await openFlow(page, { step: 5 });
  await page.keyboard.press("ArrowLeft");
  await expectStep(page, 4);
  await page.keyboard.press("End");
  await expectStep(page, steps.end);
  // From the last step there is no next, and from the first no way back: the press after it begins where one stood.
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowLeft");
  await expectStep(page, steps.end - 1);
  await page.keyboard.press("Home");
  await expectStep(page, steps.start);
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Space");
  await expectStep(page, 2);
  await page.keyboard.press("r");
  await expectStep(page, steps.start);
});

test("the timeline takes arrows, Home and End", async ({ page }) => {
  await openFlow(page);
  await tabTo(page, page, page.getByRole("slider", { name: "Step" }));
  await page.keyboard.press("ArrowUp");
  await expectStep(page, 2);
  await page.keyboard.press("End");
  await expectStep(page, steps.end);
  await page.keyboard.press("ArrowLeft");
  await expectStep(page, steps.end - 1);
  await page.keyboard.press("Home");
  await expectStep(page, 1);
});

test("1 to 6 choose a tab, and O opens and closes the options", async ({ page }) => {
  await openFlow(page, { step: steps.tokenResponse });
  for (const [key, name] of Object.entries({
    2: /^Checks/,
    3: /^Tokens/,
    4: "Who knows what",
    5: "Machine",
    6: "Code",
    1: "Message",
  })) {
    await page.keyboard.press(key);
    await expect(inspector(page).getByRole("tab", { name })).toHaveAttribute("aria-selected", "true");
  }
  const options = page.getByRole("region", { name: "Options" });
  await page.keyboard.press("o");
  await expect(options).toBeVisible();
  await page.keyboard.press("o");
  await expect(options).toBeHidden();
});

test("K plays from step to step, and pauses", async ({ page }) => {
  await openFlow(page);
  await page.getByRole("combobox", { name: "Speed" }).selectOption({ label: "4×" });
  await page.locator("body").press("k");
  await expectStep(page, 3);
  await page.locator("body").press("k");
  const at = await page.getByRole("slider").getAttribute("aria-valuenow");
  await page.waitForTimeout(1_500);
  await expectStep(page, Number(at));
});

test("whatever one does by hand ends the playing: an act, a step elsewhere, the editor", async ({ page }) => {
  await openFlow(page, { step: steps.tokenRequest });
  const pause = page.getByRole("button", { name: "Pause" });
  const play = async () => {
    await page.locator("body").press("k");
    await expect(pause).toBeVisible();
  };
  await play();
  await page.keyboard.press("w");
  await expect(pause).toBeHidden();
  await play();
  await page.keyboard.press("e");
  await expect(page.getByRole("dialog")).toBeVisible();
  // Now, and not when it has come to the end.
  expect(await page.getByRole("button", { name: "Pause", includeHidden: true }).count()).toBe(0);
  await page.keyboard.press("Escape");
  await play();
  await page.getByRole("list", { name: "Messages in order" }).getByRole("button").first().click();
  await expect(pause).toBeHidden();
});

test("what the demo person types stands on the page while it is on its way, and no longer at the turn before it", async ({
  page,
}) => {
  await openFlow(page, { step: steps.signIn });
  const name = pageOf(page).getByLabel("Username");
  const password = pageOf(page).getByLabel("Password");
  await nextButton(page).click();
  await expectStep(page, steps.loginSubmission);
  await expect(name).toHaveValue("maya");
  await expect(password).toHaveValue("demo-password");
  await page.keyboard.press("ArrowLeft");
  await expect(name).toHaveValue("");
  await expect(password).toHaveValue("");

  // The page of an app sends them as JSON.
  await page.goto("/flows/jwt-login?step=2");
  await expect(pageOf(page).getByLabel("Name")).toHaveValue("maya");

  // A scope that was not given is not ticked, whoever opens the link.
  await openFlow(page, {
    step: steps.consentSubmission,
    do: formatDeviations([{ step: steps.consent - 1, event: { type: "ALLOW", scopes: ["photos.read"] } }]),
  });
  const ticks = pageOf(page).getByRole("checkbox");
  await expect(ticks.first()).toBeVisible();
  const ticked = await ticks.evaluateAll((boxes: HTMLInputElement[]) => boxes.map(({ checked }) => checked));
  expect(new Set(ticked)).toEqual(new Set([true, false]));
});

test("in one column the key of the options shows them, also where it is the first that is pressed, and again from above", async ({
  page,
}) => {
  await page.setViewportSize({ width: 720, height: 450 });
  await openFlow(page, { step: steps.tokenRequest });
  const first = page.getByRole("region", { name: "Options" }).getByRole("radio").first();
  for (const time of ["first", "again"]) {
    await page.keyboard.press("o");
    await expect(first, time).toBeInViewport({ ratio: 1 });
    await page.keyboard.press("o");
    await expect(first).toBeHidden();
    await page.evaluate(() => scrollTo(0, 0));
  }
});
