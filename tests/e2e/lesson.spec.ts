/** A lesson's address: the step of the lesson and, of the run beside it, what the step does not show by itself. */
import type { Page } from "@playwright/test";
import { predictButton } from "@/lib/content/interface";
import { lessons } from "@/lib/content/lessons";
import { lessonWords } from "@/lib/content/lessons/lesson-words";
import { progressWords } from "@/lib/content/lessons/words";
import { notices } from "@/lib/content/notices";
import { formatDeviations } from "@/machines/deviations";
import { formatLessonFragment } from "@/machines/lessons/link";
import { formatLesson, takeLesson } from "@/machines/lessons/read-lesson";
import { expect, test } from "./kept.ts";
import { controls, expectStep, nextButton, slider, steps, title, waitForKeys } from "./player.ts";
import { test as alone } from "./test.ts";

const path = "/lessons/what-oauth-is-for";

/** Steps of that lesson, as its address counts them, each at another step of the same run; that of the token response stands before its request. */
const parts = { signIn: 3, consent: 4, tokenResponse: 5, apiRequest: 6 } as const;

async function openLesson(page: Page, query: string, hash = "") {
  await page.goto(`${path}?${query}${hash}`);
  await waitForKeys(page);
}

function lesson(page: Page) {
  return page.getByRole("region", { name: "Lesson", exact: true });
}

function toldLines(page: Page) {
  const close = page.getByRole("button", { name: "Close" });
  return page.getByRole("status").filter({ has: close }).getByRole("listitem");
}

/** All within one moment: nothing is written of what comes before the last. */
async function pressAtOnce(page: Page, ...keys: readonly string[]) {
  await page.evaluate((all) => {
    for (const key of all)
      document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  }, keys);
}

/** On in the lesson. The heading has the focus when the keys are those of the new step. */
async function goOn(page: Page, part: number) {
  await page.keyboard.press(".");
  await expectPart(page, part);
  await expect(lesson(page).getByRole("heading", { level: 2 })).toBeFocused();
}

async function expectPart(page: Page, part: number) {
  await expect(lesson(page)).toContainText(
    lessonWords.stepOf(part, lessons["what-oauth-is-for"].steps.length),
  );
}

test("the step of the run is in the address where it is not the lesson's own, and a reload shows it", async ({
  page,
}) => {
  await openLesson(page, `at=${parts.apiRequest}&depth=wire`);
  await page.keyboard.press("ArrowRight");
  await expect(page).toHaveURL(`${path}?at=${parts.apiRequest}&step=${steps.apiRequest + 1}&depth=wire`);
  await page.reload();
  await waitForKeys(page);
  await expectStep(page, steps.apiRequest + 1);
  await expectPart(page, parts.apiRequest);
  await page.keyboard.press("ArrowLeft");
  await expect(page).toHaveURL(`${path}?at=${parts.apiRequest}&depth=wire`);
});

test("what was done beside a lesson is drawn by the server again, and the way back to the lesson's own run with it", async ({
  page,
}) => {
  await openLesson(page, `at=${parts.apiRequest}`);
  await page.keyboard.press("w");
  await expect(page).toHaveURL(/do=/);
  await page.keyboard.press("d");
  await expect(page).toHaveURL(/\?at=6&step=16&do=[\w-]+$/);
  const drawn = await (await page.request.get(page.url())).text();
  expect(drawn).toContain(lessonWords.parted);
  expect(drawn).toContain('aria-valuenow="16"');
  await page.reload();
  await waitForKeys(page);
  await expectStep(page, steps.apiRequest + 1);
  await expect(nextButton(page)).toHaveText("Send again");
  await expectPart(page, parts.apiRequest);
  await lesson(page).getByRole("button", { name: lessonWords.own }).click();
  await expectStep(page, steps.apiRequest);
  await expect(page).toHaveURL(`${path}?at=${parts.apiRequest}`);
  // Each thing that was done is an entry of the history.
  await page.goBack();
  await expect(nextButton(page)).toHaveText("Send again");
  await page.goBack();
  await expectStep(page, steps.apiRequest);
  await expect(lesson(page)).toContainText(lessonWords.parted);
  await page.goBack();
  await expect(lesson(page)).not.toContainText(lessonWords.parted);
});

test("a message that was edited beside a lesson is there after a reload", async ({ page }) => {
  await openLesson(page, `at=${parts.apiRequest}`);
  await page.keyboard.press("e");
  const editor = page.getByRole("dialog", { name: /^Change message/ });
  await editor.getByRole("listitem").getByRole("button").first().click();
  await editor.getByRole("button", { name: "Deliver" }).click();
  await expect(page).toHaveURL(/\?at=6&step=16&do=/);
  await expect(title(page)).toHaveText("Photos refuses the call");
  await page.reload();
  await waitForKeys(page);
  await expect(title(page)).toHaveText("Photos refuses the call");
  await expect(page.getByRole("region", { name: "Your change" })).toBeVisible();
});

