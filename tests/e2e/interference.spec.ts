import { expect, test } from "./kept.ts";
import {
  controls,
  expectStep,
  inspector,
  nextButton,
  openFlow,
  openTab,
  pageOf,
  slider,
  steps,
  title,
  waitForKeys,
} from "./player.ts";

test("D loses the message on its way, and it can be sent again", async ({ page }) => {
  await openFlow(page, { step: steps.tokenRequest });
  await page.keyboard.press("d");
  await expectStep(page, steps.tokenRequest + 1);
  await expect(inspector(page)).toContainText("You dropped this message");
  await expect(nextButton(page)).toHaveText("Send again");
  await page.keyboard.press("ArrowRight");
  await expect(nextButton(page)).toHaveText("Deliver request");
  await page.keyboard.press("End");
  await expect(title(page)).toHaveText("Prints has Maya’s albums");
});

test("a key that comes twice before the message is lost loses it once", async ({ page }) => {
  await openFlow(page, { step: steps.tokenRequest });
  await page.evaluate(() => {
    for (let press = 0; press < 2; press += 1)
      document.body.dispatchEvent(
        new KeyboardEvent("keydown", { key: "d", bubbles: true, cancelable: true }),
      );
  });
  await expectStep(page, steps.tokenRequest + 1);
  await expect(page.getByRole("button", { name: /^1 change by you/ })).toBeVisible();
  await page.keyboard.press("u");
  await expectStep(page, steps.tokenRequest);
  await expect(page.getByRole("button", { name: /by you/ })).toBeHidden();
});

test("C sends the request twice, and the server refuses the code that it has seen", async ({ page }) => {
  await openFlow(page, { step: steps.tokenRequest });
  await page.keyboard.press("c");
  await expect(inspector(page)).toContainText("copied");
  await page.keyboard.press("End");
  await expect(title(page)).toHaveText("id.example refused");
});

test("W lets a minute pass, ten of them are more than a code lives, and all of it can be undone", async ({
  page,
}) => {
  await openFlow(page, { step: steps.tokenRequest });
  await page.keyboard.press("w");
  await expect(controls(page)).toContainText(/00:01:\d\d/);
  await expectStep(page, steps.tokenRequest);
  await controls(page).getByRole("button", { name: "What if …" }).click();
  await page.getByRole("button", { name: "Ten minutes pass" }).click();
  await expect(controls(page)).toContainText(/00:11:\d\d/);
  await page.keyboard.press("End");
  await expect(title(page)).toHaveText("id.example refused");
  await page.getByRole("button", { name: /^2 changes by you/ }).click();
  await page.keyboard.press("End");
  await expect(title(page)).toHaveText("Prints has Maya’s albums");
});

test("at a turn nothing but time passes, and at the end nothing", async ({ page }) => {
  await openFlow(page, { step: steps.signIn });
  for (const key of ["d", "c"]) await page.keyboard.press(key);
  await controls(page).getByRole("button", { name: "What if …" }).click();
  const toMessages = [/^It gets lost/, /^It is sent twice/, /^It is sent again/];
  for (const name of toMessages) await expect(page.getByRole("button", { name })).toBeDisabled();
  await expect(page).not.toHaveURL(/do=/);
  await page.getByRole("button", { name: "Ten minutes pass" }).click();
  await expect(controls(page)).toContainText(/00:10:\d\d/);
  await expectStep(page, steps.signIn);
  await page.keyboard.press("w");
  await expect(controls(page)).toContainText(/00:11:\d\d/);
  await page.keyboard.press("u");
  await page.keyboard.press("u");
  await expect(page.getByRole("button", { name: /changes? by you$/ })).toBeHidden();
  await page.keyboard.press("End");
  await controls(page).getByRole("button", { name: "What if …" }).click();
  for (const name of [...toMessages, /^One minute/, /^Ten minutes/])
    await expect(page.getByRole("button", { name })).toBeDisabled();
});

test("whoever takes ten minutes to type the code of a television finds it expired (RFC 8628 §3.5)", async ({
  page,
}) => {
  await page.goto("/flows/device-code?step=10");
  await waitForKeys(page);
  await expect(title(page)).toHaveText("Maya types the code of the television");
  for (let minute = 0; minute < 10; minute += 1) await page.keyboard.press("w");
  await expect(controls(page)).toContainText(/00:10:\d\d/);
  await page.keyboard.press("End");
  await expect(title(page)).toHaveText("id.example refused");
});

