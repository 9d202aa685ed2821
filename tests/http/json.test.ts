import { describe, expect, it } from "vitest";
import { jsonResponse, parseJson, readDeclaredJson, readJsonObject } from "@/lib/http/response";

describe("JSON of others (RFC 8259)", () => {
  it.each(["", "{", "undefined", "{'a':1}"])("is undefined where the text is none: %s", (text) => {
    expect(parseJson(text)).toBeUndefined();
    expect(readJsonObject(text)).toBeUndefined();
  });

  it.each(["null", "1", '"a"', "[1]"])("has no members where it is no object: %s", (text) => {
    expect(parseJson(text)).toEqual(JSON.parse(text));
    expect(readJsonObject(text)).toBeUndefined();
  });

  it("is undefined where it is nested too deep, since it could not be written again (RFC 8259 §9)", () => {
    const nested = (levels: number) => `${"[".repeat(levels)}${"]".repeat(levels)}`;
    expect(parseJson(nested(100))).toEqual(JSON.parse(nested(100)));
    expect(parseJson(nested(101))).toBeUndefined();
    expect(parseJson(nested(100_000))).toBeUndefined();
    expect(readJsonObject(`{"a":[{"b":${nested(20_000)}}]}`)).toBeUndefined();
  });

  it("has the members of an object", () => {
    expect(readJsonObject('{"a":[1]}')).toEqual({ a: [1] });
  });
});

describe("the JSON of a message that says it holds some", () => {
  it("is read where the Content-Type says so, with a suffix as well (RFC 6839 §3.1)", () => {
    expect(readDeclaredJson(jsonResponse(200, { a: 1 }))).toEqual({ a: 1 });
    const problem = jsonResponse(400, { a: 1 }, [["Content-Type", "application/problem+json"]]);
    expect(readDeclaredJson(problem)).toEqual({ a: 1 });
  });

  it("is none where it says something else, or nothing", () => {
    const text = { status: 200, headers: [["Content-Type", "text/plain"]] as const, body: '{"a":1}' };
    expect(readDeclaredJson(text)).toBeUndefined();
    expect(readDeclaredJson({ ...text, headers: [] })).toBeUndefined();
  });
});
