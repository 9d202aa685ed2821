/**
 * The statechart of a flow, read from its machine: the states as XState knows them, and their transitions with events and guards. What is
 * the same in all states, or within several of them, stands in it once.
 */
import type { AnyStateMachine, AnyStateNode, AnyTransitionDefinition } from "xstate";
import { type ActId, actorOf } from "@/lib/transcript/acts";
import {
  type Chart,
  type ChartState,
  everywhere,
  type Guard,
  type Inside,
  type StateKind,
  type Way,
} from "@/lib/transcript/chart/types";
import type { Party } from "@/lib/transcript/types";
import type { World } from "@/lib/world/world";
import { selectSenders } from "./senders";

/** The world, as the flow sets it up, says who sends what. */
export function readChart({ root }: AnyStateMachine, world: Pick<World, "names" | "hosts">): Chart {
  const nodes = Object.values(root.states);
  const all = nodes.flatMap(readWays);
  const senders = selectSenders(world, all);
  const shared = selectShared(nodes, all);
  const insides = new Map<string, Inside>();
  const states = nodes.map((node): ChartState => {
    const kind = kindOf(node);
    const inside = kind === "end" ? undefined : keep(insides, readInside(node));
    const party = partyOf(node.key, kind, senders);
    return {
      id: node.key,
      kind,
      initial: root.initial.target.includes(node),
      ...(party !== undefined && { party }),
      ...(inside !== undefined && { inside }),
    };
  });
  const isShared = (way: Way) => shared.some((other) => isSame(way, other));
  return { states, ways: all.filter((way) => !isShared(way)), shared, insides: [...insides.values()] };
}

/** An end is nobody's, although any message can lead to some of them. */
function partyOf(id: string, kind: StateKind, senders: ReadonlyMap<string, Party>): Party | undefined {
  if (kind === "end") return undefined;
  return kind === "turn" ? actorOf(id as ActId) : senders.get(id);
}

function kindOf(node: AnyStateNode): StateKind {
  if (node.type === "final") return "end";
  return Object.values(node.states).some(({ tags }) => tags.includes("act")) ? "turn" : "message";
}

/** The transitions of a state, in the order in which the machine looks at them. */
function readWays(node: AnyStateNode): readonly Way[] {
  return [...node.transitions.values()].flat().flatMap((transition: AnyTransitionDefinition) => {
    const guard = readGuard(transition.guard);
    const { eventType: event, target = [node] } = transition;
    return target.map(({ key: to }) => ({ from: node.key, to, event, ...(guard && { guard }) }));
  });
}

function readGuard(guard: AnyTransitionDefinition["guard"]): Guard | undefined {
  if (guard === undefined) return undefined;
  if (typeof guard === "string") return { id: guard };
  const { type, params } = guard as { readonly type: string; readonly params?: Guard["params"] };
  return { id: type, ...(params && { params }) };
}

/** Those that every state has which is no end. Each hangs on its own state's end, so the event goes by one name. */
function selectShared(nodes: readonly AnyStateNode[], all: readonly Way[]): readonly Way[] {
  const open = nodes.filter(({ type }) => type !== "final");
  const [first] = open;
  return all
    .filter(({ from }) => from === first?.key)
    .filter((way) => open.every(({ key }) => all.some((other) => other.from === key && isSame(way, other))))
    .map((way) => ({ ...way, from: everywhere }));
}

function isSame(one: Way, other: Way): boolean {
  return one.to === other.to && JSON.stringify(one.guard) === JSON.stringify(other.guard);
}

function readInside(node: AnyStateNode): Inside {
  const within = Object.values(node.states);
  return {
    states: within.map((inner) => ({
      id: inner.key,
      initial: node.initial.target.includes(inner),
      final: inner.type === "final",
    })),
    ways: within.flatMap(readWays),
  };
}

/** The index of what is kept, which is the same for two that say the same. */
function keep(insides: Map<string, Inside>, inside: Inside): number {
  const key = JSON.stringify(inside);
  if (!insides.has(key)) insides.set(key, inside);
  return [...insides.keys()].indexOf(key);
}
