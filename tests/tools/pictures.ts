/** `npm run pictures`: takes the pictures of the README anew, from the production build, into `docs/pictures/`: the player in both themes. */
import path from "node:path";
import { chromium } from "playwright";
import { requireBrowser } from "../run/browser.ts";
import { root } from "../run/command.ts";
import { buildIfStale, serveBuild } from "../run/server.ts";

/** The response that brings the code: the message by which most people know the grant. */
const shown = "/flows/authorization-code?step=11";

const executablePath = await requireBrowser();
await buildIfStale();
const server = await serveBuild();
const browser = await chromium.launch({ executablePath });
try {
  for (const colorScheme of ["light", "dark"] as const) {
    const page = await browser.newPage({
      baseURL: server.url,
      viewport: { width: 1440, height: 810 },
      deviceScaleFactor: 1.5,
      colorScheme,
      reducedMotion: "reduce",
    });
    await page.addInitScript(() => localStorage.setItem("grantscope-hints", "off"));
    await page.goto(shown, { waitUntil: "networkidle" });
    await page.screenshot({ path: path.join(root, "docs", "pictures", `player-${colorScheme}.png`) });
    await page.close();
  }
} finally {
  await browser.close();
  await server.stop();
}
