import { describe, expect, it } from "vitest";
import type { Branch, Deviation } from "@/lib/transcript/run";
import { formatAddressState, readAddressState } from "@/machines/address";
import { formatBranches, parseBranches } from "@/machines/branches";
import { encodeWord } from "@/machines/deviations";

const message = { method: "GET", url: `https://id.example/${"long".repeat(200)}`, headers: [], body: "" };
const edit: Deviation = { step: 4, event: { type: "EDIT", message } };
const drop: Deviation = { step: 12, event: { type: "DROP" } };
const deny: Deviation = { step: 8, event: { type: "DENY" } };
const branches: readonly Branch[] = [
  { step: 12, deviations: [edit, drop] },
  { step: 3, deviations: [] },
  { step: 20, deviations: [deny, drop] },
];

describe("the branches in an address", () => {
  it.each([{ own: [edit] }, { own: [] }, { own: [deny, drop] }])(
    "are read as they were written",
    ({ own }) => {
      expect(parseBranches(formatBranches(branches, own), own)).toEqual(branches);
    },
  );

  it("say once what they share with the run and with one another", () => {
    const alone = formatBranches([{ step: 12, deviations: [edit] }], []);
    expect(formatBranches([{ step: 12, deviations: [edit, drop] }], [edit]).length).toBeLessThan(80);
    expect(formatBranches([...branches, ...branches], []).length).toBeLessThan(alone.length + 400);
  });

  it.each([
    ["no JSON", "%%"],
    ["another shape", encodeWord({ a: 1 })],
    ["a number of nothing", encodeWord([[3, [0]]])],
    ["a step that is none", encodeWord([[-1, []]])],
    ["an event that is none", encodeWord([[3, [[4, { type: "HACK" }]]]])],
    ["too many", encodeWord(Array.from({ length: 21 }, () => [0, []]))],
  ])("are not read where the word is %s", (_what, word) => {
    expect(parseBranches(word, [])).toBeUndefined();
    const { state, notices } = readAddressState("authorization-code", { branches: word, step: "3" });
    expect(state).toMatchObject({ branches: [], step: 2 });
    expect(notices).toEqual([{ kind: "unreadable-branches" }]);
  });

  it("are restored with the run, whatever the order of the parameters", () => {
    const state = { options: {}, seed: "grantscope", step: 6, deviations: [edit], branches };
    const query = new URLSearchParams(formatAddressState("authorization-code", state));
    const turned = Object.fromEntries([...query].reverse());
    expect(readAddressState("authorization-code", turned)).toMatchObject({
      state: { deviations: [edit], branches, step: 6 },
      notices: [],
    });
  });
});
