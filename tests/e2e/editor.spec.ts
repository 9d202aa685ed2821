import type { Page } from "@playwright/test";
import { expect, test } from "./kept.ts";
import {
  expectStep,
  inspector,
  nextButton,
  openFlow,
  pressNext,
  steps,
  tabTo,
  title,
  waitForKeys,
} from "./player.ts";
import { test as alone } from "./test.ts";

function editor(page: Page) {
  return page.getByRole("dialog", { name: /^Change message \d+ in flight$/ });
}

function verdict(page: Page) {
  return inspector(page).getByRole("region", { name: "Your change" });
}

/** Opens the editor at the inside of the token of the message. */
async function openToken(page: Page) {
  await openEditor(page);
  await editor(page).getByRole("radio", { name: "Part by part" }).click();
  await editor(page).getByRole("button", { name: "Header and payload" }).click();
}

async function openEditor(page: Page) {
  await page.keyboard.press("e");
  await expect(editor(page)).toBeVisible();
}

test("by keyboard alone: a ready-made change, who caught it and by which check, and back again", async ({
  page,
}) => {
  await openFlow(page, { step: steps.tokenRequest });
  await openEditor(page);
  await expect(editor(page).getByRole("radio", { name: "Ready made" })).toBeFocused();
  const height = () =>
    editor(page)
      .getByRole("button", { name: "Deliver" })
      .locator("../..")
      .evaluate((foot) => foot.clientHeight);
  const before = await height();
  await tabTo(page, page, editor(page).getByRole("button", { name: /^Leave the PKCE verifier out/ }));
  await page.keyboard.press("Enter");
  await expect(editor(page).getByRole("list", { name: "Changes" })).toHaveText("code_verifier removed");
  expect(await height(), "what is below the list stays where it is").toBe(before);
  await tabTo(page, page, editor(page).getByRole("button", { name: "Deliver" }));
  await page.keyboard.press("Enter");
  await expectStep(page, steps.tokenResponse);
  await expect(editor(page)).toBeHidden();
  await expect(verdict(page)).toContainText("id.example caught it");
  // In the run that the page opened with nothing was refused.
  await expect(inspector(page)).toContainText("What went wrong, as one of a few fixed codes");

  await tabTo(page, page, verdict(page).getByRole("button", { name: "See the check" }));
  await page.keyboard.press("Enter");
  await expect(inspector(page).getByRole("tab", { name: /^Checks/ })).toHaveAttribute(
    "aria-selected",
    "true",
  );
  await expect(inspector(page).getByText("1 failed", { exact: true })).toBeVisible();

  await page.keyboard.press("u");
  await expectStep(page, steps.tokenRequest);
  await expect(page).not.toHaveURL(/do=/);
  await page.keyboard.press("End");
  await expect(title(page)).toHaveText("Prints has Maya’s albums");
});

test("what is typed is delivered, is in the link, and is there again after a reload", async ({ page }) => {
  await openFlow(page, { step: steps.authorizationResponse, depth: "wire" });
  await inspector(page).getByRole("group").filter({ hasText: /^code/ }).locator("summary").click();
  await inspector(page).getByRole("button", { name: "Change code" }).click();
  const code = editor(page).getByRole("textbox", { name: "Value of code" });
  await expect(code).toBeFocused();
  await page.keyboard.type("a code of mine & more");
  await editor(page).getByRole("button", { name: "Keep in flight" }).click();
  await expectStep(page, steps.authorizationResponse);
  await expect(page).toHaveURL(/do=/);

  await page.reload();
  // The page comes with the step and the change drawn; a key that is pressed before its scripts have started is lost.
  await waitForKeys(page);
  await expectStep(page, steps.authorizationResponse);
  await expect(inspector(page)).toContainText("a+code+of+mine+%26+more");
  await expect(verdict(page)).toContainText("code changed");
  await pressNext(page, steps.authorizationResponse, steps.tokenRequest);
  await expect(verdict(page)).toContainText("Nobody has caught it so far");
  await pressNext(page, steps.tokenRequest, steps.tokenResponse);
  await expect(verdict(page)).toContainText("id.example caught it");
  await expect(page).toHaveURL(new RegExp(`step=${steps.tokenResponse}`));

  await page.reload();
  await expect(verdict(page)).toContainText("id.example caught it");
  await page.goBack();
  await expect(page).not.toHaveURL(/do=/);
  await expect(verdict(page)).toBeHidden();
});

