import { describe, expect, it } from "vitest";
import { decodeToken, findPart, readMember } from "@/lib/tokens/decode";
import { isTolerated } from "@/lib/tokens/problem";
import { compact, johnDoe, part } from "./support/make";

function problemsOf(token: string, role: "header" | "payload" | "signature" = "payload") {
  return findPart(decodeToken(token), role)?.problems;
}

const header = part({ alg: "HS256" });

describe("a token of three parts", () => {
  it("is taken apart, each part with its place", () => {
    const token = decodeToken(johnDoe);
    expect(token.kind).toBe("jws");
    expect(token.parts.map(({ role, start }) => [role, start])).toEqual([
      ["header", 0],
      ["payload", 37],
      ["signature", 112],
    ]);
    expect(findPart(token, "payload")?.source).toBe(
      '{"sub":"1234567890","name":"John Doe","iat":1516239022}',
    );
    expect(findPart(token, "signature")?.bytes).toHaveLength(32);
    expect(token.parts.flatMap(({ problems }) => problems)).toEqual([]);
  });

  it("may have a payload that is no JSON (RFC 7515 §3)", () => {
    const token = compact({ alg: "HS256" }, "You can trust us.");
    expect(problemsOf(token)).toEqual([]);
    expect(findPart(decodeToken(token), "payload")?.source).toBe("You can trust us.");
  });
});

describe("a number of parts", () => {
  it.each([
    ["a", "opaque", ["unknown"]],
    ["a.b", "partial", ["header", "payload"]],
    ["a.b.c", "jws", ["header", "payload", "signature"]],
    ["a.b.c.d", "partial", ["header", "encrypted-key", "iv", "ciphertext"]],
    ["a.b.c.d.e", "jwe", ["header", "encrypted-key", "iv", "ciphertext", "tag"]],
    ["a.b.c.d.e.f", "partial", Array(6).fill("unknown")],
    ["", "opaque", ["unknown"]],
    ["eyJhbGciOiJI", "partial", ["header"]],
  ])("%s is %s", (text, kind, roles) => {
    const token = decodeToken(text);
    expect([token.kind, token.parts.map(({ role }) => role)]).toEqual([kind, roles]);
  });
});

describe("an opaque token", () => {
  it("has no mistakes, whatever its characters are: it need not be base64url", () => {
    expect(decodeToken("a$b*c=").parts[0]?.problems).toEqual([]);
  });

  it("is read where it is JSON all the same", () => {
    expect(readMember(decodeToken(btoa(' {"a":1}').replaceAll("=", "")).parts[0], "a")).toBe(1);
  });
});

describe("base64url", () => {
  it("that has a foreign character is decoded up to it, and the place is named (RFC 4648 §5)", () => {
    const payload = part({ iss: "https://id.example", sub: "alice", admin: true });
    const broken = `${payload.slice(0, 36)}*${payload.slice(37)}`;
    expect(problemsOf(`${header}.${broken}.AAAA`)).toEqual([{ kind: "character", at: 36, character: "*" }]);
    const decoded = findPart(decodeToken(`${header}.${broken}.AAAA`), "payload");
    expect(decoded?.source).toBe('{"iss":"https://id.example"');
    expect(readMember(decoded, "iss")).toBe("https://id.example");
  });

  it.each([
    [
      "plain base64 (RFC 4648 §4)",
      "eyJhIjoiPz8_In0".replace("_", "/"),
      { kind: "plain-base64", at: 11, character: "/" },
    ],
    ["padding (RFC 7515 §2)", "eyJhIjoxfQ==", { kind: "padding", at: 10 }],
    ["bits that mean nothing (RFC 4648 §3.5)", "eyJhIjoxfR", { kind: "loose-bits", at: 9 }],
  ])("that is %s means the same, and is noted", (_what, payload, problem) => {
    expect(problemsOf(`${header}.${payload}.AAAA`)).toEqual([problem]);
    expect(findPart(decodeToken(`${header}.${payload}.AAAA`), "payload")?.json?.fault).toBeUndefined();
    expect(problemsOf(`${header}.${payload}.AAAA`)?.every(isTolerated)).toBe(true);
  });

  it("of which one character is left over was cut (RFC 4648 §4)", () => {
    expect(problemsOf(`${header}.eyJhIjoxf.AAAA`)).toEqual([{ kind: "left-over", at: 8 }]);
  });
});

describe("JSON", () => {
  it("that breaks off is named by the character of the token where it does", () => {
    const token = compact({ alg: "HS256" }, '{"a":1,"b":}');
    expect(problemsOf(token)).toMatchObject([{ kind: "json", at: 14, fault: { at: 11, expected: "value" } }]);
    expect(readMember(findPart(decodeToken(token), "payload"), "a")).toBe(1);
  });

  it("that is no object is no set of claims (RFC 7519 §7.2)", () => {
    expect(problemsOf(compact({ alg: "HS256" }, "[1]"))).toEqual([
      { kind: "not-an-object", at: 0, type: "array" },
    ]);
    expect(problemsOf(compact("null", {}), "header")).toEqual([
      { kind: "not-an-object", at: 0, type: "null" },
    ]);
  });

  it("that has a name twice is noted, and the last one holds (RFC 7519 §4)", () => {
    const token = compact({ alg: "HS256" }, '{"a":1,"a":2}');
    expect(problemsOf(token)).toEqual([{ kind: "duplicate", at: 9, name: "a" }]);
    expect(readMember(findPart(decodeToken(token), "payload"), "a")).toBe(2);
  });

  it("is named once for each name that stands more than once, where it does so first (RFC 8725 §2.4)", () => {
    const token = compact({ alg: "HS256" }, '{"é":1,"a":1,"a":2,"a":3,"é":2,"a":4}');
    expect(problemsOf(token)).toEqual([
      { kind: "duplicate", at: 18, name: "a" },
      { kind: "duplicate", at: 34, name: "é" },
    ]);
  });

  it("that is no UTF-8 is named by its byte (RFC 8725 §3.7)", () => {
    const latin1 = btoa('{"name":"Jos\xe9"}').replaceAll("=", "");
    expect(problemsOf(`${header}.${latin1}.AAAA`)).toEqual([{ kind: "utf8", at: 16, byte: 12 }]);
  });

  it("that is missing is named", () => {
    expect(problemsOf(`${header}..AAAA`)).toEqual([{ kind: "missing", at: 0 }]);
    expect(problemsOf(`${header}.e30.`, "signature")).toEqual([]);
  });
});
