import { describe, expect, it } from "vitest";
import { encodeBase64url } from "@/lib/http/base64";
import type { HttpRequest, HttpResponse } from "@/lib/http/message";
import { listChanges } from "@/lib/transcript/changes";

const request: HttpRequest = {
  method: "POST",
  url: "https://id.example/token?a=1",
  headers: [
    ["Content-Type", "application/x-www-form-urlencoded"],
    ["Authorization", `Basic ${btoa("prints-web:secret")}`],
  ],
  body: "code=x&scope=a&scope=b",
};

const redirect: HttpResponse = {
  status: 303,
  headers: [["Location", "https://prints.example/callback?code=x&state=y"]],
  body: "",
};

describe("the changes of a message", () => {
  it("are none where nothing is otherwise", () => {
    expect(listChanges(request, { ...request })).toEqual([]);
    expect(listChanges(redirect, { ...redirect })).toEqual([]);
  });

  it("name the whole where its parts are only written otherwise", () => {
    const names = (after: HttpRequest) => listChanges(request, after).map(({ name }) => name);
    expect(names({ ...request, body: "code=%78&scope=a&scope=b" })).toEqual(["body"]);
    expect(names({ ...request, url: "https://id.example/token?a=%31" })).toEqual(["address"]);
  });

  it("name the parts that came, went, or are otherwise", () => {
    const after = { ...request, url: "https://id.example/token?b=1", body: "code=z&scope=a&x=" };
    expect(listChanges(request, after)).toEqual([
      { kind: "removed", name: "a", before: "1" },
      { kind: "changed", name: "code", before: "x", after: "z" },
      { kind: "removed", name: "scope", before: "b" },
      { kind: "added", name: "b", after: "1" },
      { kind: "added", name: "x", after: "" },
    ]);
  });

  it("name the credential and not the field around it", () => {
    const headers = request.headers.map(([name, value]) =>
      name === "Authorization"
        ? ([name, `Basic ${btoa("prints-web:guessed")}`] as const)
        : ([name, value] as const),
    );
    expect(listChanges(request, { ...request, headers })).toEqual([
      { kind: "changed", name: "client_secret", before: "secret", after: "guessed" },
    ]);
  });

  it("name the pairs of a redirect, its address and its status", () => {
    const after: HttpResponse = {
      status: 302,
      headers: [["Location", "https://evil.example/callback?code=x"]],
      body: "",
    };
    expect(listChanges(redirect, after)).toEqual([
      { kind: "changed", name: "status", before: "303", after: "302" },
      {
        kind: "changed",
        name: "address",
        before: "https://prints.example/callback",
        after: "https://evil.example/callback",
      },
      { kind: "removed", name: "state", before: "y" },
    ]);
  });

  it("name the method, and a body that has no parts", () => {
    const page: HttpRequest = { ...request, headers: [], body: "<p>one" };
    const after: HttpRequest = { ...page, method: "PUT", body: "<p>two" };
    expect(listChanges(page, after).map(({ name }) => name)).toEqual(["method", "body"]);
  });

  it("name the body where its text is no longer made of parts", () => {
    const names = listChanges({ ...request }, { ...request, headers: [], body: "It works!" }).map(
      ({ name }) => name,
    );
    expect(names).toContain("body");
    expect(names).toContain("code");
  });

  it("name no part of a body that is the same under another Content-Type", () => {
    const headers = [["Content-Type", "text/plain"], ...request.headers.slice(1)] as HttpRequest["headers"];
    const names = (one: HttpRequest, other: HttpRequest) => listChanges(one, other).map(({ name }) => name);
    expect(names(request, { ...request, headers })).toEqual(["Content-Type"]);
    expect(names({ ...request, headers }, request)).toEqual(["Content-Type"]);
    expect(names(request, { ...request, headers, url: "https://id.example/token" })).toEqual([
      "a",
      "Content-Type",
    ]);
  });

  it("name an Authorization field by its own name where nothing can be read in it any more", () => {
    const call = (value: string): HttpRequest => ({ ...request, headers: [["Authorization", value]] });
    expect(listChanges(call("Bearer abc"), call("a;b"))).toEqual([
      { kind: "changed", name: "Authorization", before: "Bearer abc", after: "a;b" },
    ]);
    const removed = listChanges(call("Bearer abc"), { ...request, headers: [] });
    expect(removed.map(({ kind, name }) => [kind, name])).toContainEqual(["removed", "access_token"]);
  });

  it("name the body and the address, whatever else is otherwise as well", () => {
    const json = (text: string, cache: string): HttpResponse => ({
      status: 200,
      headers: [
        ["Content-Type", "application/json"],
        ["Cache-Control", cache],
      ],
      body: text,
    });
    const names = (one: HttpRequest | HttpResponse, other: typeof one) =>
      listChanges(one, other).map(({ name }) => name);
    const before = json('{"a":1,"keys":[1]}', "no-store");
    expect(names(before, json('{"a":1,"keys":[2]}', "public"))).toEqual(["Cache-Control", "body"]);
    expect(names(before, json('{"a":2,"keys":[2]}', "no-store"))).toEqual(["a", "body"]);
    expect(names(before, json('{"a":2,"keys":[1]}', "no-store"))).toEqual(["a"]);
    const spelled = { ...request, url: "https://id.example/token?a=%31", body: "code=z&scope=a&scope=b" };
    expect(names(request, spelled)).toEqual(["address", "code"]);
  });

  it("name what of a token is otherwise", () => {
    const encode = (value: object) => encodeBase64url(new TextEncoder().encode(JSON.stringify(value)));
    const call = (token: string): HttpRequest => ({
      ...request,
      headers: [["Authorization", `Bearer ${token}`]],
      body: "",
    });
    const before = call(`${encode({ alg: "RS256" })}.${encode({ sub: "maya", aud: ["a"] })}.c2ln`);
    const after = call(`${encode({ alg: "none" })}.${encode({ sub: "maya", aud: "b", exp: 1 })}.`);
    expect(listChanges(before, after)).toMatchObject([
      { name: "access_token", inside: ["alg", "aud", "exp", "signature"] },
    ]);
    expect(listChanges(before, call("opaque"))[0]).not.toHaveProperty("inside");
  });

  it("name lists within JSON by the body that holds them", () => {
    const json = (body: string): HttpResponse => ({
      status: 200,
      headers: [["Content-Type", "application/json"]],
      body,
    });
    expect(listChanges(json('{"keys":[1]}'), json('{"keys":[]}')).map(({ name }) => name)).toEqual(["body"]);
  });
});
