// End-to-end tests in a real browser against the production build. `npm test` and `npm run e2e` serve it and give its address in
// BASE_URL; to run Playwright by hand, serve the app yourself.

import { defineConfig } from "@playwright/test";
import { launchOptions } from "./tests/run/browser.ts";

export default defineConfig({
  testDir: "tests/e2e",
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  workers: 2,
  timeout: 60_000,
  retries: 1,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["./tests/run/playwright-reporter.ts"]],
  use: {
    baseURL: process.env.BASE_URL ?? "http://127.0.0.1:3000",
    browserName: "chromium",
    launchOptions: launchOptions(),
    // Movement is what motion.spec.ts is about; everywhere else a step is there at once.
    contextOptions: { reducedMotion: "reduce" },
    // A trace takes longer than what it records: only a test that is tried again leaves one.
    trace: "on-first-retry",
  },
});
