/** In front of a class: a lesson, the wall, and the speaker's own window beside it. */
import type { Page } from "@playwright/test";
import { findBrokenWords } from "./broken-words.ts";
import { expect, test } from "./kept.ts";
import { openFlow, steps, waitForKeys } from "./player.ts";

test.use({ viewport: { width: 1280, height: 720 } });

function wall(page: Page) {
  return page.getByRole("dialog", { name: "Presenter mode" });
}

/** The share of the height of the wall that is between what stands first on it and what stands last. */
function measureUsed(page: Page): Promise<number> {
  return wall(page)
    .locator(".slide")
    .evaluate((slide) => {
      const parts = [...slide.querySelectorAll("p, li, button, .slide-party")];
      const boxes = parts.map((part) => part.getBoundingClientRect());
      const ends = [Math.max(...boxes.map(({ bottom }) => bottom)), Math.min(...boxes.map(({ top }) => top))];
      return ((ends[0] ?? 0) - (ends[1] ?? 0)) / slide.clientHeight;
    });
}

test("a lesson asks, lets the run answer, and goes on by key, on the wall too, where the speaker's window leads it; each window finds the other again after a reload", async ({
  page,
  context,
}) => {
  await page.goto("/lessons/pkce-or-secret?at=4");
  await waitForKeys(page);
  const lesson = page.getByRole("region", { name: "Lesson" });
  await expect(lesson.getByRole("heading", { level: 2 })).toHaveText("Whose verifier is it?");
  await lesson.getByRole("button", { name: "The secret of the client" }).click();
  await expect(lesson.getByRole("status")).toContainText("Not so.");
  await lesson.getByRole("button", { name: "The verifier must match the challenge" }).click();
  await expect(lesson.getByRole("status")).toContainText("Right.");
  const choices = lesson.getByRole("listitem").getByRole("button");
  await expect(choices.nth(0)).toHaveAccessibleName("The secret of the client Not so.");
  await expect(choices.nth(1)).toHaveAccessibleName("The verifier must match the challenge Right.");
  await expect(choices.nth(2)).toHaveAccessibleName("None");
  await page.keyboard.press(".");
  await expect(lesson.getByRole("heading", { level: 2 })).toHaveText("The same with a secret alone");
  await expect(lesson.getByRole("heading", { level: 2 })).toBeFocused();
  await expect(page).toHaveURL(/\/lessons\/pkce-or-secret\?at=5$/);
  await page.goBack();
  await expect(lesson.getByRole("heading", { level: 2 })).toHaveText("Whose verifier is it?");

  await page.keyboard.press("p");
  await expect(wall(page)).toBeVisible();
  const opening = context.waitForEvent("page");
  await page.keyboard.press("n");
  const speaker = await opening;
  const status = speaker.getByText("In step with the window that presents.");
  await expect(status).toBeVisible();
  await expect(speaker.getByText(/^Your notes, what comes next, and a clock/)).toHaveCount(0);
  const questions = speaker.getByRole("region", { name: "Questions to ask" });
  await expect(questions).toContainText("The verifier must match the challenge");
  await expect(speaker.getByRole("region", { name: "Next" })).toContainText("The same with a secret alone");
  await expect(speaker.getByRole("timer")).toContainText("of 30 min");
  // On a phone what leads stands in two columns, whatever is said on it.
  const leads = speaker.getByRole("button", { name: /^(Back|Next|Blank|Cover|The screen is)/ });
  for (const width of [360, 390]) {
    await speaker.setViewportSize({ width, height: 844 });
    const boxes = await leads.evaluateAll((all) => all.map((one) => one.getBoundingClientRect()));
    expect(boxes).toHaveLength(4);
    for (const side of ["width", "height"] as const)
      expect(new Set(boxes.map((box) => box[side])).size, `${side} of ${width}`).toBe(1);
    expect([new Set(boxes.map(({ x }) => x)).size, new Set(boxes.map(({ y }) => y)).size]).toEqual([2, 2]);
  }
  const [restart, time] = await Promise.all(
    [
      speaker.getByRole("button", { name: "Restart the clock" }).locator("svg"),
      speaker.getByRole("timer"),
    ].map((part) => part.boundingBox()),
  );
  expect(restart?.x).toBe(time?.x);

  // The question, its answer, and then the next step of the lesson: led from here, shown there.
  await expect(speaker.getByRole("region", { name: "Next" })).toContainText("The question");
  await speaker.keyboard.press("PageDown");
  await expect(speaker.getByRole("region", { name: "Next" })).toContainText("The answer to the question");
  await expect(wall(page).getByRole("heading", { level: 2 })).toHaveText("Which rule fails?");
  await speaker.keyboard.press("PageDown");
  await speaker.keyboard.press("PageDown");
  await expect(wall(page).getByRole("heading", { level: 2 })).toHaveText("The same with a secret alone");
  await expect(speaker.getByRole("region", { name: "Next" })).toContainText("And PKCE alone");

  await speaker.reload();
  await expect(status).toBeVisible();
  await page.reload();
  await expect(wall(page)).toBeVisible();
  await expect(status).toBeVisible();
  await page.keyboard.press("PageDown");
  await page.keyboard.press("b");
  await expect(speaker.getByRole("button", { name: /^The screen is blank/ })).toBeVisible();
  await page.keyboard.press("b");
  await page.keyboard.press("Escape");
  await expect(speaker.getByText(/^The window that presents is gone/)).toBeVisible();

  // How far one has come is kept on this device, until one has it forgotten.
  await page.getByRole("link", { name: "Lessons", exact: true }).click();
  const readKept = () => page.evaluate(() => localStorage.getItem("grantscope-lessons"));
  expect(await readKept()).toContain('"pkce-or-secret":[3,4');
  await expect(page.getByRole("link", { name: "Go on at step 1" })).toHaveCount(0);
  await page.getByRole("button", { name: "Forget my progress" }).click();
  await expect(page.getByText("Forgotten.")).toBeVisible();
  expect(await readKept()).toBeNull();
});

