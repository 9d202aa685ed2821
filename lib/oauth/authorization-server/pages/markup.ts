/**
 * HTML by template literal. Every value is escaped, unless it is markup that was made here: what a message says can never
 * become an element or an attribute.
 */
import { escapeHtml } from "@/lib/http/html";

export interface Markup {
  readonly markup: string;
}

type Value = string | Markup | readonly Markup[];

/** Values stand in element content or in attributes with double quotes. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Markup {
  let markup = strings[0] ?? "";
  for (const [index, value] of values.entries()) markup += write(value) + (strings[index + 1] ?? "");
  return { markup };
}

export const nothing: Markup = { markup: "" };

function write(value: Value): string {
  if (typeof value === "string") return escapeHtml(value);
  return "markup" in value ? value.markup : value.map(({ markup }) => markup).join("");
}
