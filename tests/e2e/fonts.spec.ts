/** What draws the text. A character that our fonts lack makes the browser ask the system for each family before the first paint. */
import { expect, test } from "./kept.ts";

const paths = ["/", "/flows/authorization-code", "/compare", "/glossary"];

test.skip(({ browserName }) => browserName !== "chromium", "only Chromium tells which font drew a text");

for (const path of paths) {
  test(`${path} is drawn with the fonts that come with it, arrows too`, async ({ page }) => {
    await page.goto(path);
    await page.evaluate(() => document.fonts.ready);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("DOM.enable");
    await devtools.send("CSS.enable");
    const { root } = await devtools.send("DOM.getDocument");
    const { nodeIds } = await devtools.send("DOM.querySelectorAll", {
      nodeId: root.nodeId,
      selector: "main *",
    });
    const drawn = await Promise.all(
      nodeIds.map((nodeId) => devtools.send("CSS.getPlatformFontsForNode", { nodeId })),
    );
    const fonts = drawn.flatMap((node) => node.fonts);
    expect(fonts.length).toBeGreaterThan(0);
    expect(fonts.filter(({ isCustomFont }) => !isCustomFont).map(({ familyName }) => familyName)).toEqual([]);
  });
}