test("what is asked for at the very moment of a way back stays in the address", async ({ page }) => {
  await page.goto("/lessons/pkce-or-secret?at=4");
  await waitForKeys(page);
  await page.keyboard.press(".");
  await expect(page).toHaveURL(/at=5$/);
  await page.evaluate(() => {
    const press = () =>
      document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "p", bubbles: true }));
    addEventListener("popstate", press, { once: true });
    history.back();
  });
  await expect(wall(page)).toBeVisible();
  await page.reload();
  await expect(wall(page)).toBeVisible();
  await expect(page).toHaveURL(/at=4&present=1$/);
});

test("a lesson of one's own is opened from a file, its faults are named, and a link carries it", async ({
  page,
}) => {
  // The step at which one came is of another lesson.
  await page.goto("/lessons/own?at=2");
  const sample = (await page.locator("pre").textContent()) ?? "";
  const file = page.getByLabel("Open a file");
  const give = (text: string) =>
    file.setInputFiles({ name: "mine.json", mimeType: "application/json", buffer: Buffer.from(text) });
  await give(sample.replace('"public"', '"secret"'));
  const fault = page.getByText(/^Step 1, line 13, steps\.0\.options\.client: /);
  await expect(fault).toBeVisible();
  // Which file it is about still stands in the field, which ends where the fault does.
  await expect(file).toHaveValue(/mine\.json$/);
  const [field, said] = await Promise.all(
    [file, page.getByRole("status").filter({ has: fault })].map((part) => part.boundingBox()),
  );
  expect(said?.width).toBe(field?.width);
  await give(sample);
  await page.getByRole("button", { name: "Begin" }).click();
  const lesson = page.getByRole("region", { name: "Lesson" });
  await expect(lesson.getByRole("heading", { level: 2 })).toHaveText("The copy went ahead");
  await expect(page).toHaveURL(/\/lessons\/own#lesson=/);
  await page.reload();
  await expect(lesson.getByRole("heading", { level: 2 })).toHaveText("The copy went ahead");
});

test("on the wall the words have 28 pixels and more, values are covered and revealed one by one, and a clicker leads", async ({
  page,
}) => {
  await openFlow(page, { step: steps.tokenRequest });
  await page.keyboard.press("p");
  await expect(wall(page)).toBeVisible();
  await expect(page).toHaveURL(/present=1/);
  const title = wall(page).getByRole("heading", { level: 2 });
  await expect(title).toHaveText("Prints exchanges the code for a token");
  const sizes = await wall(page)
    .locator(
      ".slide-title, .slide-text, .slide-label, .slide-channel, .slide-party-role, .slide-values button",
    )
    .evaluateAll((all) => all.map((one) => Number.parseFloat(getComputedStyle(one).fontSize)));
  expect(sizes.length).toBeGreaterThan(3);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(28);
  const course = await wall(page).locator(".slide-course").boundingBox();
  expect(course?.width).toBeGreaterThan(1280 * 0.45);
  // Held upright it has as much of the room.
  await page.setViewportSize({ width: 768, height: 1024 });
  expect(await measureUsed(page)).toBeGreaterThan(0.7);
  await page.keyboard.press("PageUp");
  const address = wall(page).locator(".slide-label");
  await expect(address).toHaveText("GET /callback?…");
  expect(await address.evaluate((label) => label.scrollWidth - label.clientWidth)).toBe(0);
  await page.keyboard.press("PageDown");
  await expect(title).toHaveText("Prints exchanges the code for a token");
  await page.setViewportSize({ width: 1280, height: 720 });

  await page.keyboard.press("c");
  const covered = wall(page).getByRole("button", { name: /^Reveal / });
  const count = await covered.count();
  expect(count).toBeGreaterThan(2);
  await page.keyboard.press("PageDown");
  await expect(covered).toHaveCount(count - 1);
  // A reload shows nobody what was covered.
  await page.reload();
  await expect(covered).toHaveCount(count);
  await page.keyboard.press("c");
  await page.keyboard.press("PageDown");
  await expect(title).toHaveText("id.example issues an access token");
  await page.keyboard.press("b");
  await expect(wall(page).getByRole("button", { name: /^The screen is blank/ })).toBeVisible();
  await page.keyboard.press("b");
  await page.keyboard.press("PageUp");
  await expect(title).toHaveText("Prints exchanges the code for a token");
  await page.keyboard.press("s");
  await page.mouse.move(400, 300);
  await expect(wall(page).locator(".spotlight")).toHaveAttribute("style", /--x: 400px/);
  await page.keyboard.press("p");
  await expect(wall(page)).toHaveCount(0);
  await expect(page).not.toHaveURL(/present=1/);
});

for (const [lesson, pages] of [
  ["the-code-flow", 3],
  ["what-is-in-a-token", 0],
] as const)
  test(`what is put on the wall by a key fits it, as do the words that come to it later: ${lesson}`, async ({
    page,
  }) => {
    await page.goto(`/lessons/${lesson}`);
    await waitForKeys(page);
    await page.keyboard.press("p");
    const slide = wall(page).locator(".slide");
    const readRest = () =>
      slide.evaluate(async (box) => {
        await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
        return box.scrollHeight - box.clientHeight;
      });
    for (let pressed = 0; pressed <= pages; pressed += 1) {
      if (pressed > 0) await page.keyboard.press("PageDown");
      await expect.poll(readRest, `after ${pressed} pages`).toBe(0);
    }
  });

test("on the wall few words are larger, and many fit: a title has one size, and the words of a message no less than their own", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const sizes = new Map<string, Set<number>>();
  for (const step of [steps.signIn - 1, steps.authorizationRequest, steps.tokenRequest]) {
    await openFlow(page, { step, present: 1 });
    await expect(wall(page)).toBeVisible();
    for (const part of [".slide-title", ".slide-text"]) {
      const size = await wall(page)
        .locator(part)
        .evaluate((words) => Number.parseFloat(getComputedStyle(words).fontSize));
      sizes.set(part, (sizes.get(part) ?? new Set()).add(Math.round(size * 10) / 10));
    }
    const slide = wall(page).locator(".slide");
    expect(await slide.evaluate((box) => box.scrollHeight - box.clientHeight)).toBe(0);
  }
  expect([...(sizes.get(".slide-title") ?? [])]).toEqual([57.6]);
  const words = [...(sizes.get(".slide-text") ?? [])];
  expect(Math.max(...words)).toBeGreaterThan(14.4 * 2.35 * 1.1);
  expect(Math.min(...words)).toBeGreaterThanOrEqual(14.4 * 2.35 - 0.1);
});

