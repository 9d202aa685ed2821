/** Being asked before it shows: by keyboard alone, and without the page giving an answer away. */

import { expect, test } from "./kept.ts";
import { expectStep, inspector, openFlow, slider, steps, title, waitForKeys } from "./player.ts";

test("one predicts by keyboard, is told what happened, and finds the way back to what one missed", async ({
  page,
}) => {
  await openFlow(page, { predict: 1, step: steps.authorizationResponse });
  const panel = page.getByRole("region", { name: "What comes next?" });
  const radios = panel.getByRole("radio");

  // The address names the message after the question: one stands before it.
  await expect(page.getByText("hidden until you have answered")).toBeVisible();
  await expectStep(page, steps.authorizationResponse);
  const known = Number(await slider(page).getAttribute("aria-valuemax"));
  await page.keyboard.press("End");
  await expect(panel.getByRole("heading")).toHaveText("How does this go from Prints to id.example?");
  await expectStep(page, known);
  await expect(inspector(page)).toHaveCount(0);
  await expect(radios.first()).toBeFocused();

  // Wrong: through the browser.
  await page.keyboard.press("1");
  await expect(radios.first()).toBeChecked();
  await page.keyboard.press("Enter");
  await expect(panel.getByRole("status")).toContainText("Not so.");
  await expect(panel.getByRole("status")).toContainText("It is a direct call.");
  await expectStep(page, known + 1);

  // Right, by the arrows.
  await page.keyboard.press("Enter");
  await expect(title(page)).toHaveText("Prints exchanges the code for a token");
  await page.keyboard.press("End");
  await expect(panel.getByRole("heading")).toHaveText("Who receives what Prints sends now?");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(panel.getByRole("radio", { name: /^Resource server/ })).toBeChecked();
  await page.keyboard.press("Enter");
  await expect(panel.getByRole("status")).toContainText("Right.");
  await page.keyboard.press("Enter");

  // Nothing is hidden any more, and the end says what came true.
  await page.keyboard.press("End");
  const tally = page.getByRole("region", { name: "Your predictions" });
  await expect(tally).toContainText("1 of 2 came true.");
  await tally.getByRole("button", { name: `To step ${known}` }).click();
  await expectStep(page, known);
});

test("a question that is open is there after a reload, and one that was put off is not", async ({ page }) => {
  await openFlow(page, { predict: 1, step: steps.authorizationResponse });
  const panel = page.getByRole("region", { name: "What comes next?" });
  const question = panel.getByRole("heading", { name: "How does this go from Prints to id.example?" });
  await page.keyboard.press("End");
  await expect(question).toBeVisible();
  await page.reload();
  await waitForKeys(page);
  await expect(question).toBeVisible();
  await panel.getByRole("button", { name: "Not now" }).click();
  await expect(panel).toHaveCount(0);
  await page.reload();
  await waitForKeys(page);
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowRight");
  await expect(page.getByText("hidden until you have answered")).toBeVisible();
  await expect(panel).toHaveCount(0);
  // One that was answered is over.
  await page.keyboard.press("End");
  await expect(question).toBeVisible();
  await page.keyboard.press("1");
  await page.keyboard.press("Enter");
  await expect(panel.getByRole("status")).toContainText("Not so.");
  await page.reload();
  await waitForKeys(page);
  await expect(page.getByText("hidden until you have answered")).toBeVisible();
  await expect(panel).toHaveCount(0);
});

test("whoever wants to be asked is asked before what was undone by a way back too", async ({ page }) => {
  await openFlow(page, { step: steps.loginRequest });
  await page.keyboard.press("d");
  await expect(page).toHaveURL(/[?&]do=/);
  await page.keyboard.press("q");
  await expect(page).toHaveURL(/[?&]do=.*&predict=1/);
  await page.goBack();
  await expect(page).toHaveURL(/[?&]predict=1/);
  await expect(page).not.toHaveURL(/do=/);
  await expect(page.locator("[data-more=true]")).toBeVisible();
  await page.keyboard.press("q");
  await expect(page).not.toHaveURL(/predict/);
  await page.goForward();
  await expect(page).toHaveURL(/do=/);
  await expect(page).not.toHaveURL(/predict/);
});

test("what came, and the first sentence of why, is heard; the rules that held are there to read", async ({
  page,
}) => {
  await openFlow(page, { predict: 1, step: steps.authorizationRequest });
  const panel = page.getByRole("region", { name: "What comes next?" });
  await page.keyboard.press("End");
  await expect(panel.getByRole("heading")).toHaveText("Will id.example accept it?");
  await page.keyboard.press("2");
  await page.keyboard.press("Enter");
  await expect(panel.getByRole("status")).toHaveText(
    /^Not so\.id\.example judged \d+ rules, and all of them held\. The last were:$/,
  );
  await expect(panel).toContainText("RFC 9700 §4.7.1");
  await expect(panel).toContainText("For a refusal, one of them would have to fail.");
  await expect(panel.getByRole("button", { name: "Go on" })).toBeFocused();
});

