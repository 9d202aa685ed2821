/**
 * A chart as a drawing in pixels: boxes in rows and columns, with as much room between them as the lines there need. It is drawn while the
 * app is built; no page carries this file.
 */
import type { Box, Chart, Drawing, DrawnChart, Inside, Way } from "../types";
import { type Cell, placeInside, placeStates } from "./cells";
import { countTracks } from "./corridor";
import { drawPath, type Point } from "./path";
import { isStraight, type Route, type Routing, routeWays, selectDrawn } from "./routes";

interface Size {
  readonly width: number;
  readonly height: number;
}

const stateSize: Size = { width: 168, height: 56 };
const insideSize: Size = { width: 92, height: 36 };
const track = 7;
/** Around the tracks of a corridor, and below those of a channel, where the arrowheads are. */
const margin = { channel: 9, head: 13, gutter: 10 };
/** How far beside its middle a line leaves a state to a side. */
const aside = 16;

/** `main` are the states of the usual way, from which the drawing takes its shape. */
export function drawChart(chart: Chart, main: ReadonlySet<string>): DrawnChart {
  const ways = selectDrawn(chart.ways, chart.shared);
  return {
    ...chart,
    drawing: draw(ways, placeStates(chart, main), stateSize),
    insideDrawings: chart.insides.map(drawInside),
  };
}

function drawInside(inside: Inside): Drawing {
  return draw(selectDrawn(inside.ways, []), placeInside(inside), insideSize);
}

function draw(ways: readonly Way[], cells: ReadonlyMap<string, Cell>, size: Size): Drawing {
  const routing = routeWays(ways, cells);
  const grid = measure(routing, size);
  const boxes = [...cells].map(([id, cell]) => [id, boxOf(cell, grid)] as const);
  return {
    ...{ width: grid.width, height: grid.height, boxes: Object.fromEntries(boxes) },
    ways: routing.routes.map((route) => ({ ...route.way, path: drawPath(follow(route, routing, grid)) })),
  };
}

interface Grid {
  readonly box: Size;
  /** Left edges of the columns, top edges of the rows. */
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  readonly width: number;
  readonly height: number;
}

function measure({ channels, gutters }: Routing, box: Size): Grid {
  const [widths, heights] = [gutters, channels].map((corridors) => corridors.map(countTracks));
  const across = stack(widths ?? [], (tracks) => tracks * track + 2 * margin.gutter, box.width);
  const down = stack(heights ?? [], (tracks) => tracks * track + margin.channel + margin.head, box.height);
  return { box, columns: across.starts, rows: down.starts, width: across.end, height: down.end };
}

/** Corridors and boxes by turns, beginning and ending with a corridor. */
function stack(corridors: readonly number[], sizeOf: (tracks: number) => number, size: number) {
  const starts: number[] = [];
  let end = 0;
  for (const [index, tracks] of corridors.entries()) {
    end += sizeOf(tracks);
    if (index === corridors.length - 1) break;
    starts.push(end);
    end += size;
  }
  return { starts, end };
}

function boxOf({ row, column }: Cell, { box, rows, columns }: Grid): Box {
  return { ...box, x: columns[column] ?? 0, y: rows[row] ?? 0 };
}

function follow(route: Route, { channels, gutters }: Routing, grid: Grid): readonly Point[] {
  const { way, from, to, gutter } = route;
  const { box } = grid;
  const [start, target] = [boxOf(from, grid), boxOf(to, grid)];
  const entry = target.x + box.width / 2;
  const alongRow = (row: number) => {
    const above = row === 0 ? 0 : (grid.rows[row - 1] ?? 0) + box.height;
    return above + margin.channel + (channels[row]?.get(way.to) ?? 0) * track;
  };
  const bottom = start.y + box.height;
  if (isStraight(route))
    return [
      [entry, bottom],
      [entry, target.y],
    ];
  const first = alongRow(from.row + 1);
  if (gutter === undefined) {
    const exit = exitOf(start, entry);
    return [
      [exit, bottom],
      [exit, first],
      [entry, first],
      [entry, target.y],
    ];
  }
  const before = gutter === 0 ? 0 : (grid.columns[gutter - 1] ?? 0) + box.width;
  const lane = before + margin.gutter + (gutters[gutter]?.get(way.to) ?? 0) * track;
  const exit = exitOf(start, lane);
  const last = alongRow(to.row);
  return [
    [exit, bottom],
    [exit, first],
    [lane, first],
    [lane, last],
    [entry, last],
    [entry, target.y],
  ];
}

function exitOf({ x, width }: Box, towards: number): number {
  const middle = x + width / 2;
  return middle + Math.sign(towards - middle) * aside;
}
