import type { Page } from "@playwright/test";
import { deedWords } from "@/lib/content/deeds";
import { lessonWords } from "@/lib/content/lessons/lesson-words";
import { formatDeviations, mostDeviations } from "@/machines/deviations";
import { expect, test } from "./kept.ts";
import {
  controls,
  expectStep,
  flowPath,
  inspector,
  nextButton,
  openFlow,
  slider,
  steps,
  tabTo,
  title,
  waitForPlayer,
} from "./player.ts";
import { test as alone } from "./test.ts";

function panel(page: Page) {
  return page.getByRole("region", { name: "Your changes" });
}

/** Takes the verifier out of the token request, and delivers it. */
async function removeVerifier(page: Page) {
  await page.keyboard.press("e");
  await page.getByRole("button", { name: /^Leave the PKCE verifier out/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Deliver" }).click();
  await expectStep(page, steps.tokenResponse);
}

async function openPanel(page: Page) {
  await page.keyboard.press("b");
  await expect(panel(page)).toBeVisible();
}

/** In the page: closes what is open and presses a key within the same frame. Is it open then? */
function closeAndPress(key: string): boolean | undefined {
  const open = document.querySelector<HTMLElement>(":popover-open");
  open?.hidePopover();
  document.activeElement?.dispatchEvent(
    new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }),
  );
  return open?.matches(":popover-open");
}

test("acting in the past keeps the run of before, says what differs from where, and returns to it", async ({
  page,
}) => {
  await openFlow(page, { step: steps.tokenRequest });
  await expect(controls(page).getByRole("button", { name: /^Your changes/ })).toBeHidden();
  await removeVerifier(page);
  await page.keyboard.press("End");
  await expect(title(page)).toHaveText("id.example refused");
  await page.keyboard.press("Home");
  for (let step = 1; step < steps.loginRequest; step += 1) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("w");
  await expect(controls(page).getByRole("button", { name: "Your changes, 2 other runs" })).toBeVisible();

  await openPanel(page);
  await expect(panel(page).getByRole("list").first()).toHaveText("Step 21 minute passed");
  const old = panel(page).getByRole("button", { name: /^code_verifier was removed/ });
  await expect(old).toContainText(
    "Differs from step 2 on. Here: 1 minute passed. There: it goes on by itself.",
  );
  await expect(old).toContainText("It ends with: id.example refused.");
  await old.click();

  await expectStep(page, steps.loginRequest);
  await expect(panel(page)).toBeHidden();
  await page.keyboard.press("End");
  await expect(title(page)).toHaveText("id.example refused");
  await openPanel(page);
  const minute = panel(page).getByRole("button", { name: /^1 minute passed/ });
  await expect(minute).toContainText(
    "Differs from step 2 on. Here: it goes on by itself. There: 1 minute passed.",
  );
  await panel(page).getByRole("button", { name: "Forget this run: 1 minute passed (step 2)" }).click();
  await expect(minute).toBeHidden();
  await panel(page)
    .getByRole("button", { name: /^The run as it goes by itself/ })
    .click();
  await expectStep(page, steps.tokenRequest);
  await page.keyboard.press("End");
  await expect(title(page)).toHaveText("Prints has Maya’s albums");
});

test("from the list and from what became of a change one comes to both runs side by side, at the step at which they part", async ({
  page,
}) => {
  await openFlow(page, { step: steps.tokenRequest });
  await removeVerifier(page);
  await expect(page).toHaveURL(/do=/);
  const here = page.url();
  const expectBoth = async () => {
    await expect(page).toHaveURL(
      new RegExp(
        `/compare\\?left=authorization-code~do\\.[\\w-]+&right=authorization-code&step=${steps.tokenRequest}$`,
      ),
    );
    await expect(page.getByText("Left: code_verifier was removed.").first()).toBeVisible();
  };
  await openPanel(page);
  await panel(page)
    .getByRole("link", { name: deedWords.beside(deedWords.byItself) })
    .click();
  await expectBoth();
  await page.goto(here);
  await waitForPlayer(page);
  await inspector(page).getByRole("link", { name: deedWords.sideBySide }).click();
  await expectBoth();
});

test("the address restores the run, its branches and the step after a reload", async ({ page }) => {
  await openFlow(page, { openid: "on", step: steps.tokenRequest });
  await removeVerifier(page);
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("d");
  await expectStep(page, steps.tokenRequest + 1);
  await expect(page).toHaveURL(/do=.*&branches=/);

  await page.reload();
  await expectStep(page, steps.tokenRequest + 1);
  await expect(controls(page).getByRole("button", { name: "Your changes, 2 other runs" })).toBeVisible();
  await controls(page)
    .getByRole("button", { name: /^Your changes/ })
    .click();
  await panel(page)
    .getByRole("button", { name: /^code_verifier was removed \(step 13\)/ })
    .click();
  await expectStep(page, steps.tokenRequest);
  await page.keyboard.press("ArrowRight");
  await expect(inspector(page).getByRole("region", { name: "Your change" })).toContainText(
    "id.example caught it",
  );
  await page.goBack();
  await expect(page).toHaveURL(/do=.*&branches=/);
  await expectStep(page, steps.tokenRequest + 1);
});

test("an edit is undone and done again, by key and by hand", async ({ page }) => {
  await openFlow(page, { step: steps.tokenRequest });
  await removeVerifier(page);
  await page.keyboard.press("u");
  await expectStep(page, steps.tokenRequest);
  await expect(page).not.toHaveURL(/do=/);
  await page.keyboard.press("y");
  await expectStep(page, steps.tokenResponse);
  await expect(page).toHaveURL(/do=/);
  await openPanel(page);
  await panel(page).getByRole("button", { name: "Undo" }).click();
  await expectStep(page, steps.tokenRequest);
  await panel(page).getByRole("button", { name: "Redo" }).click();
  await expectStep(page, steps.tokenResponse);
  await expect(panel(page).getByRole("button", { name: "Redo" })).toBeDisabled();
});

