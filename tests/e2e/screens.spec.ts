/** The screens beside the stage: the user's browser, whose page is a server's own, and the device where there is one. */
import type { Locator } from "@playwright/test";
import { expect, test } from "./kept.ts";

const stage = "#stage";

/** How light a colour is that covers what is below it, from 0 to 1: drawn, since it may be written in any way. */
async function readGround(element: Locator): Promise<number> {
  return await element.evaluate((box) => {
    const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    if (!canvas) throw new Error("no canvas");
    canvas.fillStyle = getComputedStyle(box).backgroundColor;
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
    const linear = (value: number) =>
      value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  });
}

for (const colorScheme of ["light", "dark"] as const)
  for (const [path, name] of [
    ["/flows/native-app", "Maya’s laptop"],
    ["/flows/device-code", "Maya’s television"],
    ["/flows/agent", "Maya’s laptop"],
  ] as const)
    test(`the screen of a device has a frame that is neither its own ground nor that of a panel: ${path}, ${colorScheme}`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(path);
      const device = page.getByRole("region", { name, exact: true });
      const screen = await readGround(device.frameLocator("iframe").locator("html"));
      const panel = await readGround(page.locator(stage));
      const frame = await readGround(device.locator("div").first());
      for (const ground of [screen, panel]) {
        const [dark = 0, light = 0] = [ground, frame].toSorted((one, other) => one - other);
        expect((light + 0.05) / (dark + 0.05)).toBeGreaterThan(1.12);
      }
    });