test("a wall that was blanked is dark after a reload, and when a lesson goes on; who leaves it finds it lit", async ({
  page,
}) => {
  await page.goto("/lessons/pkce-or-secret?at=4&present=1");
  const blank = wall(page).getByRole("button", { name: /^The screen is blank/ });
  await expect(wall(page)).toBeVisible();
  await page.keyboard.press("b");
  await expect(blank).toBeVisible();
  await page.reload();
  await expect(blank).toBeVisible();
  await page.keyboard.press("b");
  await expect(blank).toHaveCount(0);
  await page.reload();
  await expect(wall(page)).toBeVisible();
  await expect(blank).toHaveCount(0);
  await page.keyboard.press("b");
  await expect(blank).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(wall(page)).toHaveCount(0);
  await page.keyboard.press("p");
  await expect(wall(page)).toBeVisible();
  await expect(blank).toHaveCount(0);
});

test("nothing is seen of the page behind a wall that was dark, while a reload puts it up", async ({
  page,
}) => {
  await openFlow(page, { step: steps.tokenResponse, present: 1 });
  await expect(wall(page)).toBeVisible();
  await page.keyboard.press("c");
  await page.keyboard.press("b");
  const html = page.locator("html");
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const scripts = "**/_next/static/**/*.js";
  await page.route(scripts, (route) => held.then(() => route.continue()));
  await page.reload({ waitUntil: "commit" });
  await expect(html).toHaveAttribute("data-wall", "blank covering");
  await expect(page.locator("body")).toHaveCSS("visibility", "hidden");
  await expect(html).toHaveCSS("background-color", "rgb(0, 0, 0)");
  release();
  await expect(wall(page).getByRole("button", { name: /^The screen is blank/ })).toBeVisible();
  await page.unroute(scripts);
  await page.keyboard.press("b");
  await expect(wall(page)).toContainText("access_token");
  await expect(html).not.toHaveAttribute("data-wall");
  // One that was not dark hides nothing, and neither does a page that is no wall.
  await page.keyboard.press("c");
  await page.reload({ waitUntil: "commit" });
  await expect(html).not.toHaveAttribute("data-wall");
  await expect(wall(page)).toBeVisible();
  await page.keyboard.press("c");
  await page.keyboard.press("Escape");
  await page.reload({ waitUntil: "commit" });
  await expect(page.locator("body")).toHaveCSS("visibility", "visible");
});

