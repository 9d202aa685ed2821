import { describe, expect, it } from "vitest";
import { prepareComparison } from "@/components/compare/prepare";
import { prepareFlow } from "@/components/flow/prepare";

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
  ])("is a sentence in a comparison", async (query) => {
    const { comparison } = await prepareComparison(query);
    expect(comparison.notices).not.toEqual([]);
    for (const notice of comparison.notices) expect(notice).not.toMatch(broken);
  });

  it.each([{ "": "", step: "" }, { client: "" }, { client: long, step: long }, { [long]: " " }])(
    "is a sentence in a flow",
    async (query) => {
      const { notices } = await prepareFlow("authorization-code", query);
      expect(notices).not.toEqual([]);
      for (const notice of notices) expect(notice).not.toMatch(broken);
    },
  );
});
