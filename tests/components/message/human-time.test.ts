import { describe, expect, it } from "vitest";
import { describeDuration, describeMoment, describeTime } from "@/components/message/human-time";

describe("times in words", () => {
  it.each([
    [0, "0 s"],
    [59, "59 s"],
    [60, "1 min"],
    [598, "9 min 58 s"],
    [3600, "1 h"],
    [7_500, "2 h 5 min"],
    [86_400, "1 day"],
    [260_000, "3 days"],
  ])("say %i seconds as %s", (seconds, words) => {
    expect(describeDuration(seconds)).toBe(words);
  });

  it.each([
    ["exp", 598, "expires in 9 min 58 s"],
    ["exp", 0, "expires now"],
    ["exp", -3, "expired 3 s ago"],
    ["iat", 0, "issued just now"],
    ["iat", -2, "issued 2 s ago"],
    ["iat", 5, "issued in 5 s"],
    ["nbf", 30, "not valid for another 30 s"],
    ["nbf", -30, "valid since 30 s ago"],
    ["auth_time", -61, "signed in 1 min 1 s ago"],
  ])("say %s at %i s from now as %s", (claim, from, words) => {
    expect(describeTime(claim, 1_767_261_605 + from, 1_767_261_605)).toBe(words);
  });

  it("name a moment in UTC, and no nonsense", () => {
    expect(describeMoment(1_767_261_605)).toBe("1 Jan 2026, 10:00:05 UTC");
    expect(describeMoment(Number.MAX_VALUE)).toBe(String(Number.MAX_VALUE));
  });
});
