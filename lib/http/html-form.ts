/**
 * The first form of an HTML page, read as a user agent without a DOM needs it: enough for the forms that our own servers
 * write. Left out: select, textarea, radio buttons, file inputs, and controls that stand outside of their form.
 */
import { unescapeHtml } from "./html";
import { remember } from "./remember";

export interface HtmlForm {
  /** As written, relative to the page; empty means the page's own address. */
  readonly action: string;
  readonly method: "GET" | "POST";
  readonly fields: readonly FormField[];
}

export interface FormField {
  readonly name: string;
  readonly value: string;
  readonly type: "hidden" | "text" | "password" | "checkbox" | "submit";
  /** Of a checkbox; false for all others. */
  readonly checked: boolean;
}

type Attributes = Readonly<Record<string, string>>;

const tag = /<(\/?)(form|input|button)(?=[\s/>])((?:[^>"']|"[^"]*"|'[^']*')*)>/gi;
const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;
const ignoredTypes = ["button", "reset", "image", "file", "radio"];

/** The first form, or undefined where the page has none. */
export const readForm: (html: string) => HtmlForm | undefined = remember(readFirstForm, 8);

function readFirstForm(html: string): HtmlForm | undefined {
  const visible = html.replace(/<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1\s*>/gi, "");
  let form: Attributes | undefined;
  const fields: FormField[] = [];
  for (const [, slash, name = "", text = ""] of visible.matchAll(tag)) {
    const element = name.toLowerCase();
    if (element === "form" && slash === "/" && form !== undefined) break;
    if (element === "form" && slash === "") form ??= readAttributes(text);
    else if (form !== undefined && slash === "") fields.push(...readField(element, readAttributes(text)));
  }
  if (form === undefined) return undefined;
  return {
    action: form.action ?? "",
    method: form.method?.toUpperCase() === "POST" ? "POST" : "GET",
    fields,
  };
}

export function readAttributes(text: string): Attributes {
  const pairs = [...text.matchAll(attribute)].map(([, name = "", double, single, bare]): [string, string] => [
    name.toLowerCase(),
    unescapeHtml(double ?? single ?? bare ?? ""),
  ]);
  return Object.fromEntries(pairs.reverse());
}

function readField(element: string, attributes: Attributes): FormField[] {
  const { name = "", value } = attributes;
  const type = (attributes.type ?? (element === "button" ? "submit" : "text")).toLowerCase();
  if (name === "" || "disabled" in attributes || ignoredTypes.includes(type)) return [];
  switch (type) {
    case "checkbox":
      return [{ name, value: value ?? "on", type, checked: "checked" in attributes }];
    case "hidden":
    case "password":
    case "submit":
      return [{ name, value: value ?? "", type, checked: false }];
    default:
      return [{ name, value: value ?? "", type: element === "button" ? "submit" : "text", checked: false }];
  }
}
