import type { Page } from "@playwright/test";

/**
 * The words, among those that the selector finds and that can be seen, of which a part stands in the next line. Throws where it finds
 * none.
 */
export function findBrokenWords(page: Page, selector: string): Promise<readonly string[]> {
  return page.locator(selector).evaluateAll((all) => {
    const parts = all.filter((part) => part.checkVisibility());
    if (parts.length === 0) throw new Error("There is nothing to look at.");
    return parts.flatMap((part) => {
      const broken: string[] = [];
      const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      while (texts.nextNode()) {
        const text = texts.currentNode;
        for (const { 0: word, index } of (text.textContent ?? "").matchAll(/[^\s_/-]+/g)) {
          range.setStart(text, index);
          range.setEnd(text, index + word.length);
          if (range.getClientRects().length > 1) broken.push(word);
        }
      }
      return broken;
    });
  });
}