test("the name of a part is seen whole, and of many changes the first are named", async ({ page }) => {
  await openFlow(page, { step: steps.tokenResponse });
  await openEditor(page);
  await editor(page).getByRole("radio", { name: "Part by part" }).click();
  const name = editor(page).getByRole("textbox", { name: "Name: Access-Control-Expose-Headers" });
  const isWhole = (element: Element) =>
    element.scrollWidth <= element.clientWidth && element.scrollHeight <= element.clientHeight;
  expect(await name.evaluate(isWhole)).toBe(true);
  await name.fill("X-Mine");
  const changes = editor(page).getByRole("list", { name: "Changes" }).getByRole("listitem");
  await expect(changes).toHaveText(["Access-Control-Expose-Headers removed", "X-Mine added"]);
  await editor(page).getByRole("radio", { name: "As text" }).click();
  await editor(page)
    .getByRole("textbox", { name: /^Header fields/ })
    .fill("no field of ours\nnor this one");
  await expect(changes).toHaveCount(6);
  await expect(changes.last()).toHaveText(/^and \d+ more$/);
});

test("what is chosen has its ground under its section as well, and the two ways on share a line, also on a narrow phone", async ({
  page,
}) => {
  await openFlow(page, { step: steps.tokenRequest });
  await openEditor(page);
  await editor(page)
    .getByRole("button", { name: /^Swap the code/ })
    .click();
  const row = editor(page).getByRole("listitem").filter({ hasText: "Swap the code" });
  for (const [width, height] of [
    [320, 640],
    [360, 640],
    [1280, 720],
  ] as const) {
    await page.setViewportSize({ width, height });
    const [title, section, keep, deliver] = await Promise.all(
      [
        row.getByRole("button"),
        row.getByRole("link"),
        editor(page).getByRole("button", { name: "Keep in flight" }),
        editor(page).getByRole("button", { name: "Deliver" }),
      ].map((part) => part.boundingBox()),
    );
    expect(section?.x, `${width} pixels`).toBeGreaterThan((title?.x ?? 0) + (title?.width ?? 0) - 1);
    expect(section?.y, `${width} pixels`).toBeLessThan((title?.y ?? 0) + 20);
    expect(keep?.y, `${width} pixels`).toBe(deliver?.y);
    const ground = await row.evaluate((item) => {
      const { left, right, backgroundColor } = getComputedStyle(item, "::before");
      return { left, right, isSeen: backgroundColor !== "rgba(0, 0, 0, 0)" };
    });
    expect(ground, `${width} pixels`).toEqual({ left: "-8px", right: "-8px", isSeen: true });
  }
});

test("whoever goes back in the history leaves the editor, and meets no other message in it", async ({
  page,
}) => {
  await openFlow(page, { step: steps.tokenRequest });
  await openEditor(page);
  await editor(page)
    .getByRole("button", { name: /^Leave the PKCE verifier out/ })
    .click();
  await editor(page).getByRole("button", { name: "Deliver" }).click();
  await expectStep(page, steps.tokenResponse);
  await expect(page).toHaveURL(/do=/);
  await openEditor(page);
  await page.goBack();
  await expectStep(page, steps.tokenRequest);
  await expect(editor(page)).toBeHidden();
  await page.goForward();
  await expectStep(page, steps.tokenResponse);
  await expect(editor(page)).toBeHidden();
  await openEditor(page);
  await expect(editor(page).getByRole("heading", { level: 2 })).toHaveText("Change message 11 in flight");
});

test("a token is changed in its claims and signed anew, and the API judges what it then says", async ({
  page,
}) => {
  await openFlow(page, { step: steps.apiRequest });
  await openToken(page);
  const payload = editor(page).getByRole("textbox", { name: "Payload of access_token" });
  const claims = JSON.parse(await payload.inputValue());
  await payload.fill(JSON.stringify({ ...claims, aud: "https://calendar.example" }));
  await editor(page)
    .getByRole("radio", { name: /^Sign with the key of id\.example/ })
    .click();
  await payload.press("End");
  await page.keyboard.type(" x");
  await expect(editor(page).getByRole("alert")).toContainText("one JSON object");
  await expect(editor(page).getByRole("button", { name: "Deliver" })).toBeDisabled();
  await page.keyboard.press("Backspace");
  await editor(page).getByRole("button", { name: "Deliver" }).click();
  await expect(verdict(page)).toContainText("Photos caught it");
  await page.keyboard.press("End");
  await expect(title(page)).toHaveText("Photos refused the call");
});

test("what no key can sign is not called unchanged", async ({ page }) => {
  await openFlow(page, { step: steps.apiRequest });
  await openToken(page);
  await editor(page)
    .getByRole("radio", { name: /^Sign with the key of/ })
    .click();
  await editor(page).getByRole("textbox", { name: "Payload of access_token" }).fill("not JSON");
  await expect(editor(page).getByRole("alert")).toContainText("one JSON object");
  await expect(editor(page).getByText("What is written cannot be signed yet.")).toBeVisible();
  await expect(editor(page).getByText("Nothing is changed yet.")).toHaveCount(0);
  await editor(page).getByRole("button", { name: "All as it was", disabled: false }).click();
  await expect(editor(page).getByText("Nothing is changed yet.")).toBeVisible();
});

