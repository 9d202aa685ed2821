/** A row of a comparison as the wall shows it: of each side the step with its explanation, and the values that the other has not. */
import { type Slide, selectSlide } from "@/components/flow/present/slide-model";
import type { InspectorExplanations } from "@/components/message/explanations";
import type { ComparedPart } from "@/lib/transcript/differences";
import { type ComparisonView, type SideId, sideIds } from "./compared";
import { sayValue } from "./part-words";

export interface WallValue {
  readonly name: string;
  readonly value: string;
}

export interface WallSide {
  /** Undefined where this side has no such step. */
  readonly slide: Slide | undefined;
  readonly values: readonly WallValue[];
}

export type WallSides = Readonly<Record<SideId, WallSide>>;

export type Explanations = Readonly<Record<SideId, InspectorExplanations>>;

/** Values for which each side has room. */
const most = 2;

/** What a value is called among those of both sides. */
export function valueId(side: SideId, { name }: Pick<WallValue, "name">): string {
  return `${side} ${name}`;
}

export function nameOfValue(id: string): string {
  return id.slice(id.indexOf(" ") + 1);
}

export function listValueIds(sides: WallSides): readonly string[] {
  return sideIds.flatMap((side) => sides[side].values.map((value) => valueId(side, value)));
}

export function selectWallSides(comparison: ComparisonView, row: number, words: Explanations): WallSides {
  const select = (side: SideId): WallSide => {
    const step = comparison.rows[row]?.[side];
    const slide = step === undefined ? undefined : selectSlide(comparison.sides[side].run, step, words[side]);
    return { slide, values: selectValues(comparison, row, side, slide?.highlights ?? []) };
  };
  return { left: select("left"), right: select("right") };
}

/**
 * Of a message that both sides have, what is not alike; of one that stands alone, what its explanation stresses. The status stands on the
 * arrow already.
 */
function selectValues(
  { rows }: ComparisonView,
  row: number,
  side: SideId,
  highlights: readonly string[],
): readonly WallValue[] {
  const here = rows[row];
  if (here === undefined) return [];
  const isPair = sideIds.every((id) => here[id] !== undefined);
  const named = new Map<string, ComparedPart>();
  for (const part of here.parts[side].toSorted((one, other) => rank(one) - rank(other))) {
    const matters = isPair ? part.mark !== "same" && part.name !== "status" : isNamed(part, highlights);
    if (matters && part.value !== "" && !named.has(part.name)) named.set(part.name, part);
  }
  return [...named.values()].slice(0, most).map((part) => ({ name: part.name, value: sayValue(part) }));
}

/** What the other side has not at all comes first. */
function rank({ mark }: ComparedPart): number {
  return mark === "only" ? 0 : 1;
}

function isNamed({ name }: ComparedPart, highlights: readonly string[]): boolean {
  return highlights.some((one) => one.toLowerCase() === name.toLowerCase());
}
