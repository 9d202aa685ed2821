import type { Page } from "@playwright/test";

/** The name of what has the focus, where something that clips what stands in it cuts its ring off. */
export function findCutRing(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (!(focused instanceof HTMLElement) || focused === document.body) return;
    const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(focused);
    if (outlineStyle === "none") return;
    const wide = Number.parseFloat(outlineWidth) + Number.parseFloat(outlineOffset) - 0.5;
    const { left, top, right, bottom } = focused.getBoundingClientRect();
    for (let around = focused.parentElement; around; around = around.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(around);
      const box = around.getBoundingClientRect();
      const cutsX = overflowX !== "visible" && (left - wide < box.left || right + wide > box.right);
      const cutsY = overflowY !== "visible" && (top - wide < box.top || bottom + wide > box.bottom);
      if (cutsX || cutsY) return focused.ariaLabel ?? focused.textContent;
    }
  });
}
