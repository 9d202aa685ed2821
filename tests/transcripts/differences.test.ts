import { describe, expect, it } from "vitest";
import { encodeBase64url } from "@/lib/http/base64";
import type { HttpRequest, HttpResponse } from "@/lib/http/message";
import {
  type Clocks,
  type ComparedPart,
  compareMessages,
  describeAlone,
  listRealChanges,
} from "@/lib/transcript/differences";

function redirect(location: string): HttpResponse {
  return { status: 303, headers: [["Location", location]], body: "" };
}

function answer(members: Readonly<Record<string, unknown>>): HttpResponse {
  return { status: 200, headers: [["Content-Type", "application/json"]], body: JSON.stringify(members) };
}

function jwt(payload: Readonly<Record<string, unknown>>): string {
  const part = (value: unknown) => encodeBase64url(new TextEncoder().encode(JSON.stringify(value)));
  return `${part({ alg: "RS256" })}.${part(payload)}.${encodeBase64url(new Uint8Array([Number(payload.iat)]))}`;
}

function marked(parts: readonly ComparedPart[]) {
  return parts.filter(({ mark }) => mark !== "same");
}

describe("what two messages have not in common", () => {
  it("is nothing where they are the same", () => {
    const one = redirect("https://prints.example/callback?code=a&state=b");
    const { left, right } = compareMessages(one, one);
    expect(left.map(({ name, mark }) => [name, mark])).toEqual([
      ["code", "same"],
      ["state", "same"],
    ]);
    expect(right).toEqual(left);
  });

  it("is a part that one side alone has, and a part with another value", () => {
    const request = (url: string): HttpRequest => ({ method: "GET", url, headers: [], body: "" });
    const { left, right } = compareMessages(
      request("https://id.example/authorize?client_id=a&code_challenge=x&state=s"),
      request("https://id.example/authorize?client_id=b&state=s"),
    );
    expect(marked(left)).toEqual([
      { name: "client_id", value: "a", mark: "different" },
      { name: "code_challenge", value: "x", mark: "only" },
    ]);
    expect(marked(right)).toEqual([{ name: "client_id", value: "b", mark: "different" }]);
    expect(left.at(-1)).toEqual({ name: "state", value: "s", mark: "same" });
  });

  it("is the place of a part that both have (RFC 6749 §4.1.2, §4.2.2)", () => {
    const { left, right } = compareMessages(
      redirect("https://prints.example/callback?code=c&state=s"),
      redirect("https://prints.example/callback#access_token=t&state=s"),
    );
    expect(marked(left)).toEqual([
      { name: "code", value: "c", mark: "only" },
      { name: "state", value: "s", mark: "elsewhere", place: "query" },
    ]);
    expect(marked(right)).toEqual([
      { name: "access_token", value: "t", mark: "only" },
      { name: "state", value: "s", mark: "elsewhere", place: "fragment" },
    ]);
  });

  it("is what of a token is otherwise, but not when it was made", () => {
    const early = jwt({ iat: 1, exp: 2, jti: "a", client_id: "prints" });
    const late = jwt({ iat: 3, exp: 4, jti: "b", client_id: "prints" });
    const bound = jwt({ iat: 3, exp: 4, jti: "b", client_id: "prints", cnf: { jkt: "k" } });
    const compare = (one: string, other: string) =>
      marked(compareMessages(answer({ access_token: one }), answer({ access_token: other })).left);
    expect(compare(early, late)).toEqual([]);
    expect(compare(early, bound)).toEqual([
      { name: "access_token", value: early, mark: "different", inside: ["cnf"] },
    ]);
  });

  it("is how long a token is good for, and whether it still is when it is sent (RFC 7519 §4.1.4)", () => {
    const hour = jwt({ iat: 10, exp: 3610 });
    const minute = jwt({ iat: 10, exp: 70 });
    const old = jwt({ iat: 1, exp: 61 });
    const compare = (one: string, other: string, clocks?: Clocks) =>
      marked(compareMessages(answer({ access_token: one }), answer({ access_token: other }), clocks).right);
    const otherEnd = (value: string) => [{ name: "access_token", value, mark: "different", inside: ["exp"] }];
    expect(compare(hour, minute)).toEqual(otherEnd(minute));
    expect(compare(minute, old, { left: 60, right: 60 })).toEqual([]);
    expect(compare(minute, old, { left: 61, right: 61 })).toEqual(otherEnd(old));
    expect(compare(minute, old, { left: 70, right: 61 })).toEqual([]);
    const page = (text: string): HttpResponse => ({ status: 200, headers: [], body: `<p>${text}</p>` });
    expect(listRealChanges(page(hour), page(minute)).map(({ name }) => name)).toEqual(["body"]);
  });

  it("is told of a message that stands alone by all its parts", () => {
    expect(describeAlone(redirect("https://prints.example/callback?code=a"))).toEqual([
      { name: "code", value: "a", mark: "same" },
    ]);
  });

  it("is no token within a text that was only made at another moment, and each that says something else", () => {
    const page = (text: string): HttpResponse => ({
      status: 200,
      headers: [["Content-Type", "text/html"]],
      body: `<input name="id_token_hint" value="${text}"><p>`,
    });
    const names = (left: string, right: string) =>
      listRealChanges(page(left), page(right)).map(({ name }) => name);
    const [one, later] = [jwt({ sub: "maya", iat: 1 }), jwt({ sub: "maya", iat: 2 })];
    expect(names(one, later)).toEqual([]);
    expect(names(one, `${later}!`)).toEqual(["body"]);
    expect(names(one, jwt({ sub: "sam", iat: 2 }))).toEqual(["body"]);
    expect(names(one, "")).toEqual(["body"]);
    expect(names("", one)).toEqual(["body"]);
    expect(names(one, `${one} ${later}`)).toEqual(["body"]);
  });

  it("is of a part that came twice the one that the other side has not, and not both", () => {
    const request = (query: string): HttpRequest => ({
      method: "GET",
      url: `https://id.example/authorize?${query}`,
      headers: [],
      body: "",
    });
    const marks = (parts: readonly ComparedPart[]) => parts.map(({ value, mark }) => [value, mark]);
    const { left, right } = compareMessages(request("scope=a"), request("scope=a&scope=b"));
    expect(marks(left)).toEqual([["a", "same"]]);
    expect(marks(right)).toEqual([
      ["b", "only"],
      ["a", "same"],
    ]);
    const twice = compareMessages(request("scope=a"), request("scope=a&scope=a"));
    expect(marks(twice.right)).toEqual([
      ["a", "only"],
      ["a", "same"],
    ]);
  });

  it("is a part that can be read on one side alone: in a field or a body that says nothing to whoever reads the other", () => {
    const call = (authorization: string): HttpRequest => ({
      method: "POST",
      url: "https://id.example/introspect",
      headers: [["Authorization", authorization]],
      body: "",
    });
    const { left } = compareMessages(call("Basic YTpi"), call("query"));
    expect(left.map(({ name, mark }) => [name, mark])).toEqual([
      ["Authorization", "different"],
      ["client_id", "only"],
      ["client_secret", "only"],
    ]);
    const untyped = { ...answer({ error: "slow_down" }), headers: [] };
    const { left: own, right: other } = compareMessages(answer({ error: "slow_down" }), untyped);
    expect(own.filter(({ name }) => name === "error")).toEqual([
      { name: "error", value: "slow_down", mark: "only" },
    ]);
    expect(other).toEqual([]);
  });
});
