import { expect, it } from "vitest";
import { escapeHtml } from "@/lib/http/html";
import { readForm } from "@/lib/http/html-form";

/** What a browser's own parser makes of the first form. */
function readWithBrowser(html: string) {
  const form = new DOMParser().parseFromString(html, "text/html").querySelector("form");
  return [...(form?.elements ?? [])].map((element) => {
    const { name, value, type, checked = false } = element as HTMLInputElement;
    return { name, value, type, checked };
  });
}

it.each([
  `<form><input name=a value="1"><input type=checkbox name=b checked><input type=hidden name=c value='x&amp;y'></form>`,
  `<form method=post action=/x><input  name = "a"  value = b/c><button name=d value=e>f</button></form>`,
  `<form><input name="a"value="b"type="password"/><input name=c value=></form>`,
  `<form data-x="<input name=no>"><input name=a value="</form>"><input type=SUBMIT name=b value=go></form>`,
  `<form><input name=a value="${escapeHtml(`"<'&>é\u{1f511}`)}"></form>`,
])("reads %s as a browser does", (html) => {
  expect(readForm(html)?.fields).toEqual(readWithBrowser(html));
});
