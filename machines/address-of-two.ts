/**
 * Two runs side by side as the query of an address, and back: `?left=authorization-code~client.public&right=authorization-code~pkce.off`,
 * with `seed`, `attack` and `step` for both. A side is its flow, the options that are other than the default, and as `do` what was done
 * in it. What cannot be read is replaced by the default and said in a notice, as in the address of one run.
 */
import type { Deviation } from "@/lib/transcript/run";
import { type FlowId, flowOptions, isFlowId } from "@/lib/world/options";
import {
  type AttackId,
  findAttack,
  fitsBoth,
  hasAttack,
  isAttackId,
  withAttack,
} from "@/lib/world/options/attacks";
import { defaultsOf } from "@/lib/world/options/definitions";
import { type AddressNotice, type Query, readAddressState, readFirst } from "./address";
import { formatDeviations } from "./deviations";
import { defaultSeed } from "./seed";

export interface Side {
  readonly flow: FlowId;
  readonly options: Readonly<Record<string, string>>;
  readonly deviations: readonly Deviation[];
}

export interface AddressOfTwo {
  readonly left: Side;
  readonly right: Side;
  readonly seed: string;
  readonly attack: AttackId | undefined;
  /** A row of both; 0 is the first. */
  readonly row: number;
}

export type NoticeOfTwo =
  | AddressNotice
  | { readonly kind: "unknown-flow"; readonly value: string; readonly used: FlowId }
  | { readonly kind: "unknown-attack"; readonly value: string }
  | { readonly kind: "unfit-attack"; readonly attack: AttackId }
  | { readonly kind: "unknown-parameter"; readonly name: string };

const known: ReadonlySet<string> = new Set(["left", "right", "seed", "attack", "step"]);

/** Reads the query; a side that is not named is the one given. In the address the first row is number 1. */
export function readAddressOfTwo(
  query: Query,
  missing: Pick<AddressOfTwo, "left" | "right">,
): { readonly state: AddressOfTwo; readonly notices: readonly NoticeOfTwo[] } {
  const given = (name: string) => readFirst(query[name]);
  const left = readSide(given("left"), missing.left);
  const right = readSide(given("right"), missing.right);
  const ofBoth = Object.entries(query).filter(([name]) => name === "seed" || name === "step");
  const shared = readAddressState(left.side.flow, Object.fromEntries(ofBoth));
  const attack = readAttack(given("attack"), left.side.flow, right.side.flow);
  const unknown = Object.keys(query).filter((name) => !known.has(name));
  return {
    state: settleAttack({
      left: left.side,
      right: right.side,
      seed: shared.state.seed,
      attack: attack.used,
      row: shared.state.step,
    }),
    notices: [
      ...left.notices,
      ...right.notices,
      ...shared.notices,
      ...attack.notices,
      ...unknown.map((name) => ({ kind: "unknown-parameter", name }) as const),
    ],
  };
}

/**
 * An attack that the options of both sides have is the attack on both, and an option of neither: so it is on, and can be turned off. Where
 * something was done in a run it is an option, for without the attack other messages would stand where that was done.
 */
export function settleAttack(address: AddressOfTwo): AddressOfTwo {
  const { left, right } = address;
  if (left.deviations.length + right.deviations.length > 0)
    return {
      ...address,
      attack: undefined,
      left: attackSide(left, address.attack),
      right: attackSide(right, address.attack),
    };
  const attack = address.attack ?? findAttack(left.flow, right.flow);
  if (attack === undefined) return address;
  const isOnBoth = [left, right].every(({ flow, options }) => hasAttack(flow, options, attack));
  if (address.attack === undefined && !isOnBoth) return address;
  return { ...address, attack, left: withoutAttack(left, attack), right: withoutAttack(right, attack) };
}

/** With the attack on both as the option that it is here. */
export function attackSide(side: Side, attack: AttackId | undefined): Side {
  return { ...side, options: withAttack(side.flow, side.options, attack) };
}

function withoutAttack(side: Side, attack: AttackId): Side {
  const { flow, options } = side;
  if (!hasAttack(flow, options, attack)) return side;
  const own = Object.keys(withAttack(flow, {}, attack));
  const defaults = Object.entries<string>(defaultsOf(flowOptions[flow])).filter(([id]) => own.includes(id));
  return { ...side, options: { ...options, ...Object.fromEntries(defaults) } };
}

/** The query that says this state, without what is the default. Its signs need no escapes, so that it can be read. */
export function formatAddressOfTwo({ left, right, seed, attack, row }: AddressOfTwo): string {
  const parameters = [
    `left=${formatSide(left)}`,
    `right=${formatSide(right)}`,
    ...(seed === defaultSeed ? [] : [`seed=${encodeURIComponent(seed)}`]),
    ...(attack === undefined ? [] : [`attack=${attack}`]),
    ...(row === 0 ? [] : [`step=${row + 1}`]),
  ];
  return `?${parameters.join("&")}`;
}

/** `authorization-code~client.public~pkce.off~do.W1s4LHsidHlwZSI6IkRST1AifV1d` */
export function formatSide({ flow, options, deviations }: Side): string {
  const defaults: Readonly<Record<string, string>> = defaultsOf(flowOptions[flow]);
  const chosen = Object.entries(options).filter(([id, value]) => defaults[id] !== value);
  const done = deviations.length === 0 ? [] : [["do", formatDeviations(deviations)]];
  return [flow, ...[...chosen, ...done].map(([id, value]) => `${id}.${value}`)].join("~");
}

/** An attack that cannot be tried on both sides would not be the same on both. */
function readAttack(
  text: string | undefined,
  left: FlowId,
  right: FlowId,
): { readonly used: AttackId | undefined; readonly notices: readonly NoticeOfTwo[] } {
  if (text === undefined) return { used: undefined, notices: [] };
  if (!isAttackId(text)) return { used: undefined, notices: [{ kind: "unknown-attack", value: text }] };
  if (fitsBoth(text, left, right)) return { used: text, notices: [] };
  return { used: undefined, notices: [{ kind: "unfit-attack", attack: text }] };
}

function readSide(
  text: string | undefined,
  missing: Side,
): { readonly side: Side; readonly notices: readonly NoticeOfTwo[] } {
  if (text === undefined) return { side: missing, notices: [] };
  const [flow = "", ...chosen] = text.split("~");
  if (!isFlowId(flow)) {
    return { side: missing, notices: [{ kind: "unknown-flow", value: flow, used: missing.flow }] };
  }
  const pairs = chosen.map((pair) => splitOnce(pair));
  // What is said of both runs is no option of one.
  const isOption = ([id]: readonly [string, string]) => id === "do" || Object.hasOwn(flowOptions[flow], id);
  const { state, notices } = readAddressState(flow, Object.fromEntries(pairs.filter(isOption)));
  const strange = pairs.filter((pair) => !isOption(pair));
  return {
    side: { flow, options: state.options, deviations: state.deviations },
    notices: [...notices, ...strange.map(([option]) => ({ kind: "unknown-option", option }) as const)],
  };
}

function splitOnce(pair: string): readonly [string, string] {
  const at = pair.indexOf(".");
  return at < 0 ? [pair, ""] : [pair.slice(0, at), pair.slice(at + 1)];
}
