import { describe, expect, it } from "vitest";
import { originFor, referrerFor } from "@/lib/http/referrer";

const page = "https://prints.example/callback?access_token=secret#part";
const whole = "https://prints.example/callback?access_token=secret";
const origin = "https://prints.example/";
const elsewhere = "https://stats.example/count";
const same = "https://prints.example/photo.png";
const weaker = "http://stats.example/count";

describe("Referer", () => {
  it.each([
    ["no-referrer", undefined, undefined, undefined],
    ["unsafe-url", whole, whole, whole],
    ["origin", origin, origin, origin],
    ["same-origin", undefined, whole, undefined],
    ["origin-when-cross-origin", origin, whole, origin],
    ["no-referrer-when-downgrade", whole, whole, undefined],
    ["strict-origin", origin, origin, undefined],
    ["strict-origin-when-cross-origin", origin, whole, undefined],
  ])("with %s tells another site, its own and a weaker one what the policy lets it", (policy, ...wanted) => {
    expect([elsewhere, same, weaker].map((target) => referrerFor(policy, page, target))).toEqual(wanted);
  });

  it("never has the fragment, whatever the policy (RFC 9110 §10.1.3)", () => {
    const policies = ["unsafe-url", "no-referrer-when-downgrade", "same-origin", undefined];
    for (const policy of policies) expect(referrerFor(policy, page, same)).toBe(whole);
  });

  it("goes by strict-origin-when-cross-origin where no policy is known (Referrer Policy §3)", () => {
    for (const policy of [undefined, "", "none", "always, sometimes"]) {
      expect(referrerFor(policy, page, elsewhere)).toBe(origin);
    }
  });

  it("goes by the last policy that is known (Referrer Policy §8.1)", () => {
    expect(referrerFor("no-referrer, Unsafe-URL, later", page, elsewhere)).toBe(whole);
  });

  it("names no page that has no web address", () => {
    expect(referrerFor("unsafe-url", "about:blank", elsewhere)).toBeUndefined();
    expect(referrerFor("unsafe-url", page, "no address")).toBeUndefined();
  });
});

describe("Origin of a form that is posted", () => {
  const told = "https://prints.example";
  it.each([
    ["no-referrer", "null", "null", "null"],
    ["unsafe-url", told, told, told],
    ["origin", told, told, told],
    ["same-origin", "null", told, "null"],
    ["origin-when-cross-origin", told, told, told],
    ["no-referrer-when-downgrade", told, told, "null"],
    ["strict-origin", told, told, "null"],
    ["strict-origin-when-cross-origin", told, told, "null"],
  ])(
    "with %s tells another site, its own and a weaker one the origin or null (Fetch §3.2)",
    (policy, ...wanted) => {
      expect([elsewhere, same, weaker].map((target) => originFor(policy, page, target))).toEqual(wanted);
    },
  );

  it("is null of a page that has no web address (Fetch §3.2)", () => {
    expect(originFor(undefined, "about:blank", elsewhere)).toBe("null");
  });
});
