import { describe, expect, it } from "vitest";
import { encodeBase64 } from "@/lib/http/base64";
import { digest } from "@/lib/oauth/digest";

// RFC 6234 §8.5, TEST1: "abc".
const vectors = [
  ["SHA-256", "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="],
  ["SHA-512", "3a81oZNherrMQXNJriBBMRLm+k6JqX6iCp7u5ktV05ohkpkqJ0/BqDa6PCOj/uu9RU1EI2Q86A4qmslPpUyknw=="],
] as const;

describe("a digest", () => {
  it.each(vectors)("by %s is that of the RFC (RFC 6234 §8.5)", async (algorithm, expected) => {
    expect(encodeBase64(await digest(algorithm, "abc"))).toBe(expected);
  });

  it("is one of the text in UTF-8", async () => {
    const [bytes, web] = [await digest("SHA-256", "é✓"), new TextEncoder().encode("é✓")];
    expect([...bytes]).toEqual([...new Uint8Array(await crypto.subtle.digest("SHA-256", web))]);
  });
});
