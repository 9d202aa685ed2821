import { expect, it } from "vitest";
import { decodeToken, findPart } from "@/lib/tokens/decode";
import { judgeTimes } from "@/lib/tokens/validity";
import { compact } from "./support/make";

function judge(claims: object) {
  return judgeTimes(findPart(decodeToken(compact({ alg: "ES256" }, claims, "")), "payload"), 1_000);
}

it.each([
  ["expired from the moment of exp on (RFC 7519 §4.1.4)", { exp: 1_000 }, { kind: "expired", at: 1_000 }],
  ["good until then, be it within a second", { exp: 1_000.5 }, { kind: "current", until: 1_000.5 }],
  ["good from the moment of nbf on (RFC 7519 §4.1.5)", { nbf: 1_000 }, { kind: "unlimited" }],
  ["not good before", { exp: 2_000, nbf: 1_000.5 }, { kind: "not-yet", at: 1_000.5 }],
  ["good for ever without times", {}, { kind: "unlimited" }],
  ["not good for ever where exp is no number (RFC 7519 §4.1.4)", { exp: "2000" }, { kind: "unknown" }],
  ["not good for ever where exp is null", { exp: null }, { kind: "unknown" }],
  ["not good now where nbf is no number (RFC 7519 §4.1.5)", { exp: 2_000, nbf: "0" }, { kind: "unknown" }],
  ["expired whatever nbf is", { exp: 1_000, nbf: "0" }, { kind: "expired", at: 1_000 }],
])("a token is %s", (_what, claims, validity) => {
  expect(judge(claims)).toEqual(validity);
});

it("says nothing of times where there are no claims", () => {
  expect(judgeTimes(undefined, 1_000)).toEqual({ kind: "unknown" });
});
