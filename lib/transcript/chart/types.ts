/**
 * The statechart of a flow as JSON: what its machine says, and where each part of it stands in a drawing. Left out: actions, which change
 * what is known and not where one may go.
 */
import type { Party } from "../types";

/** A transition: what makes the machine look at it, and what must hold for it to be taken. */
export interface Way {
  readonly from: string;
  /** The same as `from` where the event is taken without going anywhere. */
  readonly to: string;
  readonly event: string;
  readonly guard?: Guard;
}

export interface Guard {
  readonly id: string;
  readonly params?: Readonly<Record<string, string>>;
}

/** `message`: in flight; `turn`: somebody's; `end`: final. */
export type StateKind = "message" | "turn" | "end";

export interface ChartState {
  /** As in `Step.state`, up to its first dot. */
  readonly id: string;
  readonly kind: StateKind;
  readonly initial: boolean;
  /** Who sends the message, or whose turn it is. Nobody's own where the flow did not foresee the message. */
  readonly party?: Party;
  /** What the state is made of: an index into `insides`. */
  readonly inside?: number;
}

/** The states within a state. */
export interface Inside {
  readonly states: readonly { readonly id: string; readonly initial: boolean; readonly final: boolean }[];
  readonly ways: readonly Way[];
}

export interface Chart {
  readonly states: readonly ChartState[];
  /** Those that a state has for itself. */
  readonly ways: readonly Way[];
  /** Those that every state has but the ends; `from` is `everywhere`. */
  readonly shared: readonly Way[];
  /** What states are made of, each once. */
  readonly insides: readonly Inside[];
}

/** Where the shared ways come from, in place of a state. */
export const everywhere = "everywhere";

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface DrawnWay extends Way {
  /** The path of an SVG, from the one state down into the other. */
  readonly path: string;
}

/** Pixels throughout, from the upper left. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly boxes: Readonly<Record<string, Box>>;
  readonly ways: readonly DrawnWay[];
}

export interface DrawnChart extends Chart {
  readonly drawing: Drawing;
  readonly insideDrawings: readonly Drawing[];
}