test("one is never asked unless one wants to be, and can stop being asked", async ({ page }) => {
  await openFlow(page, {});
  const predict = page.getByRole("button", { name: "Predict" });
  await expect(predict).toHaveAttribute("aria-pressed", "false");
  await page.keyboard.press("q");
  await expect(predict).toHaveAttribute("aria-pressed", "true");
  await expect(page).toHaveURL(/[?&]predict=1/);
  await expect(page.locator("[data-more=true]")).toBeVisible();
  await page.keyboard.press("q");
  await expect(page).not.toHaveURL(/predict/);
  await expect(page.locator("[data-more=true]")).toHaveCount(0);
});

test("a change is delivered where nothing is asked", async ({ page }) => {
  await openFlow(page, { predict: 1, step: 3 });
  await page.keyboard.press("e");
  const editor = page.getByRole("dialog");
  await editor.getByRole("button", { name: /^Leave state out/ }).click();
  await editor.getByRole("button", { name: "Deliver" }).click();
  await expectStep(page, 4);
});

test("messages are put in order by keys alone, and the run says whether the order works", async ({
  page,
}) => {
  await page.goto("/flows/client-credentials/practice?seed=practice-1");
  const list = page.getByRole("list", { name: "The messages, in your order" });
  const rows = list.getByRole("button");
  const inRun = ["POST /token", "200 access_token", "GET /albums", "GET /jwks", "200 keys", "200 2 albums"];
  await expect(rows).toHaveCount(inRun.length);
  for (const [place, name] of inRun.entries()) {
    const row = list.getByRole("button").filter({ hasText: name });
    const names = await rows.allTextContents();
    const at = names.findIndex((text) => text.includes(name));
    await row.focus();
    await page.keyboard.press("Space");
    await expect(row).toHaveAttribute("aria-pressed", "true");
    for (let from = at; from > place; from -= 1) await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Space");
    await expect(row).toHaveAttribute("aria-pressed", "false");
    await expect(page.getByText(`Dropped ${name} at place ${place + 1} of ${inRun.length}.`)).toBeAttached();
  }
  await page.getByRole("button", { name: "Check" }).press("Enter");
  await expect(page.getByText("This is the order in which the run goes.")).toBeVisible();

  // The answer of the API before its request.
  await rows.last().focus();
  await page.keyboard.press("Space");
  for (let place = inRun.length; place > 1; place -= 1) await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Space");
  await page.getByRole("button", { name: "Check" }).press("Enter");
  await expect(page.getByText(/“200 2 albums” cannot come before/)).toBeVisible();
});

test("messages are put in order by presses alone, without dragging (WCAG 2.5.7), and by dragging", async ({
  page,
}) => {
  await page.goto("/flows/client-credentials/practice?seed=practice-1");
  const rows = page.getByRole("list", { name: "The messages, in your order" }).getByRole("button");
  const names = async () => (await rows.allTextContents()).map((text) => text.replace(/^\d+/, ""));
  const [first, second, third, ...rest] = await names();
  await rows.nth(0).click();
  await expect(rows.nth(0)).toHaveAttribute("aria-pressed", "true");
  await rows.nth(2).click();
  await expect.poll(names).toEqual([second, third, first, ...rest]);
  await expect(rows.nth(2)).toHaveAttribute("aria-pressed", "false");
  await rows.nth(2).dragTo(rows.nth(0));
  await expect.poll(names).toEqual([first, second, third, ...rest]);
  await expect(rows.nth(0)).toHaveAttribute("aria-pressed", "false");
});

test("what fills a gap is delivered, and its receiver says by which rule it is wrong, by keys alone", async ({
  page,
}) => {
  await page.goto("/flows/client-credentials/practice?exercise=gap&seed=practice-1");
  await page.getByRole("link", { name: "Fill the gap" }).focus();
  const message = page.locator("dl");
  const status = page.getByRole("status").first();
  const deliver = page.getByRole("button", { name: "Deliver it", exact: true });

  await deliver.press("Enter");
  await expect(status).toContainText("Choose a name and a value first.");
  await page.getByRole("button", { name: "Deliver it with the gap" }).press("Enter");
  await expect(status).toContainText("finds this rule broken");
  await expect(status.getByRole("link")).toHaveAttribute("href", /rfc|openid/);

  await page.getByRole("button", { name: "Show me" }).press("Enter");
  await expect(status).toContainText("accepts it, and every message after it is as in the run.");
  const shown = page.getByRole("group", { name: "Which value?" }).getByRole("radio", { checked: true });
  await expect(shown).toHaveCount(1);
  await expect(message).not.toContainText("?");
  await expect(page.getByText("Right at the first try: 0 of 1.")).toBeVisible();

  // Another value, typed.
  await shown.press("ArrowUp");
  await page.getByRole("radio", { name: "Another value" }).press("Space");
  await page.getByRole("textbox", { name: "Your value" }).fill("x");
  await page.keyboard.press("Enter");
  await expect(status).toContainText("Not so.");
  await expect(page.getByText("Right at the first try: 0 of 1.")).toBeVisible();
});