test("of the wall one hears what is shown, and not all that stands on it", async ({ page }) => {
  await openFlow(page, { step: steps.tokenResponse, present: 1 });
  await expect(wall(page)).toHaveAccessibleDescription(/^Step 14 of 20\. Response 200 from/);
});

/** Lesson and part, what its question hides, and what stands there with the answer. */
const askedWays = [
  ["the-code-flow", 1, ["User’s browserMaya", "?"], "Front channel", "Authorization serverid.example"],
  ["the-code-flow", 2, ["Authorization serverid.example", "?"], "Front channel", "User’s browserMaya"],
  ["the-code-flow", 5, ["Clientprints.example", "Authorization serverid.example"], "?", "Back channel"],
  ["what-oauth-is-for", 5, ["Authorization serverid.example", "Clientprints.example"], "?", "Back channel"],
] as const;

for (const [id, part, parties, channel, told] of askedWays)
  test(`on the wall step ${part} of ${id} does not show what of the way it asks, before it is answered`, async ({
    page,
  }) => {
    await page.goto(`/lessons/${id}?at=${part}&present=1`);
    const top = wall(page).locator(".slide-way");
    for (const title of [/./, /\?$/]) {
      await expect(wall(page).getByRole("heading", { level: 2 })).toHaveText(title);
      await expect(top.locator(".slide-party")).toHaveText(parties);
      await expect(top.locator(".slide-channel")).toHaveText(channel, { ignoreCase: true });
      await expect(top).not.toContainText(told, { ignoreCase: true });
      await expect(top.locator(".arrow[data-left]")).toHaveCount(0);
      await page.keyboard.press("PageDown");
    }
    await expect(top).toContainText(told, { ignoreCase: true });
  });

test("on the wall how soon the run ends is not told while a lesson asks, and Page Down comes back to a question that was not shown", async ({
  page,
}) => {
  await page.goto("/lessons/five-ways-to-get-it-wrong?present=1");
  const title = wall(page).getByRole("heading", { level: 2 });
  const place = wall(page).locator(".present-place");
  await expect(title).toHaveText("1: Send the code to any address");
  await expect(place).toHaveText("Lesson 1 / 5");
  await page.keyboard.press("ArrowRight");
  await expect(place).toHaveText("Lesson 1 / 5 · 5 / 6");
  await page.keyboard.press("PageDown");
  await expect(title).toHaveText("What does the server do?");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("PageUp");
  await expect(title).toHaveText("What does the server do?");
  await page.keyboard.press("PageDown");
  await expect(place).toHaveText("Lesson 1 / 5 · 4 / 6");
  await page.keyboard.press("ArrowRight");
  await expect(title).not.toHaveText("What does the server do?");
  await page.keyboard.press("PageDown");
  await expect(title).toHaveText("2: Take an answer that nobody asked for");

  // From a step of the run to whose message the question leads as well.
  await page.goto("/lessons/the-code-flow?at=5&present=1");
  await expect(title).toHaveText("Prints redeems the code");
  await page.keyboard.press("ArrowRight");
  await expect(title).toHaveText("id.example issues an access token");
  await page.keyboard.press("ArrowLeft");
  await expect(title).toHaveText("Prints redeems the code");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("PageDown");
  await expect(title).toContainText("How does this request go to");
});

