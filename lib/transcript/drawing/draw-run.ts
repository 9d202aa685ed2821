/**
 * A whole run as a drawing, or as several that are each so high at most, for paper: rows are never parted, and each drawing has the heads
 * of the lanes.
 */
import type { RunRecord } from "../run";
import { drawArrow } from "./arrow";
import { colours, partyColours } from "./colours";
import { type Block, drawRow } from "./draw-row";
import { drawHeads, drawLifelines, gutter, headHeight, type Lanes, placeLanes, usualWidth } from "./lanes";
import { type DrawingWords, type DrawnRow, findDrawnRow, selectDrawnParties, selectDrawnRows } from "./rows";
import { type Drawing, group, type Shape, shape, shorten, text } from "./shape";

const margin = 20;
const titleHeight = 62;
const legendHeight = 40;

/** Every message of the run on one sheet. */
export function drawRun(run: RunRecord, words: DrawingWords): Drawing {
  const { lanes, heads, blocks } = layOut(run, words);
  return drawSheet({ lanes, heads, blocks, words, title: true, legend: true });
}

/** The same on sheets without a title, each at most so high; the last one has the legend. */
export function drawSheets(run: RunRecord, words: DrawingWords, tallest: number): readonly Drawing[] {
  const { lanes, heads, blocks } = layOut(run, words);
  const sheets = paginate(blocks, tallest - headHeight - legendHeight - 2 * margin);
  return sheets.map((sheet, index) =>
    drawSheet({ lanes, heads, blocks: sheet, words, title: false, legend: index === sheets.length - 1 }),
  );
}

/**
 * So many rows of the run, from the one before the step on or else from its beginning, without a title: for a picture that has no room
 * for more. The row of the step stands on a ground of its own.
 */
export function drawAround(
  run: RunRecord,
  words: DrawingWords,
  step: number | undefined,
  count: number,
): Drawing {
  const rows = selectDrawnRows(run, words);
  const parties = selectDrawnParties(run, rows);
  const lanes = placeLanes(parties, parties.length * narrowest);
  const now = step === undefined ? -1 : findDrawnRow(run, rows, step);
  const from = Math.max(0, Math.min(now - 1, rows.length - fewest));
  const blocks = rows
    .slice(from, from + count)
    .map((row, index) => (from + index === now ? drawMarked(row, lanes) : drawRow(row, lanes)));
  return drawSheet({ lanes, heads: drawHeads(lanes, run.lanes), blocks, words, title: false, legend: false });
}

/** Rows that are there, also at the end. */
const fewest = 3;

/** Room for the longest name of a role. */
const narrowest = 195;

/** On a ground in the colour of whoever acts, over the whole width. */
function drawMarked(row: DrawnRow, lanes: Lanes): Block {
  const fill = row.kind === "message" ? partyColours[row.from].soft : colours.sunken;
  const { height, shapes } = drawRow(row, lanes, fill);
  const ground = shape("rect", { x: 0, y: 0, width: lanes.width, height, fill });
  return { height, shapes: [ground, ...drawLifelines(lanes, height), ...shapes] };
}

function layOut(run: RunRecord, words: DrawingWords) {
  const rows = selectDrawnRows(run, words);
  const lanes = placeLanes(selectDrawnParties(run, rows), usualWidth);
  return { lanes, heads: drawHeads(lanes, run.lanes), blocks: rows.map((row) => drawRow(row, lanes)) };
}

/** As few sheets as there must be, and none with the little that was left over: each takes about the same. */
function paginate(blocks: readonly Block[], tallest: number): readonly (readonly Block[])[] {
  const heights = blocks.map(({ height }) => height);
  const share = heights.reduce((sum, height) => sum + height, 0) / fill(blocks, tallest).length;
  return fill(blocks, Math.min(tallest, share + Math.max(...heights)));
}

function fill(blocks: readonly Block[], room: number): readonly (readonly Block[])[] {
  const sheets: Block[][] = [[]];
  let height = 0;
  for (const block of blocks) {
    if (height + block.height > room && height > 0) {
      sheets.push([]);
      height = 0;
    }
    sheets.at(-1)?.push(block);
    height += block.height;
  }
  return sheets;
}

interface Sheet {
  readonly lanes: Lanes;
  readonly heads: readonly Shape[];
  readonly blocks: readonly Block[];
  readonly words: DrawingWords;
  readonly title: boolean;
  readonly legend: boolean;
}

function drawSheet({ lanes, heads, blocks, words, title, legend }: Sheet): Drawing {
  const top = margin + (title ? titleHeight : 0);
  const rowsHeight = blocks.reduce((sum, block) => sum + block.height, 0) + 8;
  const rowsAt = top + headHeight;
  const bottom = rowsAt + rowsHeight;
  let y = rowsAt;
  const rows = blocks.map((block) => {
    const drawn = group(0, y, block.shapes);
    y += block.height;
    return drawn;
  });
  const shapes = [
    ...(title ? [group(0, margin, drawTitle(words))] : []),
    group(0, top, heads),
    group(0, rowsAt - 11, drawLifelines(lanes, rowsHeight + 11)),
    ...rows,
    ...(legend ? [group(0, bottom + 14, drawLegend(words))] : []),
  ];
  const { width } = lanes;
  return { width, height: bottom + margin + (legend ? legendHeight : 0), title: words.title, shapes };
}

function drawTitle({ title, line }: DrawingWords): readonly Shape[] {
  const room = usualWidth - 2 * margin;
  const at = { x: margin };
  return [
    text(shorten(title, room, 21, "sans"), {
      ...at,
      y: 18,
      fontSize: 21,
      fontWeight: 600,
      fill: colours.ink,
    }),
    text(shorten(line, room, 13, "sans"), { ...at, y: 40, fontSize: 13, fill: colours.muted }),
  ];
}

function drawLegend({ channels }: DrawingWords): readonly Shape[] {
  const look = { mark: colours.muted, soft: partyColours.client.soft, lost: false };
  const samples = [
    { words: "Request", response: false, channel: "front" },
    { words: "Response", response: true, channel: "front" },
    { words: channels.front, response: false, channel: "front" },
    { words: channels.back, response: false, channel: "back" },
  ] as const;
  return samples.flatMap(({ words, response, channel }, index) => {
    const x = gutter + index * ((usualWidth - gutter) / samples.length);
    return [
      group(x, 12, drawArrow(4, 48, { ...look, soft: colours.sunken, response, channel })),
      text(words, { x: x + 58, y: 16.5, fontSize: 12.5, fill: colours.muted }),
    ];
  });
}
