import { describe, expect, it } from "vitest";
import { readLink } from "@/lib/http/html-link";

describe("the first link of a page", () => {
  it.each([
    ['<p><a class="button" href="https://a.example/?x=1&amp;y=2">On</a>', "https://a.example/?x=1&y=2"],
    ["<a name=top></a><a href='/next'>Next</a>", "/next"],
    ['<a href="">here</a>', undefined],
    ['<!-- <a href="/no"> --><script>"<a href=/no>"</script>', undefined],
    ["<abbr href='/no'>", undefined],
    ["<a href=", undefined],
    ["", undefined],
  ])("of %j is %j (HTML)", (html, link) => {
    expect(readLink(html)).toBe(link);
  });
});
