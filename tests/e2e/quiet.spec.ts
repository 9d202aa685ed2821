/**
 * Every test fails where a page throws, says an error, or asks for something beyond its origin: here whole runs are walked for that, and
 * a-sweep.spec.ts opens every page.
 */

import { test } from "./kept.ts";
import { lastStep, openFlow, pressNext } from "./player.ts";

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