test("the link of an attacker’s message leads to the real pages, and there Deny keeps the albums from them (RFC 8628 §5.4)", async ({
  page,
}) => {
  await page.goto("/flows/device-code?phishing=on&step=4");
  await waitForKeys(page);
  await controls(page).getByRole("button", { name: "Write to Maya" }).click();
  await pageOf(page).getByRole("link", { name: "id.example/device" }).click();
  await expectStep(page, 6);
  await page.keyboard.press("End");
  await expect(title(page)).toHaveText("The attacker sees Maya’s albums");
  await slider(page).focus();
  for (let back = 0; back < 10; back += 1) await page.keyboard.press("ArrowLeft");
  await expect(title(page)).toHaveText("Maya decides what the television may do");
  await pageOf(page).getByRole("button", { name: "Deny" }).click();
  await expect(title(page)).toHaveText("Maya’s decision goes to id.example");
  await page.keyboard.press("End");
  await expect(title(page)).toHaveText("The answer was no");
});

test("the button for the attacker’s server leads to the real one, and from the end to the run in which iss stops it (RFC 9207 §2.4)", async ({
  page,
}) => {
  await page.goto("/flows/authorization-code?iss=off&theft=mixup");
  await waitForKeys(page);
  await pageOf(page).getByRole("button", { name: "keep.example" }).click();
  await expect(title(page)).toHaveText("Maya asks Prints to connect her photos");
  await page.keyboard.press("End");
  await expect(title(page)).toHaveText("An attacker’s server has Maya’s albums");
  await page.getByRole("link", { name: "Stop the mix-up" }).click();
  await expect(page).toHaveURL(/\?theft=mixup$/);
  await waitForKeys(page);
  await page.keyboard.press("End");
  await expect(title(page)).toHaveText("Prints did not trust what came");
});

test("the link in Maya’s mail brings Prints an attacker’s code, and state stops it (RFC 9700 §4.7)", async ({
  page,
}) => {
  await page.goto("/flows/authorization-code?state=off&pkce=off&theft=csrf&step=9");
  await waitForKeys(page);
  await expect(title(page)).toHaveText("Maya follows a link");
  await pageOf(page).getByRole("link", { name: "evil.example/album" }).click();
  await expect(title(page)).toHaveText("Maya opens a page of another site");
  await page.keyboard.press("End");
  await expect(title(page)).toHaveText("Maya works in the attacker’s account");
  await expect(pageOf(page).getByText("My photos")).toBeVisible();
  await page.goto("/flows/authorization-code?theft=csrf");
  await waitForKeys(page);
  await page.keyboard.press("End");
  await expect(title(page)).toHaveText("Prints did not trust what came");
  await expect(page.getByText("Maya’s session does not know").first()).toBeVisible();
});

test("another choice makes another run: a public client without PKCE is refused by the rule", async ({
  page,
}) => {
  await openFlow(page, { step: steps.authorizationRequest });
  await page.getByRole("button", { name: "Options" }).click();
  const options = page.getByRole("region", { name: "Options" });
  await options
    .getByRole("group", { name: "Client", exact: true })
    .getByRole("radio", { name: "Public" })
    .click();
  await expect(page).toHaveURL(/client=public/);
  await options.getByRole("group", { name: "PKCE", exact: true }).getByRole("radio", { name: "Off" }).click();
  await expect(page).toHaveURL(/pkce=off/);
  await expectStep(page, steps.authorizationRequest);
  await nextButton(page).click();
  await openTab(page, "Checks");
  await expect(inspector(page).getByText("1 failed", { exact: true })).toBeVisible();
  await page.keyboard.press("End");
  await expect(title(page)).toHaveText("id.example refused");
});

test("however low the window is, all that can be done to a message can be reached", async ({ page }) => {
  await page.setViewportSize({ width: 480, height: 270 });
  await openFlow(page, { step: steps.tokenRequest });
  await controls(page).getByRole("button", { name: "What if …" }).click();
  const first = page.getByRole("button", { name: /^You change it/ });
  await expect(first).toBeInViewport({ ratio: 1 });
  const last = page.getByRole("button", { name: /^Ten minutes pass/ });
  await last.scrollIntoViewIfNeeded();
  await expect(last).toBeInViewport({ ratio: 1 });
});
