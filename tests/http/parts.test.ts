import { describe, expect, it } from "vitest";
import { formatBasicAuth } from "@/lib/http/basic-auth";
import type { HttpRequest, HttpResponse } from "@/lib/http/message";
import {
  addPart,
  type Content,
  listParts,
  type Part,
  removePart,
  renamePart,
  writePart,
} from "@/lib/http/parts";

const form = ["Content-Type", "application/x-www-form-urlencoded"] as const;
const json = ["Content-Type", "application/json"] as const;

/** Written as nobody here would write it: what is not touched must stay so. */
const request: HttpRequest = {
  method: "POST",
  url: "https://id.example/token?a=%20x&&b=1+2&c&=d#e=%66",
  headers: [
    form,
    ["Authorization", formatBasicAuth("prints%2Dweb", "a+secret")],
    ["X-Twice", "1"],
    ["x-twice", "2"],
  ],
  body: "code=%61bc&scope=a%20b&code=again",
};

const redirect: HttpResponse = {
  status: 303,
  headers: [
    ["Set-Cookie", "a=b"],
    ["location", "https://prints.example/callback?code=x&state=%7e&iss=https://id.example#_=_"],
    ["Cache-Control", "no-store"],
  ],
  body: "",
};

const tokens: HttpResponse = {
  status: 200,
  headers: [json],
  body: '{ "access_token": "abc", "expires_in": 600, "active": true, "keys": [1, { "a": 2 }], "sub": "42" }',
};

const values = [
  "",
  "x",
  "a b+c&d=e%20?#",
  "https://evil.example/?a=b#c",
  "é€\u{1f511}",
  "Bearer  x",
  "42",
  '"',
];

function find(content: Content, name: string): Part {
  const view = listParts(content).find((candidate) => candidate.name === name);
  if (view === undefined) throw new Error(`there is no ${name}`);
  return view.part;
}

function read(content: Content): readonly (readonly [name: string, value: string])[] {
  return listParts(content).map(({ name, value }) => [name, value]);
}

describe("the parts of a message", () => {
  it("are the pairs of a request's URL, its fields with the credentials inside, and its form", () => {
    expect(read(request)).toEqual([
      ["a", " x"],
      ["b", "1 2"],
      ["c", ""],
      ["", "d"],
      ["e", "f"],
      ["Content-Type", "application/x-www-form-urlencoded"],
      ["Authorization", formatBasicAuth("prints%2Dweb", "a+secret")],
      ["client_id", "prints-web"],
      ["client_secret", "a secret"],
      ["X-Twice", "1"],
      ["x-twice", "2"],
      ["code", "abc"],
      ["scope", "a b"],
      ["code", "again"],
    ]);
  });

  it("are the pairs of a response's Location", () => {
    expect(read(redirect).slice(0, 4)).toEqual([
      ["code", "x"],
      ["state", "~"],
      ["iss", "https://id.example"],
      ["_", "_"],
    ]);
  });

  it("are the members of a JSON object that are one value", () => {
    expect(read(tokens).slice(1)).toEqual([
      ["access_token", "abc"],
      ["expires_in", "600"],
      ["active", "true"],
      ["sub", "42"],
    ]);
  });

  it("are the token of a Bearer or DPoP field, without its scheme", () => {
    for (const scheme of ["Bearer", "dpop"]) {
      const call: HttpRequest = { ...request, headers: [["Authorization", `${scheme} abc`]], body: "" };
      expect(read(call)).toContainEqual(["access_token", "abc"]);
      const changed = writePart(call, find(call, "access_token"), "xyz");
      expect(changed.headers).toEqual([["Authorization", `${scheme} xyz`]]);
    }
  });

  it.each([
    ["a body without a type", { ...request, headers: [], body: "a=b" }, ["a", "b"]],
    ["JSON that is broken", { ...tokens, body: '{"a":1' }, ["a", "1"]],
    ["JSON that is a list", { ...tokens, body: '["a"]' }, ["0", "a"]],
    ["Basic that cannot be read", { ...request, headers: [["Authorization", "Basic %"]] }, ["client_id", ""]],
  ] as readonly [string, Content, readonly string[]][])("are none of %s", (_what, content, pair) => {
    expect(read(content)).not.toContainEqual(pair);
  });
});

/** Their change is the change of another part as well. */
const entangled = new Set(["Authorization", "client_id", "client_secret", "Content-Type", "location"]);

/** The parts that stand for themselves. */
function listAlone(content: Content) {
  return listParts(content).filter(({ name }) => !entangled.has(name));
}

function valuesOf(content: Content): readonly string[] {
  return listAlone(content).map(({ value }) => value);
}