test("a run that one returned to is left again by undo", async ({ page }) => {
  await openFlow(page, { step: steps.tokenRequest });
  await page.keyboard.press("d");
  await expectStep(page, steps.tokenRequest + 1);
  await openPanel(page);
  await panel(page)
    .getByRole("button", { name: /^The run as it goes by itself/ })
    .click();
  await expect(page).toHaveURL(/branches=/);
  await expect(page).not.toHaveURL(/do=/);
  await page.keyboard.press("u");
  await expect(page).toHaveURL(/do=/);
  await expectStep(page, steps.tokenRequest + 1);
});

test("beside a lesson, who makes another run of it is told that the text is about its own, and comes back to that", async ({
  page,
}) => {
  await page.goto("/lessons/what-oauth-is-for?at=6");
  await waitForPlayer(page);
  const lesson = page.getByRole("region", { name: "Lesson", exact: true });
  const back = lesson.getByRole("button", { name: lessonWords.own });
  await expect(back).toBeHidden();
  await page.keyboard.press("ArrowRight");
  await expect(back).toBeHidden();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("d");
  await expect(lesson).toContainText(lessonWords.parted);
  // On the wall the run is shown without the text and the question.
  await page.keyboard.press("p");
  const wall = page.getByRole("dialog", { name: "Presenter mode" });
  await expect(wall).toContainText("Lost");
  await expect(wall).not.toContainText("Prints shows the token");
  await page.keyboard.press("Escape");
  await back.click();
  await expect(back).toBeHidden();
  await expect(lesson.getByRole("heading", { level: 2 })).toBeFocused();
  await expect(nextButton(page)).toHaveText("Deliver request");
});

test("what is refused makes no entry in the history, is said each time, and leaves nothing to undo", async ({
  page,
}) => {
  const waits = Array.from(
    { length: mostDeviations },
    () => ({ step: 2, event: { type: "WAIT", seconds: 1 } }) as const,
  );
  await page.goto(`${flowPath}#do=${formatDeviations(waits)}&step=3`);
  await waitForPlayer(page);
  await expectStep(page, 3);
  const entries = await page.evaluate(() => history.length);
  const refusal = page.getByRole("status").filter({ hasText: "has no room for more" });
  await page.keyboard.press("w");
  await expect(refusal).toBeVisible();
  await refusal.getByRole("button", { name: "Close" }).click();
  await page.keyboard.press("w");
  await expect(refusal).toBeVisible();
  expect(await page.evaluate(() => history.length)).toBe(entries);
  await page.keyboard.press("u");
  await expect(page.getByRole("button", { name: `${mostDeviations - 1} changes by you` })).toBeVisible();
  await expect(refusal).toBeHidden();
});

test("by keyboard alone the list is opened, walked and left, and what is heard says that runs part", async ({
  page,
}) => {
  await openFlow(page, { step: steps.tokenRequest });
  await page.keyboard.press("w");
  const live = page.locator("[aria-live=polite]").last();
  await expect(live).toContainText("The run goes on with 1 change of yours. 1 other run to return to.");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowRight");
  await expect(slider(page)).toHaveAttribute("aria-valuetext", /Another run parts from this one here/);
  const first = panel(page).getByRole("button", { name: "Undo" });
  await openPanel(page);
  await expect(first).toBeFocused();
  expect(await page.evaluate(closeAndPress, "b")).toBe(true);
  await page.keyboard.press("Escape");
  await expect(panel(page)).toBeHidden();
  await openPanel(page);
  await expect(first).toBeFocused();
  await tabTo(page, page, panel(page).getByRole("button", { name: /^The run as it goes by itself/ }));
  await page.keyboard.press("Enter");
  await expect(page).not.toHaveURL(/do=/);
});

test("an address whose branches cannot be read says so, and shows the run", async ({ page }) => {
  await openFlow(page, { step: steps.signIn, branches: "nonsense" });
  await expectStep(page, steps.signIn);
  await expect(page.getByRole("status").getByRole("listitem")).toContainText("cannot be read");
});

alone.describe("on a phone", () => {
  alone.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });

  alone("the list opens at the end of the timeline, within the window", async ({ page }) => {
    await openFlow(page, { step: steps.tokenRequest });
    await controls(page).getByRole("button", { name: "What if …" }).tap();
    await page.getByRole("button", { name: /^It gets lost/ }).tap();
    const opens = controls(page).getByRole("button", { name: "Your changes, 1 other run" });
    await expect(opens).toBeVisible();
    const [track, button] = await Promise.all([slider(page).boundingBox(), opens.boundingBox()]);
    expect(button?.x).toBeGreaterThanOrEqual((track?.x ?? 0) + (track?.width ?? Number.NaN));
    expect(button?.y).toBe(track?.y);
    await opens.tap();
    await expect(panel(page).getByText(/^Differs from step 13 on/)).toBeVisible();
    const box = await panel(page).boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
    expect(box?.y).toBeGreaterThanOrEqual(0);
    // Above what opens it.
    expect((box?.y ?? 0) + (box?.height ?? Number.NaN)).toBeLessThanOrEqual(button?.y ?? 0);
    await panel(page)
      .getByRole("button", { name: /^The run as it goes by itself/ })
      .tap();
    await expectStep(page, steps.tokenRequest);
  });
});
