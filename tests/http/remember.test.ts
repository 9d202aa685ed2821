import { describe, expect, it } from "vitest";
import { keepNewest, remember } from "@/lib/http/remember";

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

describe("a map of the newest", () => {
  it("gives what it was given, and forgets what came first; a value that comes again keeps its place", () => {
    const kept = new Map([["a", 1]]);
    expect([keepNewest(kept, "b", 2, 2), keepNewest(kept, "a", 3, 2)]).toEqual([2, 3]);
    expect([...kept]).toEqual([
      ["a", 3],
      ["b", 2],
    ]);
    keepNewest(kept, "c", 4, 2);
    expect([...kept.keys()]).toEqual(["b", "c"]);
  });
});
