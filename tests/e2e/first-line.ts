import type { Page } from "@playwright/test";

/** The words, of several lines, whose icon does not stand beside the first of them: each by its beginning. */
export function findStrayIcons(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const icons = [...document.querySelectorAll("p > svg:first-child, li > svg:first-child")];
    if (!icons.some((icon) => icon.checkVisibility())) return ["no icon"];
    return icons.flatMap((icon) => {
      const words = icon.nextSibling;
      if (words === null || !icon.checkVisibility({ contentVisibilityAuto: true })) return [];
      const range = document.createRange();
      range.selectNodeContents(words);
      const lines = [...range.getClientRects()].filter(({ width }) => width > 2);
      const [first, last] = [lines[0], lines.at(-1)];
      if (first === undefined || last === undefined || last.top < first.bottom) return [];
      const { top, bottom } = icon.getBoundingClientRect();
      const isBeside = bottom > first.top && (top + bottom) / 2 < first.bottom;
      return isBeside ? [] : [(words.textContent ?? "").slice(0, 40)];
    });
  });
}
