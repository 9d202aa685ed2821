/** The first link of an HTML page, where it leads to another address: what a person follows who has nothing else to press. */
import { readAttributes } from "./html-form";

const link = /<a(?=\s)((?:[^>"']|"[^"]*"|'[^']*')*)>/gi;

/** The address as written, without its entities; undefined where the page has none. */
export function readLink(html: string): string | undefined {
  const visible = html.replace(/<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1\s*>/gi, "");
  for (const [, text = ""] of visible.matchAll(link)) {
    const { href } = readAttributes(text);
    if (href !== undefined && href !== "") return href;
  }
  return undefined;
}
