import { describe, expect, it } from "vitest";
import { prepareComparison } from "@/components/compare/prepare";
import { dropFrame } from "@/components/flow/frame-query";
import { listOwnPages } from "@/components/palette/own-pages";
import { firstComparison } from "@/lib/content/compare";
import { dropForeign } from "@/lib/http/foreign-parameters";
import { flowIds, flowOptions } from "@/lib/world/options";
import { defaultsOf } from "@/lib/world/options/definitions";
import { readAddressState } from "@/machines/address";
import { simulate } from "@/machines/engine";

const foreign = { utm_source: "news", utm_campaign: "spring", fbclid: "IwAR1", gclid: "Cj0", ref: "hub" };
const search = `?client=public&${new URLSearchParams(foreign)}`;

describe("what other sites add to an address", () => {
  it("is passed over in the address of a run, and what else is strange is told", () => {
    const { state, notices } = readAddressState("authorization-code", {
      client: "public",
      ...foreign,
      utm: "1",
      reference: "2",
    });
    expect(state.options.client).toBe("public");
    expect(notices).toEqual([
      { kind: "unknown-option", option: "utm" },
      { kind: "unknown-option", option: "reference" },
    ]);
  });

  it("is passed over in the address of a comparison, which is the first one without any other word", async () => {
    const { comparison } = await prepareComparison({ ...foreign, reference: "2" });
    expect(comparison.notices).toHaveLength(1);
    expect(comparison.notices[0]).toContain("reference");
    const { comparison: bare } = await prepareComparison(foreign);
    expect(bare.notices).toEqual([]);
    expect(bare.id).toBe(firstComparison.id);
  });

  it("is not carried on by the links to the same run", async () => {
    expect(dropFrame(`${search}&theme=dark`)).toBe("?client=public");
    const options = defaultsOf(flowOptions["authorization-code"]);
    const run = await simulate({ flow: "authorization-code", options, seed: "grantscope", deviations: [] });
    const at = { pathname: "/flows/authorization-code", search, hash: "" };
    const hrefs = listOwnPages(run, at).map(({ href }) => href);
    expect(hrefs).toContain("/handout/authorization-code?client=public");
    for (const href of hrefs) expect(href).not.toMatch(/utm|clid|ref=/);
  });

  it("has no name that an option of a flow has", () => {
    for (const flow of flowIds) expect(dropForeign<unknown>(flowOptions[flow])).toEqual(flowOptions[flow]);
  });
});
