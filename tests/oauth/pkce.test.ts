import { describe, expect, it } from "vitest";
import { createVerifier, deriveChallenge, isWellFormed } from "@/lib/oauth/pkce";

const unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

describe("the syntax of verifier and challenge (RFC 7636 §4.1, §4.2)", () => {
  it.each([
    [42, false],
    [43, true],
    [128, true],
    [129, false],
  ])("of %i characters: %s", (length, expected) => {
    expect(isWellFormed("a".repeat(length))).toBe(expected);
  });

  it("has the unreserved characters", () => {
    expect(isWellFormed(unreserved)).toBe(true);
  });

  it.each(["+", "/", "=", " ", "%", "é", "\n"])("has no %j", (character) => {
    expect(isWellFormed(`${"a".repeat(43)}${character}`)).toBe(false);
    expect(isWellFormed(`${character}${"a".repeat(43)}`)).toBe(false);
  });
});

describe("the challenge (RFC 7636 §4.2)", () => {
  it("is the verifier itself by plain", async () => {
    expect(await deriveChallenge(unreserved, "plain")).toBe(unreserved);
  });

  it("is well formed by S256, and another for another verifier", async () => {
    const [one, two] = [await deriveChallenge("a", "S256"), await deriveChallenge("b", "S256")];
    expect(isWellFormed(one)).toBe(true);
    expect(one).not.toBe(two);
  });
});

it("a made verifier is well formed, whatever the octets (RFC 7636 §4.1)", () => {
  for (const octet of [0, 251, 255]) {
    expect(isWellFormed(createVerifier((_purpose, bytes) => new Uint8Array(bytes).fill(octet)))).toBe(true);
  }
});
