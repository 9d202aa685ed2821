import { describe, expect, it } from "vitest";
import { compareTokens } from "@/lib/tokens/compare";
import { decodeToken } from "@/lib/tokens/decode";
import { samples } from "@/lib/tokens/samples";
import { compact, johnDoe } from "./support/make";

const compare = (one: string, other: string) => compareTokens(decodeToken(one), decodeToken(other));

describe("two tokens", () => {
  it("are compared member by member, in the order of the first, then what only the other has", () => {
    const one = compact({ alg: "HS256" }, { a: 1, b: "x", c: true });
    const other = compact({ alg: "HS256", typ: "JWT" }, { d: null, a: 1, b: "y" });
    expect(compare(one, other).members).toEqual([
      { role: "header", name: "alg", one: '"HS256"', other: '"HS256"', isSame: true },
      { role: "header", name: "typ", other: '"JWT"', isSame: false },
      { role: "payload", name: "a", one: "1", other: "1", isSame: true },
      { role: "payload", name: "b", one: '"x"', other: '"y"', isSame: false },
      { role: "payload", name: "c", one: "true", isSame: false },
      { role: "payload", name: "d", other: "null", isSame: false },
    ]);
  });

  it("say the same where objects name their members in another order, or numbers are written otherwise", () => {
    const one = compact({}, '{"a":{"x":1,"y":[1,{"p":1,"q":2}]},"b":1.0}');
    const other = compact({}, '{"a":{"y":[1,{"q":2,"p":1}],"x":1},"b":1}');
    expect(compare(one, other).members.every(({ isSame }) => isSame)).toBe(true);
    expect(compare(one, other).isSameContent).toBe(false);
  });

  it("do not say the same where a list has another order, or text stands for a number", () => {
    const one = compact({}, { a: [1, 2], b: "1" });
    const other = compact({}, { a: [2, 1], b: 1 });
    expect(compare(one, other).members.some(({ isSame }) => isSame)).toBe(false);
  });

  it("with one signature and other claims are told: John and Jane Doe", () => {
    const { members, signatures, isSameContent } = compare(johnDoe, samples["jane-doe"].token);
    expect(signatures).toBe("same");
    expect(isSameContent).toBe(false);
    expect(members.filter(({ isSame }) => !isSame)).toEqual([
      { role: "payload", name: "name", one: '"John Doe"', other: '"Jane Doe"', isSame: false },
    ]);
  });

  it("of which one is not signed have no signatures to compare", () => {
    expect(compare(johnDoe, compact({}, {}, "")).signatures).toBe("none");
    expect(compare(johnDoe, compact({}, {}, "AAAA")).signatures).toBe("different");
  });

  it.each([99, 200, 50_000])("are compared however deep they nest: %i lists", (levels) => {
    const deep = (text: string) => compact({}, `{"a":${"[".repeat(levels)}${text}${"]".repeat(levels)}}`);
    expect(compare(deep("1"), deep("1")).members).toMatchObject([{ isSame: true }]);
    expect(compare(deep("1"), deep("2")).members).toMatchObject([{ isSame: false }]);
  });
});
