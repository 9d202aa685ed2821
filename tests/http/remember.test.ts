import { describe, expect, it } from "vitest";
import { remember } from "@/lib/http/remember";

describe("what was read from a text", () => {
  it("is read once, also where nothing came of it, and the oldest of a few is forgotten first", () => {
    const seen: string[] = [];
    const read = remember((text) => {
      seen.push(text);
      return text === "none" ? undefined : { text };
    }, 2);
    const first = read("a");
    expect([read("a"), read("none"), read("none")]).toEqual([first, undefined, undefined]);
    expect(read("a")).toBe(first);
    expect(seen).toEqual(["a", "none"]);
    read("b");
    read("none");
    read("a");
    expect(seen).toEqual(["a", "none", "b", "a"]);
  });
});
