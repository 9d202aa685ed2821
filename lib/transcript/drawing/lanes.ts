/** Where the lanes stand, and their heads. */
import { laneOf } from "../lanes";
import type { RunRecord } from "../run";
import type { Party } from "../types";
import { colours, partyColours } from "./colours";
import { round, type Shape, shape, shorten, text } from "./shape";

/** Of a drawing for a page or a file. */
export const usualWidth = 960;
/** Room for the numbers, before the first lane. */
export const gutter = 46;
const end = 10;
const gap = 12;
const widest = 196;

export const headHeight = 58;

export interface Lanes {
  readonly width: number;
  readonly parties: readonly Party[];
  readonly headWidth: number;
  /** The middle of a party's lane. */
  readonly middleOf: (party: Party) => number;
  /** The distance from one lane to the next. */
  readonly between: number;
}

export function placeLanes(parties: readonly Party[], width: number): Lanes {
  const room = width - gutter - end;
  const headWidth = Math.min(widest, (room - gap * (parties.length - 1)) / Math.max(1, parties.length));
  const between = parties.length < 2 ? room / 2 : (room - headWidth) / (parties.length - 1);
  const middleOf = (party: Party) => gutter + headWidth / 2 + between * Math.max(0, parties.indexOf(party));
  return { width, parties, headWidth, middleOf, between };
}

export function drawHeads(lanes: Lanes, named: RunRecord["lanes"]): readonly Shape[] {
  return lanes.parties.flatMap((party) => {
    const { mark, ink, soft } = partyColours[party];
    const { role, place } = laneOf(named, party);
    const middle = round(lanes.middleOf(party));
    const line = { x: middle, textAnchor: "middle", fill: ink } as const;
    const room = lanes.headWidth - 8;
    return [
      shape("rect", {
        x: round(middle - lanes.headWidth / 2),
        y: 0.5,
        width: round(lanes.headWidth),
        height: 46,
        rx: 9,
        fill: soft,
        stroke: mark,
        strokeWidth: 1,
      }),
      text(shorten(role, room, 13, "sans"), { ...line, y: 20, fontSize: 13, fontWeight: 600 }),
      text(shorten(place, room, 12, "sans"), { ...line, y: 36.5, fontSize: 12 }),
    ];
  });
}

/** The lifelines behind rows that are so high together. */
export function drawLifelines(lanes: Lanes, height: number): readonly Shape[] {
  return lanes.parties.map((party) => {
    const x = round(lanes.middleOf(party));
    const stroke = partyColours[party].mark;
    return shape("line", { x1: x, x2: x, y1: 0, y2: round(height), stroke, strokeWidth: 2, opacity: 0.35 });
  });
}

/** Across all lanes, for what concerns everyone. */
export function drawAcross(lanes: Lanes, y: number): Shape {
  const x1 = round(lanes.middleOf(lanes.parties[0] ?? "browser") - lanes.headWidth / 2);
  return shape("line", {
    x1,
    x2: lanes.width - end,
    y1: y,
    y2: y,
    stroke: colours.line,
    strokeDasharray: "2 4",
  });
}

/** A place for something so wide that is to stand over `middle`: as near to it as it is whole. */
export function placeWithin({ width }: Lanes, middle: number, wide: number): number {
  return round(Math.max(gutter, Math.min(middle - wide / 2, width - end - wide)));
}
