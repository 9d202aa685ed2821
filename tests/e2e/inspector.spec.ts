import type { Locator } from "@playwright/test";
import { depthWords } from "@/lib/content/depth";
import { explainPart } from "@/lib/content/explain-part";
import { explanationsFor } from "@/lib/content/flow-explanations";
import { expect, test } from "./kept.ts";
import { expectStep, inspector, openFlow, openTab, steps, tabTo, title } from "./player.ts";

test("the tabs are one stop of Tab, and arrows, Home and End choose among them", async ({ page }) => {
  await openFlow(page, { step: steps.tokenResponse, depth: "wire" });
  const tab = (name: RegExp) => inspector(page).getByRole("tab", { name });
  await tabTo(page, page, tab(/^Message/));
  for (const [key, name] of [
    ["ArrowRight", /^Checks/],
    ["ArrowLeft", /^Message/],
    ["ArrowLeft", /^Code/],
    ["Home", /^Message/],
    ["End", /^Code/],
  ] as const) {
    await page.keyboard.press(key);
    await expect(tab(name)).toBeFocused();
    await expect(tab(name)).toHaveAttribute("aria-selected", "true");
    await expect(inspector(page).getByRole("tabpanel", { name })).toBeVisible();
  }
  await page.keyboard.press("Tab");
  await expect(inspector(page).getByRole("tabpanel")).toBeFocused();
  await expectStep(page, steps.tokenResponse);
});

test("the tab stays from step to step", async ({ page }) => {
  await openFlow(page, { step: steps.tokenRequest });
  await page.keyboard.press("4");
  await page.keyboard.press("ArrowRight");
  await expectStep(page, steps.tokenResponse);
  await expect(inspector(page).getByRole("tab", { name: "Who knows what" })).toHaveAttribute(
    "aria-selected",
    "true",
  );
});

test("the rules on a message are shown when it has arrived, and not before", async ({ page }) => {
  await openFlow(page, { step: steps.tokenRequest });
  await openTab(page, "Checks");
  const panel = inspector(page).getByRole("tabpanel");
  await expect(panel).toContainText("This message is still on its way");
  await expect(panel).not.toContainText("Message 10");
  await page.keyboard.press("ArrowRight");
  await expectStep(page, steps.tokenResponse);
  await expect(panel).toContainText("Message 10");
  await expect(panel).toContainText(/\d+ passed/);
  await page.keyboard.press("ArrowLeft");
  await expectStep(page, steps.tokenRequest);
  await expect(panel).not.toContainText("Message 10");
});

