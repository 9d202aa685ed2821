import { describe, expect, it } from "vitest";
import { prepareComparison } from "@/components/compare/prepare";
import { prepareFlow } from "@/components/flow/prepare";
import { notices } from "@/lib/content/notices";
import { defaultSeed } from "@/machines/seed";

const long = `a${"🔑".repeat(300)}`;

/** What a sentence has where the word that it was made for is missing, or was cut within a letter. */
const broken = /\s[,.]| {2}|^ |=,|\p{Surrogate}/u;

describe("what is said of an odd address", () => {
  it.each([{ left: "" }, { left: "~" }, { left: " ~pkce.off" }, { right: "" }])(
    "names no flow where there is none: %j",
    async (query) => {
      const { comparison } = await prepareComparison(query);
      expect(comparison.notices).toEqual([
        "This address named no flow for one of the sides. Authorization code is shown instead.",
      ]);
    },
  );

  it.each([
    { left: long, right: "~" },
    { left: [long, ""], right: ["", long] },
    { left: "authorization-code~.off~pkce~", right: `authorization-code~${long}.a~pkce.${long}` },
    { attack: "" },
    { attack: long },
    { step: "", "": "" },
    { [long]: "1" },
    { present: long },
  ])("is a sentence in a comparison", async (query) => {
    const { comparison } = await prepareComparison(query);
    expect(comparison.notices).not.toEqual([]);
    for (const notice of comparison.notices) expect(notice).not.toMatch(broken);
  });

  it.each([
    { "": "", step: "" },
    { client: "" },
    { client: long, step: long },
    { [long]: " " },
    { seed: "\0" },
  ])("is a sentence in a flow", async (query) => {
    const { notices: told } = await prepareFlow("authorization-code", query);
    expect(told).not.toEqual([]);
    for (const notice of told) expect(notice).not.toMatch(broken);
  });

  it.each(["\0", "a\u0007", "   ", "\u200b\u2060", "a".repeat(65), "🔑".repeat(33)])(
    "has no use for the seed %j, which nobody could read off a screen",
    async (seed) => {
      const { initial, notices: told } = await prepareFlow("authorization-code", { seed });
      expect(told).toEqual([notices.unreadableSeed()]);
      expect(initial.seed).toBe(defaultSeed);
    },
  );

  it.each(["a b", "Klasse 3ä", "👩‍💻", "a".repeat(64)])("takes the seed %j", async (seed) => {
    const { initial, notices: told } = await prepareFlow("authorization-code", { seed });
    expect([initial.seed, told]).toEqual([seed, []]);
  });

  it("has nothing in it that turns it round or cannot be seen", () => {
    expect(notices.unknownOption("a\u202eb\0c")).toBe(notices.unknownOption("abc"));
    expect(notices.unknownOption("\u202e")).toBe(notices.unknownOption(""));
  });
});