test("the message that was changed is found by trying, and the run says who caught it", async ({ page }) => {
  await page.goto("/flows/client-credentials/practice?exercise=fault&seed=practice-1");
  const rows = page.getByRole("group", { name: "The messages" }).getByRole("radio");
  const status = page.getByRole("status").first();
  const check = page.getByRole("button", { name: "Check" });
  for (let row = 0; row < (await rows.count()); row += 1) {
    await rows.nth(row).press("Space");
    await check.press("Enter");
    await expect(status).toContainText(/was changed on its way|is as its sender sent it/);
    if ((await status.textContent())?.includes("was changed")) break;
  }
  // It is the one that was chosen.
  const found = page.getByRole("listitem").filter({ has: page.getByRole("radio", { checked: true }) });
  const [, label = "?"] = /“(.*?)” was changed/.exec((await status.textContent()) ?? "") ?? [];
  await expect(found.last()).toContainText(label);
  await expect(status).toContainText("finds this rule broken");
  await expect(page.getByText("Caught here").or(status.getByText(/goes on regardless/))).toBeVisible();

  // The same link has the same fault; the next round has another.
  const asked = await page.locator("ol").last().textContent();
  await page.goto("/flows/client-credentials/practice?exercise=fault&seed=practice-1&round=2");
  await expect(page.getByRole("heading", { name: "Round 2" })).toBeVisible();
  expect(await page.locator("ol").last().textContent()).not.toBe(asked);
  await expect(page.getByText(/Right at the first try: [01] of 1\./)).toBeVisible();
});

for (const [exercise, button] of [
  ["order", "Check"],
  ["gap", "Deliver it with the gap"],
  ["fault", "Show me"],
] as const)
  test(`what is said to an answer comes into sight where the window ends at the button: ${exercise}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`/flows/authorization-code/practice?exercise=${exercise}`, { waitUntil: "networkidle" });
    const answer = page.getByRole("button", { name: button });
    await answer.evaluate((element) => element.scrollIntoView({ block: "end" }));
    const said = page.getByRole("status").first();
    await expect(said).not.toBeInViewport();
    await answer.click();
    await expect(said).toContainText(/ /);
    await expect(said).toBeInViewport({ ratio: 1 });
  });

test("the marks of the steps leave room for those that are hidden", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openFlow(page, { predict: 1, step: 3 });
  const read = () =>
    page.getByRole("slider").evaluate((track) => {
      const rights = [...track.children].map((part) => part.getBoundingClientRect().right);
      return track.getBoundingClientRect().right - Math.max(...rights);
    });
  expect(await read()).toBeGreaterThan(200);
  await page.getByRole("button", { name: "Predict" }).click();
  expect(await read()).toBeLessThan(1);
});

test("beside what one chose one mark says that it is one’s own: a sentence keeps its lines, and a name stands on one", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await openFlow(page, { predict: 1, step: steps.authorizationResponse });
  await page.keyboard.press("End");
  const choices = page.getByRole("radiogroup").locator("label");
  /** Of each choice its mark, and how many lines each of its words takes: of a party its role and its name. */
  const read = () =>
    choices.evaluateAll((labels) =>
      labels.map((label) => ({
        mark: label.lastElementChild?.matches(".shrink-0") ? label.lastElementChild.textContent : "",
        lines: [...label.querySelectorAll(".flex-1 > span")].map((words) => words.getClientRects().length),
      })),
    );
  await expect(choices).toHaveCount(2);
  expect(await read()).toEqual([
    { mark: "", lines: [2] },
    { mark: "", lines: [2] },
  ]);
  await page.keyboard.press("2");
  await page.keyboard.press("Enter");
  await expect(choices.last()).toContainText("Your answer");
  expect(await read()).toEqual([
    { mark: "", lines: [2] },
    { mark: "Your answer", lines: [2] },
  ]);

  await page.keyboard.press("Enter");
  await page.keyboard.press("End");
  await expect(choices).toHaveCount(3);
  await page.keyboard.press("3");
  await page.keyboard.press("Enter");
  await expect(choices.last()).toContainText("Your answer");
  expect(await read()).toEqual(["", "", "Your answer"].map((mark) => ({ mark, lines: [1, 1] })));
});

for (const [width, height] of [
  [1440, 900],
  [1280, 720],
  [390, 844],
] as const)
  test(`a party's place stands below its name before there is an answer and after, ${width} pixels across`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.goto("/flows/device-code?predict=1&step=20");
    await waitForKeys(page);
    await page.keyboard.press("End");
    const choices = page.getByRole("radiogroup").locator("label");
    const read = () =>
      choices.evaluateAll((labels) =>
        labels.map((label) => {
          const [name, place] = [...label.querySelectorAll(".flex-1 > span")].map((words) =>
            words.getBoundingClientRect(),
          );
          return { isBelow: name && place && place.top >= name.bottom - 4, height: label.clientHeight };
        }),
      );
    await expect(choices).toHaveText([/browser/, /Authorization server/, /Resource server/]);
    const before = await read();
    expect(before.map(({ isBelow }) => isBelow)).toEqual([true, true, true]);
    await page.keyboard.press("1");
    await page.keyboard.press("Enter");
    await expect(choices.last()).toContainText("What happened");
    expect(await read()).toEqual(before);
  });
