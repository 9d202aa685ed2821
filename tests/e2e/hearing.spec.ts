import { expect, test } from "./kept.ts";
import { operatedRoles } from "./operated.ts";
import { lastStep, nextButton, openFlow, pressNext, slider, steps, title } from "./player.ts";

const browser = "user’s browser";
const server = "authorization server";

/** What is heard of the messages of the default run: from whom, to whom, by which channel. */
const messages = [
  ["Request", browser, "client", "front"],
  ["Response", "client", browser, "front"],
  ["Request", browser, server, "front"],
  ["Response", server, browser, "front"],
  ["Request", browser, server, "front"],
  ["Response", server, browser, "front"],
  ["Request", browser, server, "front"],
  ["Response", server, browser, "front"],
  ["Request", browser, "client", "front"],
  ["Request", "client", server, "back"],
  ["Response", server, "client", "back"],
  ["Request", "client", "resource server", "back"],
  ["Request", "resource server", server, "back"],
  ["Response", server, "resource server", "back"],
  ["Response", "resource server", "client", "back"],
  ["Response", "client", browser, "front"],
] as const;

test("each step is said once: its number, and the message's sender, receiver and channel", async ({
  page,
}) => {
  await openFlow(page);
  const live = page.locator("[aria-live=polite]");
  await expect(live).toHaveCount(1);
  await live.evaluate((element) => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    new MutationObserver(() => heard.push(element.textContent)).observe(element, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
  const last = await lastStep(page);
  await pressNext(page, 1, last);
  await expect(live).toContainText(`Step ${last} of ${last}.`);
  const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard);
  expect(heard.map((text) => text.replace(/ of .*/, ""))).toEqual(
    Array.from({ length: last - 1 }, (_, index) => `Step ${index + 2}`),
  );
  const ofMessages = heard.filter((text) => / (Request|Response) /.test(text));
  expect(ofMessages).toHaveLength(messages.length);
  for (const [index, [kind, from, to, channel]] of messages.entries()) {
    expect(ofMessages[index]).toMatch(
      new RegExp(`${kind} \\w+ from ${from} to ${to}, ${channel} channel\\. \\w`),
    );
  }
  expect(heard.at(-1)).toContain("The end. Prints has Maya’s albums.");
});

test("what is heard names the step as it is read, for a public client too", async ({ page }) => {
  await openFlow(page, { client: "public", openid: "on" });
  const last = await lastStep(page);
  const live = page.locator("[aria-live=polite]");
  for (let step = 1; step <= last; step += 1) {
    await expect(live).toContainText(`Step ${step} of ${last}.`);
    await expect(async () => {
      expect(await live.textContent()).toContain(`${await title(page).textContent()}.`);
    }).toPass({ timeout: 5_000 });
    await page.keyboard.press("ArrowRight");
  }
});

test("whoever moves the timeline hears the step as its value, and not a second time", async ({ page }) => {
  await openFlow(page);
  const live = page.locator("[aria-live=polite]");
  await expect(live).toBeVisible();
  await slider(page).press("ArrowRight");
  const text = /^Step 2 of 20\. Request GET from user’s browser to client/;
  await expect(slider(page)).toHaveAttribute("aria-valuetext", text);
  await expect(live).toBeHidden();
  await nextButton(page).focus();
  await expect(live).toBeVisible();
});

test("a row of a comparison is heard in words, without the marks of its text", async ({ page }) => {
  await page.goto("/compare?left=authorization-code&right=device-code&step=4");
  const live = page.locator("[aria-live=polite]");
  await expect(live).toContainText("response_type=code asks for a code; client_id says for whom");
  await expect(live).not.toContainText(/[`*]/);
});

test("what is still to come is heard as such, an act like a message, and a party that holds nothing has no list", async ({
  page,
}) => {
  await openFlow(page, { step: 2 });
  const stage = page.getByRole("region", { name: "The messages" });
  const rows = stage.getByRole("list", { name: "Messages in order" }).getByRole("button");
  const names = await rows.evaluateAll((all) => all.map(({ textContent }) => textContent));
  expect(names.filter((name) => name.endsWith(", still to come"))).toHaveLength(names.length - 1);
  await expect(stage.getByRole("list", { name: "Held by User’s browser" })).toHaveCount(1);
  await expect(stage.getByRole("list", { name: "Held by Resource server" })).toHaveCount(0);
});

test("a lost message is heard as lost", async ({ page }) => {
  await openFlow(page, { step: steps.tokenRequest });
  await page.keyboard.press("d");
  await expect(page.locator("[aria-live=polite]")).toContainText("Lost. Request POST from client to");
});

test("the page has one main part, a heading for each part of that, and names for all that can be pressed", async ({
  page,
}) => {
  await openFlow(page, { step: steps.signIn });
  const main = page.getByRole("main");
  await expect(main).toHaveCount(1);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Authorization code");
  await expect(main.getByRole("heading", { level: 2 })).toHaveCount(3);
  for (const [name, heading] of [
    ["The messages", "The messages"],
    ["The user’s browser", "The user’s browser"],
    ["This step", "Maya types her name and password"],
  ] as const) {
    const part = main.getByRole("region", { name, exact: true });
    await expect(part.getByRole("heading", { level: 2 })).toHaveText(heading);
  }
  await expect(page.getByRole("region", { name: "Controls" })).toBeVisible();
  await expect(page.getByTitle("The page in the user’s browser")).toBeVisible();
  for (const role of operatedRoles)
    await expect(page.getByRole(role, { name: /^\s*$/ }), role).toHaveCount(0);
  await expect(page.getByRole("slider", { name: "Step" })).toHaveAttribute(
    "aria-valuetext",
    /^Step 6 of 20\./,
  );
});

test("what is said of a button beside its name does not begin with its name again", async ({ page }) => {
  await openFlow(page, { step: steps.tokenResponse });
  const titled = page.locator("button[title]:not([aria-label])");
  const said = await titled.evaluateAll((all) =>
    all.map((button) => [button.textContent, button.getAttribute("title") ?? ""]),
  );
  expect(said.map(([name]) => name)).toEqual(expect.arrayContaining(["Predict", "More"]));
  for (const [name = "", beside] of said) expect(beside?.startsWith(name), name).toBe(false);
});

test("the first link leads past the head of the page", async ({ page }) => {
  await openFlow(page);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
});
