/**
 * The ways of a chart as lines through its corridors: down out of a state, along the channel below its row, up or down a gutter where the
 * target is not in the next row, along the channel above the target, and down into it. A line straight to the state below needs none of them.
 */
import { everywhere, type Way } from "../types";
import type { Cell } from "./cells";
import { assignTracks, type Corridor, extend, openCorridors } from "./corridor";

export interface Route {
  readonly way: Way;
  readonly from: Cell;
  readonly to: Cell;
  /** The gutter, as the column that it stands before; missing where the line stays in one channel, or goes straight down. */
  readonly gutter: number | undefined;
}

export interface Routing {
  readonly routes: readonly Route[];
  /** Row → the tracks of the channel above it. */
  readonly channels: readonly ReadonlyMap<string, number>[];
  /** Column → the tracks of the gutter before it. */
  readonly gutters: readonly ReadonlyMap<string, number>[];
}

export function routeWays(ways: readonly Way[], cells: ReadonlyMap<string, Cell>): Routing {
  const all = [...cells.values()];
  const channels = openCorridors(Math.max(...all.map(({ row }) => row)) + 2);
  const gutters = openCorridors(Math.max(...all.map(({ column }) => column)) + 2);
  const routes = ways.flatMap((way): readonly Route[] => {
    const [from, to] = [cells.get(way.from), cells.get(way.to)];
    return from === undefined || to === undefined ? [] : [{ way, from, to, gutter: undefined }];
  });
  const laid = routes.map((route) => lay(route, channels, gutters));
  return { routes: laid, channels: channels.map(assignTracks), gutters: gutters.map(assignTracks) };
}

/** Does the line go down to the state right below? */
export function isStraight({ from, to }: Pick<Route, "from" | "to">): boolean {
  return to.row === from.row + 1 && to.column === from.column;
}

function lay(route: Route, channels: readonly Corridor[], gutters: readonly Corridor[]): Route {
  const { way, from, to } = route;
  const [first, last] = [channels[from.row + 1], channels[to.row]];
  if (isStraight(route) || first === undefined || last === undefined) return route;
  const [start, target] = [middleOf(from.column), middleOf(to.column)];
  if (to.row === from.row + 1) {
    extend(first, way.to, start, target);
    return route;
  }
  const gutter = chooseGutter(route, gutters);
  extend(first, way.to, start, edgeOf(gutter));
  extend(last, way.to, edgeOf(gutter), target);
  const chosen = gutters[gutter];
  if (chosen !== undefined) extend(chosen, way.to, from.row + 1, to.row);
  return { ...route, gutter };
}

/** The nearest, and rather one where the net runs already, or where few do. */
function chooseGutter({ way, from, to }: Route, gutters: readonly Corridor[]): number {
  const costs = gutters.map(({ spans }, gutter) => {
    const around = [from, to].map(({ column }) => Math.abs(middleOf(column) - edgeOf(gutter)));
    const crowd = spans.has(way.to) ? -1 : spans.size * 0.3;
    return Math.max(...around) * 2 + Math.min(...around) + crowd;
  });
  return costs.indexOf(Math.min(...costs));
}

/** Places along a channel, from left to right. */
function middleOf(column: number): number {
  return 2 * column + 1;
}

function edgeOf(gutter: number): number {
  return 2 * gutter;
}

/** The ways that are drawn: those that go somewhere. */
export function selectDrawn(ways: readonly Way[], shared: readonly Way[]): readonly Way[] {
  return [
    ...ways.filter(({ from, to }) => from !== to),
    ...shared.map((way) => ({ ...way, from: everywhere })),
  ];
}
