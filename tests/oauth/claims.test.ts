import { describe, expect, it } from "vitest";
import { describeValidity, isCurrent, isTokenType, readAudience, readTokenType } from "@/lib/oauth/claims";

describe("the audience", () => {
  it.each([
    ["a", ["a"]],
    [
      ["a", "b"],
      ["a", "b"],
    ],
    [["a", 1, null], ["a"]],
    [undefined, []],
    [{ a: "a" }, []],
    [7, []],
  ])("%j names %j (RFC 7519 §4.1.3)", (aud, audience) => {
    expect(readAudience({ aud })).toEqual(audience);
  });
});

describe("the type of a token", () => {
  it.each([
    ["at+jwt", "at+jwt"],
    ["AT+JWT", "at+jwt"],
    ["application/at+jwt", "at+jwt"],
    ["Application/At+JWT", "at+jwt"],
    ["text/at+jwt", "text/at+jwt"],
    [undefined, ""],
    [["at+jwt"], ""],
  ])("%j is read as %j (RFC 7515 §4.1.9)", (typ, type) => {
    expect(readTokenType(typ)).toBe(type);
    expect(isTokenType(typ, "at+jwt")).toBe(type === "at+jwt");
  });
});

describe("the time in which a token is good", () => {
  it.each([
    [{ exp: 101 }, true],
    [{ exp: 100 }, false],
    [{ exp: 99 }, false],
    [{}, false],
    [{ exp: "101" }, false],
    [{ exp: 101, nbf: 100 }, true],
    [{ exp: 110, nbf: 101 }, false],
    [{ exp: 110, nbf: "1" }, false],
  ])("at 100, with %j: %s (RFC 7519 §4.1.4, §4.1.5)", (claims, current) => {
    expect(isCurrent(claims, 100)).toBe(current);
  });

  it.each([
    [{ exp: 200, nbf: 110 }, true],
    [{ exp: 200, nbf: 111 }, false],
    [{ exp: 200, nbf: "1" }, false],
    [{ exp: 100, nbf: 90 }, false],
  ])("at 100, where nbf may be ten seconds ahead, with %j: %s (RFC 7519 §4.1.5)", (claims, current) => {
    expect(isCurrent(claims, 100, 10)).toBe(current);
  });

  it("is told with what was wanted and what the token says, or does not say", () => {
    expect(describeValidity({ exp: 99, nbf: 5 }, 100)).toEqual({
      expected: "exp later than 100, nbf no later than 100",
      actual: "exp 99, nbf 5",
    });
    expect(describeValidity({}, 100)).toEqual({ expected: "exp later than 100", actual: "no exp" });
    expect(describeValidity({ exp: 900 }, 100, 0, 60).expected).toBe("exp later than 100 by no more than 60");
    expect(describeValidity({ exp: 900, nbf: 5 }, 100, 10).expected).toBe(
      "exp later than 100, nbf no later than 110",
    );
  });
});
