/** Each flow from its start to its end in a browser, by keyboard alone: every step is there, and its statechart follows. */
import { flowContents } from "../../lib/content/flows";
import { flowIds } from "../../lib/world/options";
import { expect, test } from "./kept.ts";
import { expectStep, lastStep, lit, openTab, pressNext, slider, title, waitForKeys } from "./player.ts";

for (const flow of flowIds) {
  test(`${flow} runs from its start to its end by keyboard`, async ({ page }) => {
    await page.goto(`/flows/${flow}`);
    await waitForKeys(page);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(flowContents[flow].card.title);
    await expectStep(page, 1);
    await openTab(page, "Machine");
    await expect(lit(page)).toBeInViewport();
    await pressNext(page, 1, await lastStep(page));
    await expect(lit(page)).toHaveAttribute("data-kind", "end");
    await expect(slider(page)).toHaveAttribute("aria-valuetext", /The end/);
    await expect(title(page)).not.toBeEmpty();
  });
}