test("another step of the lesson begins anew, and Back and Forward lead to the runs as they were left", async ({
  page,
}) => {
  await openLesson(page, `at=${parts.tokenResponse}`);
  await page.keyboard.press("d");
  await expect(page).toHaveURL(/do=/);
  await goOn(page, parts.apiRequest);
  await expectStep(page, steps.apiRequest);
  await expect(page).toHaveURL(`${path}?at=${parts.apiRequest}`);
  // Past what is asked there, to the end.
  await page.keyboard.press("End");
  await expect(page).toHaveURL(`${path}?at=${parts.apiRequest}&step=${steps.end}`);
  await page.goBack();
  await expectPart(page, parts.tokenResponse);
  await expect(lesson(page)).toContainText(lessonWords.parted);
  await expect(nextButton(page)).toHaveText("Send again");
  await page.goForward();
  await expectPart(page, parts.apiRequest);
  await expectStep(page, steps.end);
  // From another page too.
  await page.getByRole("link", { name: "All lessons" }).click();
  await expect(page).toHaveURL(/\/lessons$/);
  await page.goBack();
  await waitForKeys(page);
  await expectPart(page, parts.apiRequest);
  await expectStep(page, steps.end);
});

test("who goes on in the lesson right after a step comes back to that step", async ({ page }) => {
  await openLesson(page, `at=${parts.consent}`);
  await goOn(page, parts.tokenResponse);
  await pressAtOnce(page, "ArrowRight", ".");
  await expectPart(page, parts.apiRequest);
  // The address of the step before is not written over that of the new one.
  await page.waitForTimeout(300);
  await expect(page).toHaveURL(`${path}?at=${parts.apiRequest}`);
  await page.goBack();
  await expectPart(page, parts.tokenResponse);
  await expectStep(page, steps.callback + 1);
});

test("what a step of a lesson has done itself can be undone, and stays so after a reload", async ({
  page,
}) => {
  await page.goto("/lessons/five-ways-to-get-it-wrong?at=3");
  await waitForKeys(page);
  await expect(lesson(page)).not.toContainText(lessonWords.parted);
  await page.keyboard.press("u");
  await expect(page).toHaveURL(/\?at=3&do=/);
  await page.reload();
  await waitForKeys(page);
  await expect(lesson(page)).toContainText(lessonWords.parted);
  await expect(page.getByRole("region", { name: "Your change" })).toBeHidden();
  await expect(toldLines(page)).toHaveCount(0);
});

test("the run that one left for another is kept in the address, too", async ({ page }) => {
  await openLesson(page, `at=${parts.apiRequest}`);
  await page.keyboard.press("d");
  await expect(page).toHaveURL(/do=/);
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("w");
  await expect(page).toHaveURL(/\?at=6&step=2&do=.*&branches=/);
  await page.reload();
  await waitForKeys(page);
  await expect(controls(page).getByRole("button", { name: /^Your changes, 2 other runs/ })).toBeVisible();
});

test("what of it cannot be read is told, and the lesson's own stands in its place", async ({ page }) => {
  await openLesson(page, `at=${parts.apiRequest}&do=bm90aGluZw&step=soon&colour=red&client=none`);
  await expect(toldLines(page)).toHaveText([
    notices.unreadableChanges(),
    notices.unreadableStep("soon", steps.apiRequest - 1),
    notices.unknownOption("colour"),
    notices.unknownValue("client", "none", "confidential"),
  ]);
  await expectStep(page, steps.apiRequest);
  await expectPart(page, parts.apiRequest);
  await expect(lesson(page)).not.toContainText(lessonWords.parted);
});

test("a step past the end of the run beside a lesson is its last, and a line says so", async ({ page }) => {
  await openLesson(page, `at=${parts.apiRequest}&step=99`);
  await expect(toldLines(page)).toHaveText([notices.pastTheEnd()]);
  await expectStep(page, Number(await slider(page).getAttribute("aria-valuemax")));
});

async function expectChanges(page: Page, count: number) {
  await expect(lesson(page)).toContainText(lessonWords.parted);
  await page.keyboard.press("b");
  const panel = page.getByRole("region", { name: "Your changes" });
  await expect(panel.getByRole("list").first().getByRole("listitem")).toHaveCount(count);
}

const waits = formatDeviations(
  Array.from({ length: 300 }, () => ({ step: 2, event: { type: "WAIT", seconds: 1 } }) as const),
);

