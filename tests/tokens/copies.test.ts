import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asAuthorization, asCurl, asJson } from "@/lib/tokens/copies";
import { decodeToken } from "@/lib/tokens/decode";
import { readWorkbenchLink, workbenchLink } from "@/lib/tokens/link";
import { readInput } from "@/lib/tokens/read-input";
import { compact, johnDoe } from "./support/make";

const bound = compact({ alg: "ES256" }, { aud: ["https://photos.example/albums"], cnf: { jkt: "abc" } });

describe("a copy of a token", () => {
  it("is an Authorization field (RFC 6750 §2.1)", () => {
    expect(asAuthorization(decodeToken(johnDoe))).toBe(`Authorization: Bearer ${johnDoe}`);
  });

  it("goes by the DPoP scheme where it is bound to a key (RFC 9449 §7.1)", () => {
    expect(asAuthorization(decodeToken(bound))).toBe(`Authorization: DPoP ${bound}`);
  });

  it("is a curl command that asks its audience", () => {
    expect(asCurl(decodeToken(johnDoe))).toBe(
      `curl 'https://api.example/' \\\n  --header 'Authorization: Bearer ${johnDoe}'`,
    );
    expect(asCurl(decodeToken(bound))).toMatch(
      /^curl 'https:\/\/photos\.example\/albums' .*--header 'DPoP: …'$/s,
    );
  });

  it("is JSON of what it says, with numbers as they are written", () => {
    const token = compact({ alg: "HS256" }, '{"n":12345678901234567890}');
    expect(asJson(decodeToken(token))).toContain('"n": 12345678901234567890');
    expect(JSON.parse(asJson(decodeToken(johnDoe)))).toMatchObject({
      header: { alg: "HS256" },
      payload: { name: "John Doe" },
    });
    expect(JSON.parse(asJson(decodeToken(compact({}, "a text"))))).toMatchObject({ payload: "a text" });
  });

  it("is found again in each of these shapes, when it is pasted", () => {
    for (const copy of [
      asAuthorization(decodeToken(johnDoe)),
      asCurl(decodeToken(johnDoe)),
      `https://grantscope.example${workbenchLink({ token: johnDoe })}`,
    ])
      expect(readInput(copy)).toMatchObject({ kind: "found", tokens: [{ token: johnDoe }] });
  });
});

describe("a link", () => {
  it("carries the token in its fragment and nowhere else", () => {
    const url = new URL(
      workbenchLink({ token: johnDoe, key: "secret", at: 5 }),
      "https://grantscope.example",
    );
    expect([url.pathname, url.search]).toEqual(["/tokens", ""]);
    expect(url.hash).toContain(johnDoe);
  });

  it("gives back what went in", () => {
    const contents = fc.record(
      { token: fc.string({ minLength: 1 }), key: fc.string({ minLength: 1 }), at: fc.integer() },
      { requiredKeys: ["token"] },
    );
    fc.assert(
      fc.property(contents, (content) => {
        const { hash } = new URL(workbenchLink(content), "https://grantscope.example");
        expect(readWorkbenchLink(hash)).toEqual(content);
      }),
    );
  });

  it.each(["", "#", "#content", "#token=", "#key=a"])("without a token is none: %j", (hash) => {
    expect(readWorkbenchLink(hash)).toBeUndefined();
  });

  it("with a time that is none is read without it", () => {
    expect(readWorkbenchLink("#token=a&at=x")).toEqual({ token: "a" });
  });
});
