import { chromium } from "playwright";
import { measurePage, selectBudget } from "./tools/page-weight.ts";
import { pages } from "./support/pages.ts";
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium-headless-shell" });
for (const { path } of pages) {
  if (!/lessons|embed|flows|live|practice/.test(path)) continue;
  const w = await measurePage(browser, "http://127.0.0.1:4150", path);
  const left = selectBudget(path) - w.bytes;
  if (left < 400) console.log(path, w.bytes, left);
}
await browser.close(); console.log("done");
