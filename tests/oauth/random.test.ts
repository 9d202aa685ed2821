import { expect, it } from "vitest";
import { randomText } from "@/lib/oauth/random";

it("asks by purpose, and writes what it gets as base64url", () => {
  const asked: unknown[] = [];
  const text = randomText(
    (...question) => {
      asked.push(question);
      return Uint8Array.of(251, 255, 254);
    },
    "state",
    3,
  );
  expect(asked).toEqual([["state", 3]]);
  expect(text).toBe("-__-");
});
