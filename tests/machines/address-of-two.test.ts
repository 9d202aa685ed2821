import { describe, expect, it } from "vitest";
import { comparisons, firstComparison } from "@/lib/content/compare";
import { hrefOf } from "@/lib/content/compare/href";
import { flowOptions } from "@/lib/world/options";
import { defaultsOf } from "@/lib/world/options/definitions";
import { formatAddressOfTwo, readAddressOfTwo, type Side } from "@/machines/address-of-two";
import { formatDeviations } from "@/machines/deviations";

function side({ flow, options }: { readonly flow: Side["flow"]; readonly options: object }): Side {
  return { flow, options: { ...defaultsOf(flowOptions[flow]), ...options }, deviations: [] };
}

const missing = { left: side(firstComparison.left), right: side(firstComparison.right) };

function read(query: string) {
  return readAddressOfTwo(Object.fromEntries(new URLSearchParams(query)), missing);
}

describe("the address of two runs", () => {
  it("says both sides, the seed, the attack and the row, and comes back as it was", () => {
    const query =
      "?left=authorization-code~client.public&right=authorization-code~pkce.off&seed=other&attack=code&step=13";
    const { state, notices } = read(query);
    expect(notices).toEqual([]);
    expect(state.left).toEqual(side({ flow: "authorization-code", options: { client: "public" } }));
    expect(state).toMatchObject({ seed: "other", attack: "code", row: 12 });
    expect(formatAddressOfTwo(state)).toBe(query);
  });

  it.each(comparisons.map((one) => [one.title, one] as const))(
    "of “%s” is the one that its links have",
    (_, comparison) => {
      const href = hrefOf(comparison);
      const { state, notices } = read(href.split("?")[1] ?? "");
      expect(notices).toEqual([]);
      expect(state.left).toEqual(side(comparison.left));
      expect(state.right).toEqual(side(comparison.right));
      expect(state.attack).toBe(comparison.attack);
      expect(`/compare${formatAddressOfTwo(state)}`).toBe(href);
    },
  );

  it("says what it could not use, and goes on", () => {
    const { state, notices } = read(
      "left=nonsense&right=authorization-code~pkce.md5~colour.red&attack=bribery&step=nine&pkce=off",
    );
    expect(state.left).toEqual(missing.left);
    expect(state.right).toEqual(side({ flow: "authorization-code", options: {} }));
    expect(state).toMatchObject({ attack: undefined, row: 0 });
    expect(notices).toEqual([
      { kind: "unknown-flow", value: "nonsense", used: "authorization-code" },
      { kind: "unknown-value", option: "pkce", value: "md5", used: "S256" },
      { kind: "unknown-option", option: "colour" },
      { kind: "unreadable-step", value: "nine" },
      { kind: "unknown-attack", value: "bribery" },
      { kind: "unknown-parameter", name: "pkce" },
    ]);
  });

  it("says what was done on each side, and where something was, an attack is an option of both", () => {
    const done = formatDeviations([{ step: 4, event: { type: "DROP" } }]);
    const query = `?left=authorization-code~pkce.off~do.${done}&right=authorization-code&step=5`;
    const { state, notices } = read(query);
    expect(notices).toEqual([]);
    expect(state.left.deviations).toEqual([{ step: 4, event: { type: "DROP" } }]);
    expect(state.right.deviations).toEqual([]);
    expect(formatAddressOfTwo(state)).toBe(query);
    const attacked = read(`${query}&attack=code`).state;
    expect(attacked.attack).toBeUndefined();
    expect([attacked.left.options, attacked.right.options]).toEqual([
      expect.objectContaining({ theft: "code" }),
      expect.objectContaining({ theft: "code" }),
    ]);
    expect(read(formatAddressOfTwo(attacked)).state).toEqual(attacked);
    const odd = read("left=authorization-code~do.%00&right=authorization-code~seed.other");
    expect(odd.state.left.deviations).toEqual([]);
    expect(odd.notices).toEqual([
      { kind: "unreadable-deviations" },
      { kind: "unknown-option", option: "seed" },
    ]);
  });

  it("leaves out an attack that cannot be the same on both", () => {
    const { state, notices } = read("left=authorization-code&right=device-code&attack=code");
    expect(state.attack).toBeUndefined();
    expect(notices).toEqual([{ kind: "unfit-attack", attack: "code" }]);
  });

  it.each([
    ["authorization-code~theft.code", "authorization-code~pkce.off~theft.code", "code"],
    ["authorization-code~theft.code", "implicit~attack.history", "address"],
    ["refresh-token~theft.before", "refresh-token~rotation.off~theft.before", "refresh"],
  ])(
    "takes an attack that is an option of both, %s and %s, for the attack on both",
    (left, right, attack) => {
      const { state, notices } = read(`left=${left}&right=${right}&step=3`);
      expect(notices).toEqual([]);
      const bare = (text: string) => text.replace(/~(theft|attack)\.\w+/, "");
      expect(formatAddressOfTwo(state)).toBe(
        `?left=${bare(left)}&right=${bare(right)}&attack=${attack}&step=3`,
      );
      // Said twice, it can still be turned off.
      const twice = read(`left=${left}&right=${right}&attack=${attack}&step=3`).state;
      expect(twice).toEqual(state);
    },
  );

  it("leaves an attack on one side to that side", () => {
    const query = "?left=authorization-code~theft.code&right=authorization-code";
    expect(formatAddressOfTwo(read(query).state)).toBe(query);
  });
});
