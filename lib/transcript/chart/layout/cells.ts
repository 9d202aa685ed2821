/**
 * Where each state of a chart stands, in rows and columns: a row below all that lead to it, in the order of the machine; the usual way of the
 * flow in the first column, what turns off from it beside. The ends stand at the foot, and below them what no way foresees.
 */
import { type Chart, everywhere, type Inside, type Way } from "../types";

export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** Columns that the ends may take before they go on in another row. */
const widest = 4;

/** The cell of each state by its id, and of `everywhere`. `main` are the states of the usual way. */
export function placeStates(chart: Chart, main: ReadonlySet<string>): ReadonlyMap<string, Cell> {
  const unforeseen = new Set(chart.shared.map(({ to }) => to));
  const known = chart.states.filter(({ id }) => !unforeseen.has(id));
  const inner = known.filter(({ kind }) => kind !== "end").map(({ id }) => id);
  const forward = selectForward(inner, chart.ways);
  const rows = groupByRow(inner, forward);
  const cells = placeInColumns(rows, forward, main);
  const ends = known.filter(({ kind }) => kind === "end").map(({ id }) => id);
  ends.sort((one, other) => Number(main.has(other)) - Number(main.has(one)));
  for (const [index, id] of ends.entries())
    cells.set(id, { row: rows.length + Math.floor(index / widest), column: index % widest });
  const foot = rows.length + Math.ceil(ends.length / widest);
  cells.set(everywhere, { row: foot, column: 0 });
  for (const [column, id] of [...unforeseen].entries()) cells.set(id, { row: foot + 1, column });
  return cells;
}

/** The states within a state: what is begun in it, and what it comes to, in the first column. */
export function placeInside({ states, ways }: Inside): ReadonlyMap<string, Cell> {
  const ids = states.map(({ id }) => id);
  const forward = selectForward(ids, ways);
  const rows = groupByRow(ids, forward);
  const before = states.filter(({ final }) => final).flatMap(({ id }) => [id, ...leadingTo(id, forward)]);
  return placeInColumns(rows, forward, new Set(before));
}

function leadingTo(id: string, forward: readonly Way[]): readonly string[] {
  const above = forward.filter(({ to }) => to === id).map(({ from }) => from);
  return above.flatMap((state) => [state, ...leadingTo(state, forward)]);
}

/** The ways between these states that lead on: a way to a state that stands earlier in the machine leads back. */
function selectForward(ids: readonly string[], ways: readonly Way[]): readonly Way[] {
  const order = new Map(ids.map((id, index) => [id, index]));
  return ways.filter(({ from, to }) => {
    const [start, target] = [order.get(from), order.get(to)];
    return start !== undefined && target !== undefined && start < target;
  });
}

/** Each state one row below the lowest that leads to it; right above what it leads to where the flow comes to it by a way back alone. */
function groupByRow(ids: readonly string[], forward: readonly Way[]): readonly (readonly string[])[] {
  const rowOf = new Map<string, number>();
  for (const id of ids) {
    const above = forward.filter(({ to }) => to === id).map(({ from }) => rowOf.get(from) ?? 0);
    rowOf.set(id, above.length === 0 ? 0 : Math.max(...above) + 1);
  }
  for (const id of ids.filter((one) => forward.every(({ to }) => to !== one))) {
    const below = forward.filter(({ from }) => from === id).map(({ to }) => rowOf.get(to) ?? 0);
    if (below.length > 0) rowOf.set(id, Math.max(0, Math.min(...below) - 1));
  }
  const count = Math.max(0, ...rowOf.values()) + 1;
  return Array.from({ length: count }, (_, row) => ids.filter((id) => rowOf.get(id) === row));
}

function placeInColumns(
  rows: readonly (readonly string[])[],
  forward: readonly Way[],
  main: ReadonlySet<string>,
): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  for (const [row, ids] of rows.entries()) {
    const taken = new Set<number>();
    const wanted = (id: string) => (main.has(id) ? 0 : Math.max(1, meanColumn(id, forward, cells)));
    for (const id of ids.toSorted((one, other) => wanted(one) - wanted(other))) {
      let column = Math.round(wanted(id));
      while (taken.has(column)) column += 1;
      taken.add(column);
      cells.set(id, { row, column });
    }
  }
  return cells;
}

/** Between those that lead to it. */
function meanColumn(id: string, forward: readonly Way[], cells: ReadonlyMap<string, Cell>): number {
  const columns = forward.filter(({ to }) => to === id).map(({ from }) => cells.get(from)?.column ?? 0);
  return columns.reduce((sum, column) => sum + column, 0) / Math.max(1, columns.length);
}