test("a rule opens to what was expected, what came, and its section", async ({ page }) => {
  await openFlow(page, { client: "public", pkce: "off", step: 5 });
  await openTab(page, "Checks");
  const rules = inspector(page).getByRole("tabpanel").getByRole("listitem");
  const found = (rule: Locator) => rule.locator("dt, dd");
  const section = (rule: Locator) => rule.getByRole("link");

  // What failed is open.
  const failed = rules.filter({ hasText: "failed" });
  await expect(found(failed)).toHaveText(["Expected", "a code_challenge", "Came", "no code_challenge"]);
  await expect(section(failed)).toHaveText(/^RFC 9700 §2\.1\.1/);
  await expect(section(failed)).toHaveAttribute("href", /^https:.*rfc9700#section-2\.1\.1$/);

  // What held opens at a press.
  await openFlow(page, { step: steps.tokenResponse });
  await openTab(page, "Checks");
  const held = rules.filter({ hasText: "code_verifier" }).filter({ hasText: "passed" }).last();
  await expect(found(held)).toHaveCount(0);
  await held.locator("summary").click();
  const challenge = "Emi6bFrI3AxCB2nj-buGClx4f54Hzk9idX_UExaqgok";
  await expect(found(held)).toHaveText(["Expected", challenge, "Came", challenge]);
  await expect(section(held)).toHaveText(/^RFC 7636 §4\.6/);
  await expect(section(held)).toHaveAttribute("href", /^https:.*rfc7636#section-4\.6$/);
});

test("an access token is taken apart, and its signature verified", async ({ page }) => {
  await openFlow(page, { step: steps.tokenResponse });
  await openTab(page, "Tokens");
  const token = inspector(page).getByRole("region", { name: "access_token" });
  const claim = (name: string) =>
    token
      .getByRole("row")
      .filter({ has: page.getByRole("rowheader", { name, exact: true }) })
      .locator("code")
      .first();
  await expect(claim("typ")).toHaveText("at+jwt");
  await expect(claim("iss")).toHaveText("https://id.example");
  await expect(claim("client_id")).toHaveText("prints-web");
  await expect(claim("sub")).toHaveText("248289761001");
  await expect(token).toContainText(/expires in \d+ min/);
  await expect(token).toContainText(/Verified: RS256, with key \w/);
});

test("an opaque token is said to be one", async ({ page }) => {
  await openFlow(page, { token: "opaque", step: steps.tokenResponse });
  await openTab(page, "Tokens");
  const token = inspector(page).getByRole("region", { name: "access_token" });
  await expect(token).toContainText("only the server that issued it knows");
});

test("each part of a message says what it is, what happens without it, and where that stands", async ({
  page,
}) => {
  await openFlow(page, { step: steps.tokenRequest });
  await inspector(page).getByText(depthWords.whole).click();
  const closed = inspector(page).getByRole("region", { name: "Other parameters" }).locator("summary");
  await expect(closed).not.toHaveCount(0);
  for (const part of await closed.all()) await part.click();
  const parts = inspector(page).getByRole("region", { name: /^(P|Other p)arameters$/ });
  const names = await parts.locator("summary > code:first-child").allTextContents();
  const { parameters } = explanationsFor("authorization-code").explanations;
  const withoutTicks = (text: string | undefined) => (text ?? "?").replaceAll("`", "");
  expect(names).toEqual(expect.arrayContaining(["code", "code_verifier", "Authorization", "grant_type"]));
  for (const [index, name] of names.entries()) {
    const explanation = explainPart(parameters, "tokenRequest", name);
    const part = parts.getByRole("group").nth(index);
    await expect(part.locator("p"), name).toHaveText([
      withoutTicks(explanation?.what),
      `Without it: ${withoutTicks(explanation?.without)}`,
      new RegExp(`^${explanation?.spec}`),
    ]);
    await expect(part.getByRole("link"), name).toHaveAttribute("href", /^https:.+#./);
  }
});

test("a value is marked everywhere on the stage, from where it was made to where it was checked", async ({
  page,
}) => {
  await openFlow(page, { step: steps.tokenRequest });
  const parts = inspector(page).getByRole("region", { name: "Parameters" });
  const marked = page.locator("#stage .diagram-row[data-seen]");
  const line = page.locator("#stage").getByRole("status");
  await parts.getByText("code", { exact: true }).hover();
  await expect(line).toHaveText(
    "code is from id.example, is in messages 8, 9 and 10 and is checked by Prints (message 9).",
  );
  await expect(marked).toHaveCount(3);
  const checked = page.locator("#stage .diagram-row[data-seen=checked]");
  await expect(checked).toContainText("/callback");
  // A tick that is drawn: no font of ours has the sign.
  const tick = await checked.first().evaluate((row) => {
    const { content, borderInlineEndWidth, inlineSize } = getComputedStyle(row, "::after");
    return [content, Number.parseFloat(borderInlineEndWidth) > 1, Number.parseFloat(inlineSize) > 3];
  });
  expect(tick).toEqual(['""', true, true]);
  await expect(page.locator("#stage li[data-seen=held]")).toHaveCount(3);
  await title(page).hover();
  await expect(marked).toHaveCount(0);
  await expect(line).toBeHidden();

  // By keyboard as by mouse, and it goes on to the next step.
  await parts.locator("summary").filter({ hasText: "code_verifier" }).focus();
  await expect(line).toHaveText("code_verifier is from Prints and is in message 10.");
  await expect(marked).toHaveCount(1);
});

test("the message and the token can be copied as they are on the wire", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const read = () => page.evaluate(() => navigator.clipboard.readText());
  await openFlow(page, { step: steps.tokenRequest, depth: "wire" });
  await page.getByRole("button", { name: "Copy the request as it was sent" }).click();
  await expect(inspector(page).getByText("Copied")).toBeVisible();
  expect(await read()).toMatch(
    /^POST \/token HTTP\/1\.1\nHost: id\.example\n[\s\S]*\n\n.*code_verifier=[\w-]{43}/,
  );

  await page.keyboard.press("ArrowRight");
  await openTab(page, "Tokens");
  await page.getByRole("button", { name: "Copy access_token" }).click();
  const token = inspector(page).getByRole("region", { name: "access_token" });
  await expect.poll(read).toBe(await token.locator("code").first().textContent());
});

test("who knows what names the code's way, and the end says what each party holds", async ({ page }) => {
  await openFlow(page, { step: steps.tokenRequest });
  await openTab(page, "Who knows what");
  const row = (name: RegExp) =>
    inspector(page)
      .getByRole("row")
      .filter({ has: page.getByRole("rowheader", { name }) });
  await expect(row(/^code\b(?!_)/)).toContainText("in the address bar");
  await expect(row(/^code\b(?!_)/)).toContainText("in the server logs, new");
  await expect(row(/^code_verifier/)).not.toContainText("in the");
  await expect(row(/^host names/)).toContainText("in the network");
  await row(/^code_verifier/)
    .getByRole("button")
    .click();
  await expect(inspector(page).getByRole("cell").filter({ hasText: "in the body of a form" })).toContainText(
    "The network sees the hosts, and nothing of what is said.",
  );
  await page.keyboard.press("End");
  await page.keyboard.press("1");
  await expect(inspector(page).getByRole("region", { name: "What each party holds now" })).toContainText(
    "access_token",
  );
});

test("the step is shown in words first, or the wire first, and the device remembers which", async ({
  page,
}) => {
  await openFlow(page, { step: steps.tokenRequest });
  const panel = inspector(page).getByRole("tabpanel");
  const raw = panel.getByText("POST /token HTTP/1.1");
  await expect(panel).toContainText("Why:");
  await expect(raw).toBeHidden();
  await inspector(page).getByRole("radio", { name: "Show me the wire" }).check();
  await expect(raw).toBeVisible();
  await expect(panel).not.toContainText("Why:");
  await page.reload();
  await expect(raw).toBeVisible();
  await inspector(page).getByRole("radio", { name: "New to this" }).check();
  await expect(raw).toBeHidden();
});

test("an address says how the step is shown, over what the device remembers, until one chooses", async ({
  page,
}) => {
  await openFlow(page, { step: steps.tokenRequest, depth: "wire" });
  const raw = inspector(page).getByText("POST /token HTTP/1.1");
  await expect(raw).toBeVisible();
  await page.keyboard.press("ArrowRight");
  await expect(page).toHaveURL(/step=14.*depth=wire/);
  await inspector(page).getByRole("radio", { name: "New to this" }).check();
  await expect(page).not.toHaveURL(/depth=/);
  await page.reload();
  await expect(inspector(page).getByRole("radio", { name: "New to this" })).toBeChecked();
});

test("for who is new, the other tabs come when asked for, or by their keys", async ({ page }) => {
  await openFlow(page, { step: steps.tokenResponse });
  const tabs = inspector(page).getByRole("tab");
  await expect(tabs).toHaveCount(3);
  await openTab(page, "Code");
  await expect(tabs).toHaveText([/^Message/, /^Who knows what/, /^Code/]);
  await inspector(page).getByRole("button", { name: "More" }).click();
  await expect(tabs).toHaveCount(6);
  await inspector(page).getByRole("button", { name: "Fewer" }).click();
  await page.keyboard.press("1");
  await expect(tabs).toHaveCount(3);
});
