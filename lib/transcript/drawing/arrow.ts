/**
 * An arrow: a dot where it leaves and a head where it arrives. Requests are solid and responses dashed; the front channel is a line, the
 * back channel a closed pipe. What was lost ends on the way, in a cross.
 */
import type { Channel } from "../types";
import { colours } from "./colours";
import { round, type Shape, shape } from "./shape";

interface ArrowLook {
  readonly mark: string;
  readonly soft: string;
  readonly response: boolean;
  readonly channel: Channel;
  readonly lost: boolean;
}

const headLength = 9;
const pipe = 3;

/** From `start` to `end` along y = 0, in either direction. */
export function drawArrow(start: number, end: number, look: ArrowLook): readonly Shape[] {
  const way = end < start ? -1 : 1;
  const tip = look.lost ? start + (end - start) * 0.55 : end - way;
  const strokeDasharray = look.response ? "6 4" : "none";
  const line = (y: number, strokeWidth: number) =>
    shape("line", {
      x1: round(start),
      x2: round(tip - way * headLength),
      y1: y,
      y2: y,
      stroke: look.mark,
      strokeWidth,
      strokeDasharray,
    });
  const ground = shape("rect", {
    x: round(Math.min(start, tip - way * headLength)),
    y: -pipe,
    width: round(Math.abs(tip - way * headLength - start)),
    height: 2 * pipe,
    fill: look.soft,
  });
  const lines = look.channel === "back" ? [ground, line(-pipe, 1.25), line(pipe, 1.25)] : [line(0, 1.75)];
  const dot = shape("circle", { cx: round(start), cy: 0, r: 3.5, fill: look.mark });
  return [...lines, dot, look.lost ? drawCross(tip, 0, 6, colours.bad) : drawHead(tip, way, look.mark)];
}

function drawHead(tip: number, way: number, fill: string): Shape {
  const back = round(tip - way * (headLength + 1));
  return shape("path", { d: `M${round(tip)} 0L${back} -5.5L${back} 5.5Z`, fill });
}

export function drawCross(x: number, y: number, reach: number, stroke: string): Shape {
  const [left, right] = [round(x - reach), round(x + reach)];
  const [top, bottom] = [round(y - reach), round(y + reach)];
  return shape("path", {
    d: `M${left} ${top}L${right} ${bottom}M${right} ${top}L${left} ${bottom}`,
    fill: "none",
    stroke,
    strokeWidth: 2,
    strokeLinecap: "round",
  });
}
