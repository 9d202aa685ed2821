/** The picture beside a link to a run where somebody shares it: what the link says of itself, and its step in the drawing of the run. */
import { type CSSProperties, createElement, type ReactNode } from "react";
import { drawSocialImage, socialDrawingWidth } from "@/components/ui/social-image";
import { readDrawingWords } from "@/lib/content/drawing-words";
import { drawAround } from "@/lib/transcript/drawing/draw-run";
import type { Drawing, Shape } from "@/lib/transcript/drawing/shape";
import type { FlowId } from "@/lib/world/options";
import { formatAddressState, readAddressState } from "@/machines/address";
import { keepPicture } from "./kept-pictures";
import { describeLink, isToGuess, namesStep } from "./link-words";
import { type PreparedFlow, prepareFlow, type Query } from "./prepare";
import { splitFrame } from "./split-frame";

/** More than there is room for: the last is cut. */
const rows = 6;

/** As PNG, one for all queries that say the same; undefined where too many wait for theirs. */
export function drawLinkPicture(flow: FlowId, query: Query): Promise<ArrayBuffer> | undefined {
  const { state } = readAddressState(flow, splitFrame(query, "page").rest);
  const address = formatAddressState(flow, { ...state, branches: [] });
  const key = JSON.stringify([flow, address, namesStep(query), isToGuess(query)]);
  return keepPicture(key, () => draw(flow, query));
}

async function draw(flow: FlowId, query: Query): Promise<ArrayBuffer> {
  const prepared = await prepareFlow(flow, splitFrame(query, "page").rest);
  const drawing = isToGuess(query) ? undefined : drawStep(prepared, namesStep(query));
  const image = await drawSocialImage({ ...describeLink(prepared, query), drawing });
  return image.arrayBuffer();
}

/** As much of the drawing as there is room for. */
function drawStep({ initial: run, step, words }: PreparedFlow, isNamed: boolean): ReactNode {
  const drawing = drawAround(run, readDrawingWords(words, run), isNamed ? step : undefined, rows);
  return <FlatDrawing drawing={drawing} />;
}

/** For the first page: what the product does, over the beginning of the flow that most begin with. */
export async function drawHomePicture(title: string): Promise<Response> {
  return drawSocialImage({ title, drawing: drawStep(await prepareFlow("authorization-code", {}), false) });
}

/** What draws the picture writes no text into a drawing: it is laid over it. */
function FlatDrawing({ drawing: { width, height, shapes } }: { readonly drawing: Drawing }) {
  const scale = socialDrawingWidth / width;
  return (
    <div style={{ display: "flex", position: "relative" }}>
      <svg
        aria-hidden="true"
        width={width * scale}
        height={height * scale}
        viewBox={`0 0 ${width} ${height}`}
      >
        {shapes.map(drawShape)}
      </svg>
      {shapes.flatMap((one) => layTexts(one, scale, { x: 0, y: 0 }))}
    </div>
  );
}

function drawShape({ tag, attributes, children = [] }: Shape, index: number): ReactNode {
  if (tag === "text") return null;
  return createElement(tag, { key: index, ...attributes }, children.map(drawShape));
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function layTexts(one: Shape, scale: number, at: Point): readonly ReactNode[] {
  if (one.tag === "text") return [layText(one, scale, at)];
  const moved = moveBy(one.attributes.transform, at);
  return (one.children ?? []).flatMap((child) => layTexts(child, scale, moved));
}

/** Wider than any text: what stands in a middle is centred in so much room around it. */
const around = 1000;

function layText({ attributes, children = [], text }: Shape, scale: number, at: Point): ReactNode {
  const { x, y, fontSize, fill, textAnchor } = attributes;
  const size = Number(fontSize) * scale;
  const left = (at.x + Number(x)) * scale;
  const top = (at.y + Number(y)) * scale - size;
  const place: CSSProperties =
    textAnchor === "middle" ? { left: left - around / 2, width: around, justifyContent: "center" } : { left };
  const style: CSSProperties = {
    position: "absolute",
    display: "flex",
    whiteSpace: "pre",
    top,
    fontSize: size,
    lineHeight: 1.2,
    ...place,
    ...(fill === undefined ? {} : { color: String(fill) }),
  };
  const parts = children.map((part) => (
    <span key={part.text} style={{ color: String(part.attributes.fill) }}>
      {part.text}
    </span>
  ));
  return (
    <div key={`${left} ${top}`} style={style}>
      {text ?? parts}
    </div>
  );
}

/** Of `translate(1 2)`, the only one there is. */
function moveBy(transform: string | number | undefined, { x, y }: Point): Point {
  const [dx = 0, dy = 0] = (String(transform).match(/-?[\d.]+/g) ?? []).map(Number);
  return { x: x + dx, y: y + dy };
}
