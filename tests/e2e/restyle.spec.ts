/** What a step leaves alone: whatever is styled or written anew without need is time between a press and its answer. */
import type { Browser, Page } from "@playwright/test";
import { expect, test } from "./kept.ts";
import { openFlow, steps } from "./player.ts";

interface TraceEvent {
  readonly name: string;
  readonly args: { readonly elementCount?: number };
}

/** How many elements the browser styles anew for it. What stands in a container it counts with nothing, so the diagram is none meanwhile. */
async function countRestyled(browser: Browser, page: Page, act: () => void): Promise<number> {
  await page.addStyleTag({ content: ".diagram-box { container-type: normal !important }" });
  await page.evaluate("document.body.offsetHeight");
  await browser.startTracing(page, { categories: ["devtools.timeline"] });
  await page.evaluate(act);
  await page.evaluate("document.body.offsetHeight");
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  return traceEvents
    .filter(({ name }) => name === "UpdateLayoutTree")
    .reduce((sum, { args }) => sum + (args.elementCount ?? 0), 0);
}

test("a row that comes among the others, or leaves them, has none of them styled anew", async ({
  browser,
  page,
}) => {
  await openFlow(page, { step: steps.consent });
  const elements = await page.locator("#stage *").count();
  expect(elements).toBeGreaterThan(200);
  const come: number[] = [];
  const left: number[] = [];
  // What the page has styled anew meanwhile for reasons of its own (a font has come) is added to one of them, and not to all.
  for (let time = 0; time < 3; time += 1) {
    come.push(
      await countRestyled(browser, page, () => {
        const list = document.querySelector("#stage ol");
        list?.insertBefore(document.createElement("li"), list.children[4] ?? null);
      }),
    );
    left.push(
      await countRestyled(browser, page, () => {
        document.querySelector("#stage ol")?.children[4]?.remove();
      }),
    );
  }
  expect(Math.min(...come)).toBeLessThan(elements / 5);
  expect(Math.min(...left)).toBeLessThan(elements / 5);
});

test("a step writes nothing into what stands around it and stays as it is", async ({ page }) => {
  await openFlow(page, { step: steps.tokenRequest });
  const written = await page.evaluate(async (next) => {
    const said: string[] = [];
    const observer = new MutationObserver((changes) => {
      for (const { target, attributeName } of changes) said.push(`${target.nodeName} ${attributeName}`);
    });
    const everything = { attributes: true, childList: true, characterData: true, subtree: true };
    for (const calm of document.querySelectorAll("header, aside, fieldset"))
      observer.observe(calm, everything);
    document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight", bubbles: true }));
    while (document.querySelector("[role=slider]")?.getAttribute("aria-valuenow") !== next)
      await new Promise(requestAnimationFrame);
    observer.disconnect();
    return said;
  }, String(steps.tokenResponse));
  expect(written).toEqual([]);
});
