/** `npm run e2e`: the end-to-end tests alone, against a fresh production build. Arguments go to Playwright. */
import { requireBrowser } from "./browser.ts";
import { runTool } from "./command.ts";
import { buildIfStale, serveBuild } from "./server.ts";

const env = { TEST_BROWSER: await requireBrowser() };
await buildIfStale();
const server = await serveBuild();
process.exitCode = await runTool("playwright", ["test", ...process.argv.slice(2)], {
  env: { ...env, BASE_URL: server.url },
});
await server.stop();
