import { describe, expect, it } from "vitest";
import { escapeHtml, unescapeHtml } from "@/lib/http/html";
import { readForm } from "@/lib/http/html-form";

describe("text in HTML", () => {
  it("is escaped, and comes back", () => {
    const text = `<a href="x">Tom & Jerry's</a> &amp; é`;
    expect(escapeHtml(text)).toBe("&lt;a href=&quot;x&quot;&gt;Tom &amp; Jerry&#39;s&lt;/a&gt; &amp;amp; é");
    expect(unescapeHtml(escapeHtml(text))).toBe(text);
  });

  it.each([
    ["&#x1F511;&#233;&apos;&nbsp;", "\u{1f511}é'\u00a0"],
    ["&#0;&#x110000;&#99999999999999999999;", "\ufffd\ufffd\ufffd"],
    ["&nosuch; &constructor; & &# &#; &#xg;", "&nosuch; &constructor; & &# &#; &#xg;"],
  ])("decodes %s", (html, text) => {
    expect(unescapeHtml(html)).toBe(text);
  });
});

describe("the form of a page", () => {
  it("is read with its fields in order", () => {
    const page = `<!doctype html><form action="/login?a=1&amp;b=2" method="post">
      <input type="hidden" name="form_token" value="&quot;x&quot;">
      <label>Name <input name=username autocomplete="username" required></label>
      <input type='password' name='password' />
      <input type="checkbox" name="scope" value="photos.read" checked>
      <input type="checkbox" name="remember">
      <button name="decision" value="allow">Allow</button>
      <button type="submit" name="decision" value="deny">Deny</button>
    </form>`;
    expect(readForm(page)).toEqual({
      action: "/login?a=1&b=2",
      method: "POST",
      fields: [
        { name: "form_token", value: '"x"', type: "hidden", checked: false },
        { name: "username", value: "", type: "text", checked: false },
        { name: "password", value: "", type: "password", checked: false },
        { name: "scope", value: "photos.read", type: "checkbox", checked: true },
        { name: "remember", value: "on", type: "checkbox", checked: false },
        { name: "decision", value: "allow", type: "submit", checked: false },
        { name: "decision", value: "deny", type: "submit", checked: false },
      ],
    });
  });

  it("is the first one, and ends where it ends", () => {
    const page = `<input name=before><FORM action=/one><input name=a></FORM><form action=/two><input name=b></form>`;
    expect(readForm(page)).toEqual({
      action: "/one",
      method: "GET",
      fields: [{ name: "a", value: "", type: "text", checked: false }],
    });
  });

  it("leaves out what is not sent: nameless, disabled, reset, comments and scripts", () => {
    const page = `<!-- <form action=/no> --><script>"<form action=/no>"</script><form>
      <input value=1><input name=a disabled><input type=reset name=b><button type=button name=c>c</button>
      <!-- <input name=d> --></form>`;
    expect(readForm(page)).toEqual({ action: "", method: "GET", fields: [] });
  });

  it("keeps a bracket inside of a quoted value", () => {
    expect(readForm(`<form action="/a>b"><input name=a value='x > "y"'></form>`)).toMatchObject({
      action: "/a>b",
      fields: [{ value: 'x > "y"' }],
    });
  });

  it("takes the first of two attributes of one name", () => {
    expect(readForm("<form action=/a ACTION=/b></form>")?.action).toBe("/a");
  });

  it.each(["", "no form", "<p>form</p>", "<form", "</form>", "<formula>", '<form action="'])(
    "is undefined in %j",
    (page) => {
      expect(readForm(page)).toBeUndefined();
    },
  );

  it("reads a page of nonsense in one go", () => {
    expect(readForm(`<form ${"a=b/c/".repeat(5000)}`)).toBeUndefined();
  });
});