test("what is too long for a server stands behind the #, and is there after a reload", async ({ page }) => {
  await openLesson(page, `at=${parts.apiRequest}`, `#do=${waits}&step=3`);
  await expectStep(page, 3);
  await page.keyboard.press("w");
  await expect(page).toHaveURL(/\?at=6#do=[\w-]{6000,}&step=3$/);
  await page.reload();
  await waitForKeys(page);
  await expectChanges(page, 301);
  await expectStep(page, 3);
  await page.goto(`${path}?at=${parts.signIn}#do=bm90aGluZw`);
  await waitForKeys(page);
  await expect(toldLines(page)).toHaveText([notices.unreadableChanges()]);
});

alone(
  "in a lesson of one's own, behind whose # is the lesson, the run is in the address all the same",
  async ({ page }) => {
    const fragment = await formatLessonFragment(formatLesson(takeLesson(lessons["what-oauth-is-for"])));
    const start = `/lessons/own?at=${parts.tokenResponse}${fragment}`;
    await page.goto(start);
    await waitForKeys(page);
    await expectStep(page, steps.callback);
    await page.keyboard.press("d");
    await expect(page).toHaveURL(/\/lessons\/own\?at=5&step=13&do=[\w-]+#lesson=[\w-]+$/);
    await goOn(page, parts.apiRequest);
    await page.keyboard.press("ArrowRight");
    await expect(page).toHaveURL(/\?at=6&step=16#lesson=/);
    await page.reload();
    await waitForKeys(page);
    await expectPart(page, parts.apiRequest);
    await expectStep(page, steps.apiRequest + 1);
    await page.goBack();
    await expectPart(page, parts.tokenResponse);
    await expect(nextButton(page)).toHaveText("Send again");
    await page.goBack();
    await expect(lesson(page)).not.toContainText(lessonWords.parted);

    // Long changes stand behind the lesson, which is not opened again for them.
    await page.goto(`/lessons/own?at=${parts.apiRequest}${fragment}&do=${waits}&step=3`);
    await page.reload();
    await waitForKeys(page);
    await expectStep(page, 3);
    await page.keyboard.press("w");
    await expect(page).toHaveURL(/\?at=6#lesson=[\w-]+&do=[\w-]{6000,}&step=3$/);
    await page.goBack();
    await expectChanges(page, 300);
    await expectPart(page, parts.apiRequest);
  },
);

test("whoever skips to the content of a lesson of one's own keeps it in the address", async ({ page }) => {
  const fragment = await formatLessonFragment(formatLesson(takeLesson(lessons["what-oauth-is-for"])));
  await page.goto(`/lessons/own?at=${parts.tokenResponse}${fragment}`);
  await waitForKeys(page);
  await page.getByRole("link", { name: "Skip to the content" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("#content")).toBeFocused();
  await expect(page).toHaveURL(/\?at=5#lesson=[\w-]+$/);
  await page.keyboard.press("ArrowRight");
  await expect(page).toHaveURL(/&step=13#lesson=/);
  await page.reload();
  await waitForKeys(page);
  await expectStep(page, steps.callback + 1);
});

const note = (page: Page) => page.getByText(predictButton.hidden);

test("what comes next is not shown until the question of a lesson is answered, or somebody goes on", async ({
  page,
}) => {
  const ahead = page.locator("[data-time=ahead]");
  // The run ends right after this message: how long it is would answer the question.
  await page.goto("/lessons/five-ways-to-get-it-wrong");
  await waitForKeys(page);
  await expect(note(page)).toBeVisible();
  await expect(ahead).toHaveCount(0);
  await expect(slider(page)).toHaveAttribute("aria-valuemax", String(steps.authorizationRequest));
  await page.keyboard.press("ArrowRight");
  await expectStep(page, steps.authorizationRequest + 1);
  await expect(note(page)).toBeHidden();
  await page.keyboard.press("ArrowLeft");
  await expect(note(page)).toBeVisible();
  await lesson(page).getByRole("button", { name: "It lets Maya sign in" }).click();
  await expect(lesson(page).getByRole("status")).toContainText(lessonWords.wrong);
  await expect(note(page)).toBeHidden();
  await expect(ahead).not.toHaveCount(0);
  await expectStep(page, steps.authorizationRequest);

  // What was answered is answered when one comes back.
  await page.keyboard.press(".");
  await expect(lesson(page).getByRole("heading", { level: 2 })).toHaveText(/^2:/);
  await expect(note(page)).toBeVisible();
  await page.keyboard.press(",");
  await expect(lesson(page).getByRole("heading", { level: 2 })).toHaveText(/^1:/);
  await expect(lesson(page).getByRole("status")).toContainText(lessonWords.wrong);
  await expect(note(page)).toBeHidden();

  // The server draws no more of it either.
  const drawn = await (await page.request.get("/lessons/five-ways-to-get-it-wrong")).text();
  expect(drawn).toContain(predictButton.hidden);
  expect(drawn).not.toContain('data-time="ahead"');
});

test("an answer is there after a reload, until one forgets how far one has come", async ({ page }) => {
  await page.goto("/lessons/five-ways-to-get-it-wrong");
  await waitForKeys(page);
  await lesson(page).getByRole("button", { name: "It lets Maya sign in" }).click();
  await page.reload();
  await waitForKeys(page);
  await expect(lesson(page).getByRole("status")).toContainText(lessonWords.wrong);
  await expect(note(page)).toBeHidden();
  await lesson(page)
    .getByRole("button", { name: /^It shows an error/ })
    .click();
  await page.reload();
  await waitForKeys(page);
  await expect(lesson(page).getByRole("status")).toContainText(lessonWords.right);
  // Of this question alone.
  await page.keyboard.press(".");
  await expect(lesson(page).getByRole("heading", { level: 2 })).toHaveText(/^2:/);
  await expect(note(page)).toBeVisible();

  await page.getByRole("link", { name: lessonWords.backToLessons }).click();
  await page.getByRole("button", { name: progressWords.forget }).click();
  await page.goto("/lessons/five-ways-to-get-it-wrong");
  await waitForKeys(page);
  await expect(note(page)).toBeVisible();
});

test("what the step is and why is told beside a question when it is answered: the why answers it", async ({
  page,
}) => {
  const told = page.getByRole("region", { name: "This step" });
  await page.goto("/lessons/machines-without-a-user?at=3");
  await waitForKeys(page);
  await expect(told).toContainText(lessonWords.held);
  await expect(told).not.toContainText("Why:");
  // Its name and its values stay.
  await expect(told.getByRole("heading", { level: 2 })).toHaveText("id.example issues a token to the job");
  await expect(told).toContainText("access_token");
  // Of what one has seen it goes on to speak, and of what comes when one goes on.
  await page.keyboard.press("ArrowLeft");
  await expect(told).toContainText("Why:");
  await page.keyboard.press("ArrowRight");
  await expect(told).toContainText(lessonWords.held);
  await page.keyboard.press("ArrowRight");
  await expect(told).toContainText("Why:");
  await page.keyboard.press("ArrowLeft");
  await lesson(page).getByRole("button", { name: "The job itself" }).click();
  await expect(told).toContainText("Why: The token stands for the client itself");
  await expect(told).not.toContainText(lessonWords.held);

  // At the end of a run as well; and not where one stands before the message that is asked about.
  await page.goto("/lessons/pkce-or-secret?at=7");
  await waitForKeys(page);
  await expect(told).toContainText(lessonWords.held);
  await page.goto("/lessons/the-code-flow?at=2");
  await waitForKeys(page);
  await expect(told).toContainText("Why:");
});

test("at the end of a run nothing comes next, however a lesson asks there", async ({ page }) => {
  await page.goto("/lessons/the-code-flow?at=7");
  await waitForKeys(page);
  await expect(lesson(page).getByRole("heading", { level: 3 })).toHaveText(/Who has seen the access token/);
  await expect(note(page)).toBeHidden();
});

/** Part of the lesson, what it asks, what the message is called, and the steps of the run before and after an answer. */
const ways = [
  ["the-code-flow", 1, "User’s browserto?GET /authorize?…", 3, 4],
  ["the-code-flow", 2, "Authorization serverto?303", 10, 11],
  ["the-code-flow", 5, "ClienttoAuthorization serverPOST /token", 12, 13],
  // A response goes by the channel of its request, which is not shown either.
  ["what-oauth-is-for", 5, "Authorization servertoClient200", 12, 14],
  ["devices-without-a-keyboard", 1, "ClienttoAuthorization serverPOST /device_authorization", 1, 2],
] as const;

for (const [id, part, clue, before, after] of ways)
  test(`step ${part} of ${id}, which asks for the way of its message, stands before it until one has answered`, async ({
    page,
  }) => {
    await page.goto(`/lessons/${id}?at=${part}`);
    await waitForKeys(page);
    await expectStep(page, before);
    await expect(note(page)).toBeVisible();
    await expect(lesson(page)).toContainText(clue);
    await lesson(page).getByRole("listitem").getByRole("button").first().click();
    await expectStep(page, after);
    await expect(note(page)).toBeHidden();
    await expect(lesson(page)).not.toContainText(clue);
    // The address follows once the press has come to rest.
    await expect(page).toHaveURL(new RegExp(`step=${after}`));
    await page.reload();
    await waitForKeys(page);
    await expectStep(page, after);
  });

test("a step of a lesson without a question names what is to come, as a flow does", async ({ page }) => {
  for (const address of ["/lessons/when-tokens-end?at=3", "/flows/refresh-token"]) {
    await page.goto(address);
    await waitForKeys(page);
    await expect(page.locator(".arrow-hint").first(), address).toBeVisible();
  }
});
