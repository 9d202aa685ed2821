/** Each row of the drawing as shapes, from its own y = 0 on. */
import { drawArrow, drawCross } from "./arrow";
import { colours, partyColours } from "./colours";
import { drawAcross, gutter, type Lanes, placeWithin } from "./lanes";
import type { DrawnRow } from "./rows";
import { fonts, group, parts, round, type Shape, shape, shorten, text, widthOf, widthOfWords } from "./shape";

export interface Block {
  readonly height: number;
  readonly shapes: readonly Shape[];
}

type Row<K extends DrawnRow["kind"]> = Extract<DrawnRow, { kind: K }>;

/** `ground` is what the row stands on. */
export function drawRow(row: DrawnRow, lanes: Lanes, ground: string = colours.paper): Block {
  switch (row.kind) {
    case "message":
      return drawMessage(row, lanes, ground);
    case "act":
      return { height: 34, shapes: drawAct(row, lanes) };
    case "wait":
      return { height: 30, shapes: drawWait(row, lanes) };
    case "broken":
      return { height: 28, shapes: drawBroken(row, lanes) };
    case "end":
      return { height: 48, shapes: drawEnd(row, lanes) };
  }
}

const labelSize = 12.5;

function drawMessage(row: Row<"message">, lanes: Lanes, ground: string): Block {
  const { mark, ink, soft } = partyColours[row.from];
  const start = lanes.middleOf(row.from);
  // A message to oneself goes half a lane's width, as on the stage.
  const end = row.to === row.from ? start + lanes.between / 2 : lanes.middleOf(row.to);
  const badge = [
    shape("circle", { cx: 20, cy: 28, r: 11.5, fill: soft }),
    text(String(row.number), {
      x: 20,
      y: 32,
      textAnchor: "middle",
      fontSize: 11.5,
      fontWeight: 600,
      fill: ink,
    }),
  ];
  const arrow = group(0, 29, drawArrow(start, end, { ...row, mark, soft }));
  return { height: 43, shapes: [...badge, arrow, ...drawLabel(row, lanes, (start + end) / 2, ground)] };
}

function drawLabel(row: Row<"message">, lanes: Lanes, middle: number, ground: string): readonly Shape[] {
  const marks = row.marks.map((mark) => ` · ${mark}`).join("");
  const verb = shorten(row.verb, 240, labelSize, "mono");
  const target = ` ${shorten(row.target, 520 - widthOf(verb + marks, labelSize, "mono"), labelSize, "mono")}`;
  const wide = widthOf(verb + target + marks, labelSize, "mono") + 8;
  const x = placeWithin(lanes, middle, wide);
  return [
    shape("rect", { x, y: 3, width: round(wide), height: 18, fill: ground }),
    parts(
      { x: round(x + wide / 2), y: 16, textAnchor: "middle", fontFamily: fonts.mono, fontSize: labelSize },
      [
        [verb, { fontWeight: 600, fill: partyColours[row.from].ink }],
        [target, { fill: colours.ink }],
        [marks, { fill: row.lost ? colours.bad : colours.warn }],
      ],
    ),
  ];
}

interface PillLook {
  readonly lanes: Lanes;
  readonly ground: string;
  readonly ink: string;
  readonly size: number;
  readonly weight: number;
  readonly face: keyof typeof fonts;
}

const pillHeight = 23;

/** Words on a ground of their own, over `middle`; `mark` is what stands before them, around x = 0. */
function drawPill(words: string, middle: number, y: number, look: PillLook, mark: Shape): readonly Shape[] {
  const said = shorten(words, 560, look.size, look.face);
  const wide =
    (look.face === "mono" ? widthOf(said, look.size, look.face) : widthOfWords(said, look.size)) + 40;
  const x = placeWithin(look.lanes, middle, wide);
  return [
    shape("rect", { x, y, width: round(wide), height: pillHeight, rx: pillHeight / 2, fill: look.ground }),
    group(x + 15, y + pillHeight / 2, [mark]),
    text(said, {
      x: x + 27,
      y: y + 15.8,
      ...(look.face === "mono" ? { fontFamily: fonts.mono } : {}),
      fontSize: look.size,
      fontWeight: look.weight,
      fill: look.ink,
    }),
  ];
}

function drawAct({ text: words }: Row<"act">, lanes: Lanes): readonly Shape[] {
  const { mark, ink, soft } = partyColours.browser;
  const look: PillLook = { lanes, ground: soft, ink, size: 12, weight: 500, face: "sans" };
  return drawPill(words, lanes.middleOf("browser"), 5, look, shape("circle", { r: 4, fill: mark }));
}

function drawWait({ text: words }: Row<"wait">, lanes: Lanes): readonly Shape[] {
  const wide = widthOf(words, 12, "sans") + 20;
  const x = placeWithin(lanes, (gutter + lanes.middleOf(lanes.parties.at(-1) ?? "browser")) / 2, wide);
  return [
    drawAcross(lanes, 15),
    shape("rect", { x, y: 5, width: round(wide), height: 20, fill: colours.paper }),
    text(words, {
      x: round(x + wide / 2),
      y: 19,
      textAnchor: "middle",
      fontSize: 12,
      fill: colours.muted,
    }),
  ];
}

function drawBroken({ party, text: words }: Row<"broken">, lanes: Lanes): readonly Shape[] {
  const look: PillLook = {
    lanes,
    ground: colours.badSoft,
    ink: colours.bad,
    size: 11.5,
    weight: 400,
    face: "mono",
  };
  return drawPill(words, lanes.middleOf(party), 2, look, drawCross(0, 0, 3.5, colours.bad));
}

function drawEnd({ text: words, tone }: Row<"end">, lanes: Lanes): readonly Shape[] {
  const first = lanes.middleOf(lanes.parties[0] ?? "browser");
  const ink = tone === "good" ? colours.good : tone === "bad" ? colours.bad : colours.ink;
  const ground = tone === "good" ? colours.goodSoft : tone === "bad" ? colours.badSoft : colours.sunken;
  const look: PillLook = { lanes, ground, ink, size: 13, weight: 600, face: "sans" };
  const marks = {
    good: drawTick(ink),
    bad: drawCross(0, 0, 4, ink),
    plain: shape("circle", { r: 4, fill: ink }),
  };
  return drawPill(words, first, 13, look, marks[tone]);
}

function drawTick(stroke: string): Shape {
  return shape("path", {
    d: "M-5 0.5L-1.5 4L5 -3.5",
    fill: "none",
    stroke,
    strokeWidth: 2,
    strokeLinecap: "round",
    strokeLinejoin: "round",
  });
}