test("on a wall, upright or not, an address and the place of a party break between their words", async ({
  page,
}) => {
  for (const [path, words] of [
    ["/flows/device-code?step=2", ["/device_authorization"]],
    ["/flows/jwt-bearer?step=2", ["company.example"]],
    ["/flows/client-credentials?step=4", ["photos.example"]],
  ] as const) {
    await page.goto(`${path}&present=1`);
    for (const [width, height] of [
      [1080, 1920],
      [768, 1024],
      [1280, 720],
    ] as const) {
      await page.setViewportSize({ width, height });
      for (const word of words) await expect(wall(page)).toContainText(word);
      const of = `${path} on ${width} × ${height}`;
      expect(await findBrokenWords(page, ".slide-label, .slide-party-place"), of).toEqual([]);
      const cut = await wall(page)
        .locator(".slide-label, .slide-party-place")
        .evaluateAll((all) => all.filter((part) => part.scrollWidth > part.clientWidth).length);
      expect(cut, of).toBe(0);
    }
  }
});

test("in a speaker's window as narrow as a phone what is sent has one line", async ({ page, context }) => {
  await openFlow(page, { step: steps.authorizationRequest });
  await page.keyboard.press("p");
  await expect(wall(page)).toBeVisible();
  const opening = context.waitForEvent("page");
  await page.keyboard.press("n");
  const speaker = await opening;
  await speaker.setViewportSize({ width: 390, height: 844 });
  const sent = speaker.getByRole("region", { name: "Now" }).getByText("GET /authorize");
  await expect(sent).toHaveText("GET /authorize?…,");
  expect(await sent.evaluate((words) => words.getBoundingClientRect().height)).toBeLessThan(24);
  await speaker.close();
});

test("a comparison on the wall shows both arrows and what is not alike, and the speaker's window leads it", async ({
  page,
  context,
}) => {
  await page.goto("/compare?step=4&present=1");
  const sides = wall(page).getByRole("region");
  await expect(sides).toHaveCount(2);
  for (const side of await sides.all()) {
    await expect(side.locator(".slide-party")).toHaveText(["Browser", "ID server"]);
    await expect(side.locator(".slide-label")).toHaveText("GET /authorize?…");
    const ends = await side.locator(".arrow").evaluateAll((arrows) =>
      arrows.map((arrow) => {
        const { left, right } = arrow.getBoundingClientRect();
        const parties = arrow.closest(".slide-way")?.querySelectorAll(".slide-party") ?? [];
        const [from, to] = [...parties].map((party) => party.getBoundingClientRect());
        return {
          isLong: right - left > 100,
          isBetween: left >= (from?.right ?? 0) && right <= (to?.left ?? 0),
        };
      }),
    );
    expect(ends).toEqual([{ isLong: true, isBetween: true }]);
    await expect(side.locator(".arrow-head")).toBeInViewport({ ratio: 1 });
  }
  await page.setViewportSize({ width: 768, height: 1024 });
  expect(await measureUsed(page)).toBeGreaterThan(0.45);
  await page.setViewportSize({ width: 1280, height: 720 });
  const values = wall(page).getByRole("button", { name: "code_challenge" });
  await expect(values).toHaveText([/^Cover code_challenge:/, /^Cover code_challenge_method:/]);
  const opening = context.waitForEvent("page");
  await page.keyboard.press("n");
  const speaker = await opening;
  await expect(speaker.getByText("In step with the window that presents.")).toBeVisible();
  await expect(speaker.getByRole("region", { name: "Now" })).toContainText("Not alike, PKCE, no secret");
  await expect(speaker.getByRole("region", { name: "Next" })).toContainText(
    "id.example asks Maya to sign in",
  );

  // Covered from here, one after the other is revealed there, and then the next row comes.
  await speaker.keyboard.press("c");
  const covered = wall(page).getByRole("button", { name: /^Reveal / });
  await expect(covered).toHaveCount(3);
  for (let presses = 0; presses < 4; presses += 1) await speaker.keyboard.press("PageDown");
  const title = "id.example asks Maya to sign in";
  await expect(wall(page).getByRole("heading", { level: 2 })).toHaveText(title);
  await page.keyboard.press("PageDown");
  await expect(speaker.getByRole("region", { name: "Now" })).toContainText("6 / 21");
  // What a reload opens.
  await expect(page).toHaveURL(/step=6&present=1$/);
  await page.keyboard.press("Escape");
  await expect(speaker.getByText(/^The window that presents is gone/)).toBeVisible();
});
