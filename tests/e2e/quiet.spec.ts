/** Every test fails where a page throws, says an error, or asks for something beyond its origin: here whole runs are walked for that. */
import { pages } from "../support/pages.ts";
import { lastStep, openFlow, pressNext } from "./player.ts";
import { expect, test } from "./test.ts";

const runs = [
  { client: "confidential", openid: "on", algorithm: "ES256" },
  { client: "public", token: "opaque", openid: "on" },
  { client: "confidential", authentication: "private_key_jwt", pkce: "off", state: "off", policy: "lax" },
] as const;

for (const options of runs)
  test(`a whole run says no error and asks for nothing elsewhere: ${Object.values(options).join(", ")}`, async ({
    page,
  }) => {
    await openFlow(page, options);
    await pressNext(page, 1, await lastStep(page));
  });

test("every page answers with its status, says no error and asks for nothing elsewhere", async ({ page }) => {
  for (const { path, status = 200 } of pages) {
    const response = await page.goto(path);
    expect(response?.status(), path).toBe(status);
    await expect(page.getByRole("heading", { level: 1 }), path).toHaveCount(1);
    await expect(page, path).toHaveTitle(/Grantscope/);
  }
});
