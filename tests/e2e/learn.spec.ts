import { expect, test } from "./kept.ts";
import { expectStep, waitForPlayer } from "./player.ts";
import { test as alone } from "./test.ts";

alone.describe("without script", () => {
  alone.use({ javaScriptEnabled: false });

  alone(
    "the questions lead by plain links to a recommendation, and back to any of them",
    async ({ page }) => {
      await page.goto("/learn/choose");
      for (const answer of [
        /^Use an API on behalf/,
        /^Someone else’s/,
        /^Yes/,
        /^In the browser/,
        /^No, it is only/,
      ])
        await page.getByRole("link", { name: answer }).click();
      await expect(page.getByRole("heading", { level: 2, name: /PKCE, as public client/ })).toBeVisible();
      await expect(page).toHaveTitle(/PKCE, as public client/);
      await page
        .getByRole("link", { name: "Change the answer to “Where does the code of your app run?”" })
        .click();
      await page.getByRole("link", { name: "On a server of ours" }).click();
      await page.getByRole("link", { name: /^As much as/ }).click();
      await expect(page.getByRole("link", { name: /^See it,/ })).toHaveAttribute(
        "href",
        "/flows/authorization-code",
      );
    },
  );
});

test("a word of the glossary opens at the step where it stands", async ({ page }) => {
  await page.goto("/glossary#code-verifier");
  const link = page.locator("#code-verifier").getByRole("link", { name: /step \d+/ });
  const step = Number(/step (\d+)/.exec((await link.textContent()) ?? "")?.[1]);
  await link.click();
  await waitForPlayer(page);
  await expectStep(page, step);
  await expect(page.getByText(/code_verifier/).first()).toBeVisible();
  await expect(page.getByText("This address")).toHaveCount(0);
});

test("a page to read has a description, and a picture for links", async ({ request }) => {
  const paths = ["/learn", "/learn/choose", "/learn/jwt-vs-oauth", "/learn/where-to-keep", "/glossary"];
  for (const path of paths) {
    const html = await (await request.get(path)).text();
    expect(/<meta name="description" content="([^"]*)"/.exec(html)?.[1]?.length, path).toBeGreaterThan(80);
    const picture = new URL(/<meta property="og:image" content="([^"]*)"/.exec(html)?.[1] ?? "");
    expect(picture.pathname).toBe(`${path}/opengraph-image`);
    const answer = await request.get(picture.pathname + picture.search);
    expect(answer.headers()["content-type"]).toBe("image/png");
  }
});

test("a letter of the token is changed, and the verification says so; put back, it is right again", async ({
  page,
}) => {
  await page.goto("/learn/jwt-vs-oauth");
  const piece = page.locator("#jwt");
  const verdict = piece.getByRole("status");
  await expect(verdict).toContainText("The signature is right");
  // The key is cut at the end of its line, and not broken within a value.
  const key = verdict.getByText("The key is the public one");
  const lines = (line: Element) => line.clientHeight / Number.parseFloat(getComputedStyle(line).lineHeight);
  expect(Math.round(await key.evaluate(lines))).toBe(1);
  await piece.getByRole("button", { name: "Change one letter" }).click();
  await expect(verdict).toContainText("The signature is wrong");
  await piece.getByRole("button", { name: "Put it back" }).click();
  await expect(verdict).toContainText("The signature is right");
  const field = piece.getByRole("textbox");
  await field.press("End");
  await field.pressSequentially("A");
  await expect(verdict).toContainText("The signature is wrong");
  await piece.getByRole("button", { name: "Sign with a secret (HS256)" }).click();
  await expect(verdict).toContainText("HS256");
  await piece.getByRole("button", { name: "Wait for eleven minutes" }).click();
  await expect(verdict).toContainText("it must be refused");
});

test("a move goes to its message in the run beside it", async ({ page }) => {
  await page.goto("/learn/jwt-vs-oauth", { waitUntil: "networkidle" });
  await page.getByRole("link", { name: /The app exchanges it/ }).click();
  const stage = page.getByRole("region", { name: "A run of the flow" });
  await expect(stage.locator("[aria-current=step]")).toContainText("POST /token");
});

alone.describe("without script, the guide", () => {
  alone.use({ javaScriptEnabled: false });

  alone("lets runs be chosen and read all the same", async ({ page }) => {
    await page.goto("/learn/jwt-vs-oauth");
    const piece = page.locator("#jwt-as-session");
    const ending = piece.locator("p.font-medium").filter({ visible: true }).last();
    await expect(ending).toHaveText("Banned, and still reading");
    await piece.getByText("Opaque", { exact: true }).click();
    await expect(ending).toHaveText("The copy is worth nothing");
  });
});

test("the script takes the token from storage and memory, and from neither cookie; it acts in the page everywhere", async ({
  page,
}) => {
  await page.goto("/learn/where-to-keep");
  const app = page.frameLocator("iframe").locator("body");
  await expect(app).toContainText("Nobody is signed in.");
  await page.getByRole("button", { name: "Let the script loose on all five" }).click();
  await expect(page.getByRole("button", { name: "Once more" })).toBeVisible();
  await expect(app.getByText("Nobody is signed in.")).toBeVisible();
  const row = (place: string) => page.getByRole("row", { name: new RegExp(`^${place}`) }).getByRole("cell");
  const seen = async (place: string) => (await row(place).allInnerTexts()).slice(0, 4);
  const gone = ["yes: 2 albums", "yes, with the token"];
  expect(await seen("localStorage")).toEqual(["yes, from localStorage", ...gone, "signed in"]);
  expect(await seen("sessionStorage")).toEqual(["yes, from sessionStorage", ...gone, "signed in"]);
  expect(await seen("Memory")).toEqual(["yes, from the app’s next call", ...gone, "signed out"]);
  for (const place of ["HttpOnly cookie", "Backend for the frontend"])
    expect(await seen(place)).toEqual(["no", "no", "yes: 2 albums", "signed in"]);
  const kept = await page.evaluate(() =>
    [localStorage, sessionStorage].map((store) => store.getItem("keep-demo")),
  );
  expect(kept).toEqual([null, null]);
  expect((await page.context().cookies()).filter(({ name }) => name.startsWith("keep-"))).toEqual([]);
});

alone("where the browser refuses to store the token, the frame says so", async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("not here", "SecurityError");
    };
  });
  await page.goto("/learn/where-to-keep");
  await page.getByRole("button", { name: /^Let it loose here.*localStorage$/ }).click();
  await expect(page.getByText("The run broke off: your browser lets this page store nothing.")).toBeVisible();
});
