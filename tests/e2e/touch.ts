/**
 * A finger meets what it aims at: all that can be pressed answers within 44 by 44 pixels around its middle (WCAG 2.5.5). The rows of the
 * diagram are as low as they are, since the timeline and the buttons below it do what they do; and a link in running text is as high
 * as its line.
 */
import type { Page } from "@playwright/test";

/** Does the page take its reader to point with a finger? */
export function usesFinger(page: Page): Promise<boolean> {
  return page.evaluate(() => matchMedia("(pointer: coarse)").matches && innerWidth < 400);
}

/** What is not met by a finger that comes down 21 pixels beside its middle. */
export function findSmall(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const pressable =
      "button, select, summary, a[href], textarea, input:not([type=hidden]), [role=tab], [role=slider], [role=option]";
    // Where a dialog is open, nothing behind it can be pressed; a list that is open lies over what is below it.
    const within = document.querySelector("dialog:modal, [popover]:popover-open") ?? document;
    const targets = [...within.querySelectorAll<HTMLElement>(pressable)]
      // A box with its words in one label is pressed anywhere on the label.
      .map((target) => target.closest("label") ?? target)
      .filter((target) => target.closest("p, ol[aria-label='Messages in order']") === null)
      .filter((target) => target.checkVisibility({ visibilityProperty: true }))
      .filter((target) => target.closest("[inert], :disabled, .sr-only") === null)
      // The link past the head of the page comes into the window with the focus.
      .filter((target) => target.getBoundingClientRect().bottom > -scrollY);
    const isMet = (target: HTMLElement, left: number, top: number) => {
      const met = document.elementFromPoint(left, top);
      return met !== null && (target.contains(met) || met.closest("label")?.control === target);
    };
    return targets
      .filter((target) => {
        target.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
        const { x, y, width, height } = target.getBoundingClientRect();
        const [middle, centre] = [x + width / 2, y + height / 2];
        return ![-21, 21].every(
          (aside) => isMet(target, middle + aside, centre) && isMet(target, middle, centre + aside),
        );
      })
      .map((target) => {
        const { width, height } = target.getBoundingClientRect();
        const name = target.getAttribute("aria-label") ?? target.textContent;
        return `${Math.round(width)}×${Math.round(height)} ${name} ${target.outerHTML.slice(0, 90)}`;
      });
  });
}
