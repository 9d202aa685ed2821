import { waitForPlayer } from "./player.ts";
import { expect, test } from "./test.ts";

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("the questions lead by plain links to a recommendation, and back to any of them", async ({ page }) => {
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
    await expect(page.getByRole("link", { name: /^See it happen/ })).toHaveAttribute(
      "href",
      "/flows/authorization-code",
    );
  });
});

test("a word of the glossary opens at the step where it stands", async ({ page }) => {
  await page.goto("/glossary#code-verifier");
  await page
    .locator("#code-verifier")
    .getByRole("link", { name: /step \d+/ })
    .click();
  await waitForPlayer(page);
  await expect(page.getByText(/code_verifier/).first()).toBeVisible();
  await expect(page.getByText("This address")).toHaveCount(0);
});

test("a page to read has a description, and a picture for links", async ({ page, request }) => {
  for (const path of ["/learn", "/learn/choose", "/glossary"]) {
    await page.goto(path);
    const content = (name: string) => page.locator(`meta[${name}]`).first().getAttribute("content");
    expect((await content("name=description"))?.length).toBeGreaterThan(80);
    const picture = new URL((await content("property='og:image'")) ?? "");
    const answer = await request.get(picture.pathname + picture.search);
    expect(answer.headers()["content-type"]).toBe("image/png");
  }
});
