/**
 * Text that a client brings, and that a page shows a person who decides by it. A character that turns the direction of what follows would have
 * the page's own words read backwards (Unicode UAX 9 §2), and one that breaks the line could begin a sentence of its own.
 */
export function isShownAsWritten(text: string): boolean {
  return !/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u.test(text);
}
