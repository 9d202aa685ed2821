import type { Page } from "@playwright/test";

/** The name of what has the focus, where it has no ring, or something that clips what stands in it cuts the ring off. */
export function findCutRing(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (!(focused instanceof HTMLElement) || focused === document.body) return;
    const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(focused);
    const name = focused.ariaLabel ?? focused.textContent;
    // Of a choice that is drawn by its label, and of a switch that lies over what is drawn, that has the ring.
    const isMarked = [focused, focused.parentElement, focused.nextElementSibling].some(
      (part) => part && getComputedStyle(part).outlineStyle !== "none",
    );
    if (!isMarked) return `${name} without a ring`;
    if (outlineStyle === "none") return;
    const wide = Number.parseFloat(outlineWidth) + Number.parseFloat(outlineOffset) - 0.5;
    const { left, top, right, bottom } = focused.getBoundingClientRect();
    for (let around = focused.parentElement; around; around = around.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(around);
      const box = around.getBoundingClientRect();
      const cutsX = overflowX !== "visible" && (left - wide < box.left || right + wide > box.right);
      const cutsY = overflowY !== "visible" && (top - wide < box.top || bottom + wide > box.bottom);
      if (cutsX || cutsY) return name;
    }
  });
}
