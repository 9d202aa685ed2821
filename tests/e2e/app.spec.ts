import { expect, test } from "@playwright/test";

test("the home page says what this is", async ({ page }) => {
  const response = await page.goto("/");
  expect(response?.status()).toBe(200);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("an unknown address is answered with 404", async ({ request }) => {
  const response = await request.get("/no-such-page");
  expect(response.status()).toBe(404);
});

test("answers carry the security headers and do not name the server", async ({ request }) => {
  const headers = (await request.get("/")).headers();
  expect(headers).toMatchObject({ "x-content-type-options": "nosniff", "referrer-policy": "same-origin" });
  expect(headers).not.toHaveProperty("x-powered-by");
});
