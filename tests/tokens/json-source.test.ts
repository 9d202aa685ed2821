import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addMember,
  readTyped,
  removeMember,
  renameMember,
  replaceValue,
  setMember,
} from "@/lib/tokens/json-edit";
import { minifyJson, prettyJson } from "@/lib/tokens/json-layout";
import { readJsonSource } from "@/lib/tokens/json-source";

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe("the reading of JSON (RFC 8259)", () => {
  it("finds a fault exactly where the engine finds one", () => {
    const pieces = fc.constantFrom(
      ...'{}[],:"\\ \n\t-.+0123eEtrufalsn'.split(""),
      "true",
      "null",
      '"a"',
      '"a":',
      "\\u12",
      "1.5",
      "\u0001",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const text = parts.join("");
        expect(readJsonSource(text).fault === undefined).toBe(isJson(text));
      }),
      { numRuns: 5_000 },
    );
  });

  it("gives every member of an object with its value as it is written", () => {
    const values = fc.dictionary(fc.string(), fc.jsonValue());
    fc.assert(
      fc.property(values, fc.constantFrom(0, 1, 3), (object, spaces) => {
        const source = JSON.stringify(object, undefined, spaces);
        const { members, fault } = readJsonSource(source);
        expect(fault).toBeUndefined();
        expect(members.map(({ name }) => name)).toEqual(Object.keys(JSON.parse(source)));
        for (const { name, raw, valueStart, end } of members) {
          expect(source.slice(valueStart, end)).toBe(raw);
          expect(JSON.parse(raw)).toEqual(JSON.parse(source)[name]);
        }
      }),
    );
  });

  it.each([
    ['{"a" 1}', 5, "colon", "1"],
    ['{"a":1 "b":2}', 7, "comma-or-brace", '"'],
    ["[1 2]", 3, "comma-or-bracket", "2"],
    ['{"a":01}', 6, "comma-or-brace", "1"],
    ['{"a":"b}', 8, "closing-quote", undefined],
    ['{"a":"\\x"}', 7, "escape", "x"],
    ['{"a":"\\u12g4"}', 10, "hex-digit", "g"],
    ["{'a':1}", 1, "name-or-end", "'"],
    ['{"a":1,}', 7, "name", "}"],
    ['{"a":tru}', 5, "word", "t"],
    ['{"a":-}', 6, "digit", "}"],
    ["{} {}", 3, "end", "{"],
    ["", 0, "value", undefined],
    ['{"a":"\n"}', 6, "no-control-character", "\n"],
  ] as const)("of %j breaks off at %i, where %s is expected", (text, at, expected, found) => {
    expect(readJsonSource(text).fault).toMatchObject({ at, expected });
    expect(readJsonSource(text).fault?.found).toBe(found);
  });

  it("tells a comma too many from a value that is missing", () => {
    expect(readJsonSource('{"a":1,\n}').fault).toMatchObject({ found: "}", stray: "comma" });
    expect(readJsonSource("[1, ]").fault).toMatchObject({ found: "]", stray: "comma" });
    expect(readJsonSource('{"a":]').fault).not.toHaveProperty("stray");
    expect(readJsonSource('{"a":1,,').fault).not.toHaveProperty("stray");
  });

  it("counts lines and columns as editors do", () => {
    expect(readJsonSource('{\r\n  "a": 1,\n  b\n}').fault).toMatchObject({ line: 3, column: 3 });
  });

  it("walks a million brackets without a stack of calls", () => {
    const deep = "[".repeat(1_000_000);
    expect(readJsonSource(deep).fault).toMatchObject({ at: 1_000_000, expected: "value-or-end" });
    expect(readJsonSource(deep + "]".repeat(1_000_000)).fault).toBeUndefined();
  });
});

describe("another layout", () => {
  it("means the same, and goes back to the one without blanks", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const source = JSON.stringify(value);
        expect(JSON.parse(prettyJson(source))).toEqual(JSON.parse(source));
        expect(minifyJson(prettyJson(source))).toBe(source);
      }),
    );
  });

  it("keeps numbers and escapes as they are written", () => {
    expect(minifyJson('{ "a" : 1.0, "b": "\\u0041", "c": 12345678901234567890 }')).toBe(
      '{"a":1.0,"b":"\\u0041","c":12345678901234567890}',
    );
  });

  it("puts short lists on one line", () => {
    expect(prettyJson('{"aud":["a","b"],"o":{},"n":{"x":1}}')).toBe(
      '{\n  "aud": ["a", "b"],\n  "o": {},\n  "n": {\n    "x": 1\n  }\n}',
    );
  });
});

describe("a change of one member", () => {
  const source = '{ "a": 1.0,\n "b" : [1, 2] , "c":"x"}';
  const json = readJsonSource(source);
  const [a, b] = json.members;
  if (a === undefined || b === undefined) throw new Error("the source has members");

  it("leaves every other character as it was", () => {
    expect(replaceValue(source, a, "2")).toBe('{ "a": 2,\n "b" : [1, 2] , "c":"x"}');
    expect(renameMember(source, b, "d")).toBe('{ "a": 1.0,\n "d" : [1, 2] , "c":"x"}');
    expect(removeMember(source, json, 0)).toBe('{ "b" : [1, 2] , "c":"x"}');
    expect(removeMember(source, json, 2)).toBe('{ "a": 1.0,\n "b" : [1, 2]}');
    expect(addMember(source, "d", "true")).toBe('{ "a": 1.0,\n "b" : [1, 2] , "c":"x","d":true}');
  });

  it("is JSON again, whichever member it is", () => {
    const objects = fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 });
    fc.assert(
      fc.property(objects, fc.nat(), fc.string(), (object, at, name) => {
        const text = JSON.stringify(object);
        const reading = readJsonSource(text);
        const index = at % reading.members.length;
        const member = reading.members[index];
        if (member === undefined) return;
        for (const changed of [
          removeMember(text, reading, index),
          renameMember(text, member, name),
          replaceValue(text, member, '{"x":[]}'),
          setMember(text, name, "1"),
        ])
          expect(isJson(changed), changed).toBe(true);
        expect(JSON.parse(setMember(text, name, "1"))[name]).toBe(1);
      }),
    );
  });

  it("begins an object where there is none", () => {
    expect(addMember("{}", "a", "1")).toBe('{"a":1}');
    expect(addMember("no JSON", "a", "1")).toBe('{"a":1}');
  });
});

it.each([
  ["1", "1"],
  ["true", "true"],
  ['["a"]', '["a"]'],
  ["photos.read", '"photos.read"'],
  ['"quoted"', '"quoted"'],
  ["", '""'],
])("what a person types as %j is the JSON %s", (typed, raw) => {
  expect(readTyped(typed)).toBe(raw);
});