test("a token is signed anew by whoever has its key, and not by whoever sends it", async ({ page }) => {
  await page.goto("/flows/token-exchange?step=2");
  await waitForKeys(page);
  await openToken(page);
  const named = editor(page).getByRole("radio", { name: /^Sign with the key of/ });
  await expect(named).toHaveAccessibleName(/^Sign with the key of id\.example/);
});

test("a field that scrolls shows whole lines, and the parts begin where their heading does", async ({
  page,
}) => {
  await openFlow(page, { step: steps.apiRequest });
  await openToken(page);
  const token = editor(page).getByRole("textbox", { name: "Value of access_token" });
  const [seen, all, line] = await token.evaluate((field) => [
    field.clientHeight,
    field.scrollHeight,
    Number.parseFloat(getComputedStyle(field).lineHeight),
  ]);
  expect(all).toBeGreaterThan(seen ?? 0);
  expect((seen ?? 0) % (line ?? 1)).toBe(0);
  const section = editor(page).getByRole("region", { name: "Header fields" });
  const [heading, add] = await Promise.all([
    section.getByRole("heading").boundingBox(),
    section.getByRole("button", { name: "Add a header field" }).locator("svg").boundingBox(),
  ]);
  const part = await section.locator("li").first().locator("> div").first().boundingBox();
  expect(part?.x).toBe(heading?.x);
  expect(add?.x).toBe(heading?.x);
});

test("as text, the message can become anything, and Escape leaves it as it was", async ({ page }) => {
  await openFlow(page, { step: steps.loginRequest });
  await openEditor(page);
  await editor(page).getByRole("radio", { name: "As text" }).click();
  await editor(page).getByRole("textbox", { name: "Address" }).fill("https://nowhere.example/");
  await page.keyboard.press("Escape");
  await expect(editor(page)).toBeHidden();
  await expect(page).not.toHaveURL(/do=/);
  // What was typed waits for as long as one stays here.
  await openEditor(page);
  await editor(page).getByRole("button", { name: "Deliver" }).click();
  await expect(nextButton(page)).toHaveText("Send again");
  await expect(verdict(page)).toContainText("It reached nobody");
});

