/**
 * Every test fails where a page throws, says an error, or asks for something beyond its origin: here whole runs are walked for that, and
 * a-sweep.spec.ts opens every page.
 */

import { expect, test } from "./kept.ts";
import { lastStep, openFlow, pageOf, pressNext, steps } from "./player.ts";

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

test("the page in the user's browser stands in the app's face, though its policy lets it fetch nothing", async ({
  page,
}) => {
  await openFlow(page, { step: steps.signIn });
  const read = ({ ownerDocument }: Element) => ({
    policy: ownerDocument.querySelector("meta[http-equiv]")?.getAttribute("content"),
    faces: [...ownerDocument.fonts].map(({ family, status }) => `${family} ${status}`),
  });
  await expect
    .poll(() => pageOf(page).locator("body").evaluate(read))
    .toEqual({ policy: "default-src 'none'; style-src 'unsafe-inline'", faces: ["Geist loaded"] });
});
