import { describe, expect, it } from "vitest";
import { decodeToken, findPart } from "@/lib/tokens/decode";
import { knownSamples } from "@/lib/tokens/known-samples";
import { type SampleId, sampleIds } from "@/lib/tokens/sample-ids";
import { samples } from "@/lib/tokens/samples";
import { judgeTimes } from "@/lib/tokens/validity";
import type { Verdict } from "@/lib/tokens/verdict";
import { assess } from "./support/make";

const expected: Readonly<Record<SampleId, Verdict["kind"]>> = {
  "access-token": "verified",
  "jane-doe": "invalid",
  unsecured: "unsecured",
  forged: "invalid",
  encrypted: "decrypted",
  broken: "partial",
};

describe("each example", () => {
  it.each(sampleIds)("%s shows what it is there for", async (id) => {
    const { token, key, encoding } = samples[id];
    expect((await assess(token, key, encoding)).verdict.kind).toBe(expected[id]);
  });

  it.each(sampleIds.filter((id) => samples[id].at !== undefined && id !== "encrypted" && id !== "broken"))(
    "%s is valid at the time that it was made for",
    (id) => {
      const { token, at = 0 } = samples[id];
      expect(judgeTimes(findPart(decodeToken(token), "payload"), at).kind).toBe("current");
    },
  );
});

it("what is known of copied tokens is what they say", () => {
  for (const { input, payload } of knownSamples)
    expect(findPart(decodeToken(`${input}.`), "payload")?.source).toBe(payload);
});