test("it opens again by a key that follows Escape at once", async ({ page }) => {
  await openFlow(page, { step: steps.loginRequest });
  await openEditor(page);
  await editor(page).getByRole("radio", { name: "As text" }).click();
  await editor(page).getByRole("textbox", { name: "Address" }).focus();
  // Between the key that closes it and the platform's word that it is closed. The field in it has the focus still.
  const pressedIn = await editor(page).evaluate(async (dialog: HTMLDialogElement) => {
    dialog.requestClose();
    await Promise.resolve().then(() => {});
    const focused = document.activeElement;
    focused?.dispatchEvent(new KeyboardEvent("keydown", { key: "e", bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve, 100));
    return focused?.tagName;
  });
  expect(pressedIn).toBe("TEXTAREA");
  await expect(editor(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(editor(page)).toBeHidden();
});

test("the focus is where it was when the change is made", async ({ page }) => {
  await openFlow(page, { step: steps.tokenRequest });
  const pencil = page.getByRole("button", { name: "Edit the message in flight" });
  await pencil.press("Enter");
  await editor(page)
    .getByRole("button", { name: /^Leave the PKCE verifier out/ })
    .click();
  await editor(page).getByRole("button", { name: "Keep in flight" }).press("Enter");
  await expect(editor(page)).toBeHidden();
  await expect(pencil).toBeFocused();
});

test("nothing can be edited where nothing is in flight", async ({ page }) => {
  await openFlow(page, { step: steps.signIn - 1, depth: "wire" });
  const pencil = page.getByRole("button", { name: "Edit the message in flight" });
  const ways = inspector(page).getByRole("button", { name: /^Change / });
  // The editor is there, and opens at once.
  await openEditor(page);
  await page.keyboard.press("Escape");
  await expect(editor(page)).toBeHidden();
  await expect(ways).not.toHaveCount(0);
  await expect(pencil).toBeEnabled();

  await page.keyboard.press("ArrowRight");
  await expectStep(page, steps.signIn);
  await expect(ways).toHaveCount(0);
  await expect(pencil).toBeDisabled();
  await page.keyboard.press("e");
  await page.keyboard.press("u");
  await page.keyboard.press("ArrowLeft");
  await expectStep(page, steps.signIn - 1);
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(page).not.toHaveURL(/do=/);
});

test("at 200 % the editor leaves two thirds of the window to what it lists, and its title stands in one line", async ({
  page,
}) => {
  await page.setViewportSize({ width: 720, height: 450 });
  await openFlow(page, { step: steps.authorizationRequest - 1 });
  await openEditor(page);
  const list = editor(page).locator(".overflow-y-auto");
  expect((await list.boundingBox())?.height).toBeGreaterThanOrEqual(300);
  const heading = editor(page).getByRole("heading", { level: 2 });
  expect((await heading.boundingBox())?.height).toBeLessThan(30);
});

test("at 400 % all of the editor scrolls, and what it lists is not left a line (WCAG 1.4.10)", async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await openFlow(page, { step: steps.tokenRequest });
  await openEditor(page);
  const deliver = editor(page).getByRole("button", { name: "Deliver" });
  await expect(deliver).not.toBeInViewport();
  await expect(editor(page).getByRole("radio", { name: "Ready made" })).toBeInViewport({ ratio: 1 });
  await deliver.scrollIntoViewIfNeeded();
  await expect(deliver).toBeInViewport({ ratio: 1 });
});

alone.describe("on a phone", () => {
  alone.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });

  alone("a change that is ready made has its section beside it, and no gap below", async ({ page }) => {
    await openFlow(page, { step: steps.tokenRequest });
    await page.keyboard.press("e");
    const row = editor(page).locator("li:has([aria-pressed])").first();
    const [whole, words, link] = await Promise.all([
      row.boundingBox(),
      row.getByRole("button").boundingBox(),
      row.getByRole("link").boundingBox(),
    ]);
    expect((whole?.height ?? 0) - (words?.height ?? 0)).toBeLessThanOrEqual(10);
    expect((words?.x ?? 0) + (words?.width ?? 0)).toBeLessThanOrEqual(link?.x ?? 0);
  });

  alone(
    "an address has the width of the editor, and an inner part is called as large as an outer",
    async ({ page }) => {
      await openFlow(page, { step: steps.tokenRequest });
      await page.keyboard.press("e");
      await editor(page).getByRole("radio", { name: "Part by part" }).tap();
      const [address, value] = await Promise.all([
        editor(page).getByRole("textbox", { name: "Address" }).boundingBox(),
        editor(page).getByRole("textbox", { name: "Value of grant_type" }).boundingBox(),
      ]);
      expect(address?.x).toBe(value?.x);
      expect(address?.width).toBe(value?.width);
      await expect(editor(page).locator("[data-part=client_id] span").first()).toHaveCSS("font-size", "16px");
    },
  );

  alone("on a phone an address of five lines is there to its end", async ({ page }) => {
    await openFlow(page, { step: steps.authorizationResponse + 1 });
    await page.keyboard.press("e");
    await editor(page).getByRole("radio", { name: "Part by part" }).tap();
    const address = editor(page).getByRole("textbox", { name: "Address" });
    await expect(address).toHaveValue(/^https:\/\/prints\.example\/callback\?/);
    expect(await address.evaluate((field) => field.scrollHeight - field.clientHeight)).toBe(0);
  });

  alone("a tap opens the editor, whose targets are large enough for a finger", async ({ page }) => {
    await openFlow(page, { step: steps.tokenRequest, depth: "wire" });
    await inspector(page).getByRole("button", { name: "Change this message" }).tap();
    await expect(editor(page)).toBeVisible();
    for (const way of ["Ready made", "Part by part", "As text"]) {
      await editor(page).getByRole("radio", { name: way }).tap();
      const small = await editor(page).evaluate((dialog) => {
        const targets = [...dialog.querySelectorAll("button, input:not([type=radio]), select, textarea")];
        return targets
          .map((target) => ({ box: target.getBoundingClientRect(), html: target.outerHTML.slice(0, 90) }))
          .filter(({ box }) => box.height < 44 && box.height > 0)
          .map(({ html }) => html);
      });
      expect(small).toEqual([]);
      expect(await editor(page).evaluate((dialog) => dialog.scrollWidth <= dialog.clientWidth)).toBe(true);
    }
    await editor(page).getByRole("radio", { name: "Ready made" }).tap();
    await editor(page)
      .getByRole("button", { name: /^Swap the code/ })
      .tap();
    await editor(page).getByRole("button", { name: "Deliver" }).tap();
    await expectStep(page, steps.tokenResponse);
    await expect(verdict(page)).toContainText("id.example caught it");
  });

  alone("what became of a change comes into sight, also for whoever has not scrolled", async ({ page }) => {
    await openFlow(page, { step: steps.tokenRequest });
    await page.keyboard.press("e");
    await editor(page)
      .getByRole("button", { name: /^Swap the code/ })
      .tap();
    await editor(page).getByRole("button", { name: "Deliver" }).tap();
    await expect(verdict(page)).toContainText("id.example caught it");
    await expect(verdict(page)).toBeInViewport({ ratio: 1 });
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(100);
  });
});