describe.each([
  ["a request", request],
  ["a redirect", redirect],
  ["a response with JSON", tokens],
] as readonly [string, Content][])("in %s", (_what, content) => {
  const views = listParts(content);

  it("writing what is there changes nothing, byte for byte", () => {
    for (const { part, value, name } of views) {
      expect(writePart(content, part, value)).toBe(content);
      if (part.kind !== "header") expect(renamePart(content, part, name)).toEqual(content);
    }
  });

  it("what is written is read again, and every other part reads as before", () => {
    for (const [at, { part }] of listAlone(content).entries()) {
      for (const value of values) {
        const expected = valuesOf(content).with(at, value);
        expect(valuesOf(writePart(content, part, value))).toEqual(expected);
      }
    }
  });

  it("what is removed is gone, and nothing else is", () => {
    for (const [at, { part }] of listAlone(content).entries()) {
      const expected = valuesOf(content).filter((_, index) => index !== at);
      expect(valuesOf(removePart(content, part))).toEqual(expected);
    }
  });

  it("the text of what is not touched stays as its sender wrote it", () => {
    const [first] = views;
    const changed = writePart(content, first?.part ?? find(content, ""), "other");
    const written = (text: string) => text.split(/[?&#\s]/);
    const before = written(JSON.stringify(content));
    const differing = written(JSON.stringify(changed)).filter((word) => !before.includes(word));
    expect(differing).toHaveLength(1);
  });
});

describe("a change", () => {
  it("keeps what a pair, a field and a fragment are called by anything but their name", () => {
    const renamed = renamePart(request, find(request, "a"), "z");
    expect(renamed.url).toBe("https://id.example/token?z=+x&&b=1+2&c&=d#e=%66");
    expect(renamePart(request, find(request, "X-Twice"), "Y").headers[2]).toEqual(["Y", "1"]);
    expect(renamePart(tokens, find(tokens, "sub"), "azp")).toBe(tokens);
  });

  it("changes one of two that have the same name", () => {
    const [, , second] = listParts(request).filter(({ part }) => part.kind === "form");
    expect(second?.name).toBe("code");
    if (second) expect(writePart(request, second.part, "z").body).toBe("code=%61bc&scope=a%20b&code=z");
  });

  it("encodes credentials twice, as Basic of OAuth has them (RFC 6749 §2.3.1)", () => {
    const changed = writePart(request, find(request, "client_secret"), "p:s w");
    expect(changed.headers[1]).toEqual(["Authorization", formatBasicAuth("prints%2Dweb", "p%3As+w")]);
    const without = removePart(request, find(request, "client_secret"));
    expect(without.headers.map(([name]) => name)).toEqual(["Content-Type", "X-Twice", "x-twice"]);
  });

  it("keeps a number a number, also when it was something else on the way", () => {
    const part = find(tokens, "expires_in");
    const body = (content: HttpResponse) => JSON.parse(content.body) as Record<string, unknown>;
    const empty = writePart(tokens, part, "", tokens);
    expect(body(empty).expires_in).toBe("");
    expect(body(writePart(empty, part, "60", tokens)).expires_in).toBe(60);
    expect(body(writePart(tokens, part, "60s", tokens)).expires_in).toBe("60s");
    expect(body(writePart(tokens, part, "6e1", tokens)).expires_in).toBe("6e1");
    expect(body(writePart(tokens, find(tokens, "sub"), "43", tokens)).sub).toBe("43");
    expect(body(writePart(tokens, find(tokens, "active"), "false", tokens))).toMatchObject({
      active: false,
      keys: [1, { a: 2 }],
    });
  });

  it("leaves no mark behind where the last pair went", () => {
    const one: HttpRequest = {
      method: "GET",
      url: "https://prints.example/callback?code=x#",
      headers: [],
      body: "",
    };
    expect(removePart(one, find(one, "code")).url).toBe("https://prints.example/callback");
  });

  it("of a part that is not there changes nothing", () => {
    const part = { kind: "query", index: 77 } as const;
    expect(writePart(request, part, "x")).toBe(request);
    expect(renamePart(request, part, "x")).toBe(request);
    expect(removePart(request, part)).toBe(request);
  });
});

describe("a new part", () => {
  it("comes after the others of its kind", () => {
    expect(addPart(request, "query", "n", "a b").url).toBe(
      "https://id.example/token?a=%20x&&b=1+2&c&=d&n=a+b#e=%66",
    );
    expect(addPart(request, "form", "n", "v").body).toBe("code=%61bc&scope=a%20b&code=again&n=v");
    expect(addPart(redirect, "query", "n", "v").headers[1]?.[1]).toContain("iss=https://id.example&n=v#_=_");
    expect(addPart(redirect, "header", "n", "v").headers.at(-1)).toEqual(["n", "v"]);
    expect(JSON.parse(addPart(tokens, "member", "n", "4").body)).toMatchObject({ n: "4", sub: "42" });
  });

  it("begins a query, a form or an object where there was none", () => {
    const bare: HttpRequest = {
      method: "GET",
      url: "https://photos.example/albums",
      headers: [form],
      body: "",
    };
    expect(addPart(bare, "query", "access_token", "x").url).toBe(
      "https://photos.example/albums?access_token=x",
    );
    expect(addPart(bare, "form", "a", "b").body).toBe("a=b");
    expect(addPart({ ...tokens, body: "" }, "member", "a", "b").body).toBe('{"a":"b"}');
  });

  it("may have no name and no value yet", () => {
    const changed = addPart(request, "query", "", "");
    expect(listParts(changed)[4]).toMatchObject({ name: "", value: "" });
  });
});
