/**
 * A state of the player as the query of an address, and back: `?client=public&pkce=off&seed=…&step=8&do=…&branches=…`.
 * What it starts from is left out: the defaults or, beside a lesson, what the lesson shows. What cannot be read is replaced by that and said
 * in a notice, never thrown. What other sites add to every address is passed over.
 */
import { dropForeign } from "@/lib/http/foreign-parameters";
import { isSameWay } from "@/lib/transcript/parting";
import type { Branch, Deviation } from "@/lib/transcript/run";
import { type FlowId, flowOptions } from "@/lib/world/options";
import { defaultsOf } from "@/lib/world/options/definitions";
import { formatBranches, parseBranches } from "./branches";
import { formatDeviations, parseDeviations } from "./deviations";
import { defaultSeed, isSeed } from "./seed";

export interface AddressState {
  readonly options: Readonly<Record<string, string>>;
  readonly seed: string;
  /** 0 is the first step. The run clamps it to its length. */
  readonly step: number;
  readonly deviations: readonly Deviation[];
  /** Other runs to return to, the oldest first. */
  readonly branches: readonly Branch[];
}

/** What holds where an address says nothing. */
export type Start = Omit<AddressState, "branches">;

/** What an address is to say; without branches where it is to be short. */
type Said = Start & Partial<Pick<AddressState, "branches">>;

/** Something in the address that could not be used, and what stands in its place. */
export type AddressNotice =
  | { readonly kind: "unknown-option"; readonly option: string }
  | { readonly kind: "unknown-value"; readonly option: string; readonly value: string; readonly used: string }
  | { readonly kind: "unreadable-step"; readonly value: string }
  | { readonly kind: "unreadable-seed"; readonly value: string }
  | { readonly kind: "unreadable-deviations" }
  | { readonly kind: "unreadable-branches" };

/** The query of an address, as a page is given it. */
export type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What a name of a query says: of what it says more than once, the first. */
export function readFirst(said: Query[string]): string | undefined {
  return [said].flat()[0];
}

/** Where a flow starts by itself. */
function startOf(flow: FlowId): Start {
  return { options: { ...defaultsOf(flowOptions[flow]) }, seed: defaultSeed, step: 0, deviations: [] };
}

/** Reads the query of an address. In it the first step is number 1. */
export function readAddressState(
  flow: FlowId,
  query: Query,
  start = startOf(flow),
): { state: AddressState; notices: readonly AddressNotice[] } {
  const notices: AddressNotice[] = [];
  const given = Object.entries(dropForeign(query)).map(
    ([name, value]) => [name, readFirst(value) ?? ""] as const,
  );
  const options: Record<string, string> = { ...start.options };
  const { seed, step, deviations } = start;
  let state: Omit<AddressState, "options"> = { seed, step, deviations, branches: [] };
  for (const [name, value] of given.toSorted(([one], [other]) => rankOf(one) - rankOf(other))) {
    const read = Object.hasOwn(readers, name) ? readers[name]?.(value, state.deviations) : undefined;
    if (read !== undefined) {
      state = { ...state, ...read.state };
      notices.push(...read.notices);
      continue;
    }
    const values: readonly string[] | undefined = Object.entries(flowOptions[flow]).find(
      ([id]) => id === name,
    )?.[1];
    if (values === undefined) notices.push({ kind: "unknown-option", option: name });
    else if (values.includes(value)) options[name] = value;
    else notices.push({ kind: "unknown-value", option: name, value, used: options[name] ?? "" });
  }
  return { state: { ...state, options }, notices };
}

/** The query that says this state, without what it starts from; `""` for just that. */
export function formatAddressState(flow: FlowId, state: Said, start = startOf(flow)): string {
  const parameters = new URLSearchParams(
    Object.entries(state.options).filter(([id, value]) => start.options[id] !== value),
  );
  if (state.seed !== start.seed) parameters.set("seed", state.seed);
  if (state.step !== start.step) parameters.set("step", String(state.step + 1));
  if (!isSameWay(state.deviations, start.deviations))
    parameters.set("do", formatDeviations(state.deviations));
  const { branches = [], deviations } = state;
  if (branches.length > 0) parameters.set("branches", formatBranches(branches, deviations));
  const query = parameters.toString();
  return query === "" ? "" : `?${query}`;
}

interface Read {
  readonly state: Partial<AddressState>;
  readonly notices: readonly AddressNotice[];
}

type Reader = (value: string, deviations: readonly Deviation[]) => Read;

const readers: Readonly<Record<string, Reader>> = {
  step: readStep,
  seed: readSeed,
  do: readDeviations,
  branches: readBranches,
};

/** Branches are told by the deviations of the run, so they are read after them. */
function rankOf(name: string): number {
  return name === "branches" ? 1 : 0;
}

function readStep(value: string): Read {
  const step = /^\d{1,6}$/.test(value) ? Number(value) : 0;
  if (step < 1) return { state: {}, notices: [{ kind: "unreadable-step", value }] };
  return { state: { step: step - 1 }, notices: [] };
}

function readSeed(value: string): Read {
  if (!isSeed(value)) return { state: {}, notices: [{ kind: "unreadable-seed", value }] };
  return { state: { seed: value }, notices: [] };
}

function readDeviations(value: string): Read {
  const deviations = parseDeviations(value);
  if (deviations === undefined) return { state: {}, notices: [{ kind: "unreadable-deviations" }] };
  return { state: { deviations }, notices: [] };
}

function readBranches(value: string, deviations: readonly Deviation[]): Read {
  const branches = parseBranches(value, deviations);
  if (branches === undefined) return { state: {}, notices: [{ kind: "unreadable-branches" }] };
  return { state: { branches }, notices: [] };
}
