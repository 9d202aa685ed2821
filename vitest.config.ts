// Two projects over the same tests. `node` runs every unit test, `chromium` runs again those that hold in both places: what
// stands in the folders named below, less `*.node.test.ts`. A `*.browser.test.ts` runs in Chromium alone. A third, `live`, asks
// a server over HTTP: the one that LIVE_ORIGIN names, or one that it starts from source.

import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { launchOptions } from "./tests/run/browser.ts";

const inBoth = "tests/{http,oauth,tokens,vectors,world}/**/*.test.ts";
const live = "tests/{clients,concurrency}/**/*.test.ts";
const browserOnly = "tests/**/*.browser.test.{ts,tsx}";

export default defineConfig({
  resolve: { alias: [{ find: /^@\//, replacement: `${import.meta.dirname}/` }] },
  optimizeDeps: { include: ["jose", "react", "react-dom", "react-dom/client", "valibot", "xstate"] },
  test: {
    reporters: ["default", "./tests/run/vitest-reporter.ts"],
    // A busy machine is slow, not wrong: the time only ends what hangs.
    testTimeout: 60_000,
    // No test leaves anything behind for the next, so the modules are read once a worker and not once a file.
    isolate: false,
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: "node",
          environment: "node",
          // A twentieth less time than in processes.
          pool: "threads",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: [browserOnly, live, "tests/e2e/**"],
        },
      },
      {
        extends: true,
        test: { name: "live", environment: "node", include: [live] },
      },
      {
        extends: true,
        test: {
          name: "chromium",
          include: [inBoth, browserOnly],
          exclude: ["tests/**/*.node.test.ts", "tests/e2e/**"],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            api: { host: "127.0.0.1" },
            provider: playwright({ launchOptions: launchOptions() }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
    ],
  },
});
