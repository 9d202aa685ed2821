/** An address that starts from a state of its own, as beside a lesson: it says what differs from that. */
import { describe, expect, it } from "vitest";
import { type AddressState, formatAddressState, readAddressState, type Start } from "@/machines/address";
import { formatDeviations } from "@/machines/deviations";

const flow = "authorization-code";
const replay = { step: 12, event: { type: "REPLAY" } } as const;
const drop = { step: 14, event: { type: "DROP" } } as const;
const { options } = readAddressState(flow, { client: "public" }).state;
const start: Start = { options, seed: "lesson", step: 12, deviations: [replay] };

function read(query: string) {
  return readAddressState(flow, Object.fromEntries(new URLSearchParams(query)), start);
}

describe("an address with a start of its own", () => {
  it("says nothing of what it starts from, and leads there where it says nothing", () => {
    expect(formatAddressState(flow, start, start)).toBe("");
    expect(read("")).toEqual({ state: { ...start, branches: [] }, notices: [] });
  });

  it.each<[string, Partial<AddressState>]>([
    ["?step=1", { step: 0 }],
    ["?seed=grantscope", { seed: "grantscope" }],
    ["?client=confidential", { options: { ...options, client: "confidential" } }],
    [`?do=${formatDeviations([replay, drop])}`, { deviations: [replay, drop] }],
    [`?do=${formatDeviations([])}`, { deviations: [] }],
  ])("says %s, the default too, where that is not what it starts from", (query, changed) => {
    expect(formatAddressState(flow, { ...start, ...changed }, start)).toBe(query);
    expect(read(query)).toEqual({ state: { ...start, branches: [], ...changed }, notices: [] });
  });

  it("leaves what it starts from in place of what cannot be read, and tells of it", () => {
    expect(read("?step=soon&do=bm90aGluZw&seed=&client=none")).toEqual({
      state: { ...start, branches: [] },
      notices: [
        { kind: "unreadable-step", value: "soon" },
        { kind: "unreadable-deviations" },
        { kind: "unreadable-seed", value: "" },
        { kind: "unknown-value", option: "client", value: "none", used: "public" },
      ],
    });
  });
});
