import { describe, expect, it } from "vitest";
import type { HttpResponse } from "@/lib/http/message";
import {
  emptyResponse,
  htmlResponse,
  isForm,
  isJson,
  jsonResponse,
  readJson,
  readMediaType,
  redirectResponse,
} from "@/lib/http/response";
import { reasonPhrase } from "@/lib/http/status";

describe("responses", () => {
  it("say what their body is", () => {
    expect(jsonResponse(200, { a: 1 }, [["Cache-Control", "no-store"]])).toEqual({
      status: 200,
      headers: [
        ["Content-Type", "application/json"],
        ["Cache-Control", "no-store"],
      ],
      body: '{"a":1}',
    });
    expect(htmlResponse(200, "<p>").headers).toEqual([["Content-Type", "text/html; charset=utf-8"]]);
  });

  it("keep a Content-Type that is given", () => {
    const headers = [["content-type", "application/jwk-set+json"]] as const;
    expect(jsonResponse(200, {}, headers).headers).toEqual(headers);
  });

  it("may redirect or be empty", () => {
    expect(redirectResponse(303, "https://prints.example/", [["Cache-Control", "no-store"]])).toEqual({
      status: 303,
      headers: [
        ["Location", "https://prints.example/"],
        ["Cache-Control", "no-store"],
      ],
      body: "",
    });
    expect(emptyResponse(204)).toEqual({ status: 204, headers: [], body: "" });
  });

  it("have the reason phrase of their status, or none (RFC 9112 §4)", () => {
    expect(reasonPhrase(303)).toBe("See Other");
    expect(reasonPhrase(799)).toBe("");
  });
});

describe("a body", () => {
  const withBody = (body: string): HttpResponse => ({ status: 200, headers: [], body });
  const withType = (type: string): HttpResponse => ({
    status: 200,
    headers: [["content-type", type]],
    body: "",
  });

  it("is a JSON object", () => {
    expect(readJson(withBody('{"a":[1,null]}'))).toEqual({ a: [1, null] });
  });

  it.each(["", "{", "[]", "null", "1", '"a"', "a=1", "<html>", '{"a":1}x'])(
    "is no JSON object: %j",
    (body) => {
      expect(readJson(withBody(body))).toBeUndefined();
    },
  );

  it.each([
    ["application/json", true],
    ["Application/JSON; charset=utf-8", true],
    ["application/jwk-set+json", true],
    ["application/jsonp", false],
    ["text/json", false],
    ["application/x-www-form-urlencoded", false],
    ["", false],
  ])("is JSON by the Content-Type %j: %s (RFC 9110 §8.3.1)", (type, expected) => {
    expect(isJson(withType(type))).toBe(expected);
  });

  it.each([
    ["application/x-www-form-urlencoded", true],
    ["APPLICATION/x-www-form-urlencoded;charset=UTF-8", true],
    ["multipart/form-data; boundary=x", false],
    ["text/plain; x=application/x-www-form-urlencoded", false],
  ])("is a form by the Content-Type %j: %s (RFC 9110 §8.3.1)", (type, expected) => {
    expect(isForm(withType(type))).toBe(expected);
  });

  it("has no type without a Content-Type", () => {
    expect(readMediaType(withBody("{}"))).toBeUndefined();
    expect(isJson(withBody("{}"))).toBe(false);
    expect(isForm(withBody("a=1"))).toBe(false);
  });
});
