/** A line with right angles as the path of an SVG, its corners rounded. */

export type Point = readonly [x: number, y: number];

const radius = 6;

export function drawPath(points: readonly Point[]): string {
  const corners = points.filter((point, index) => !isBetween(points[index - 1], point, points[index + 1]));
  return corners
    .map((point, index) => {
      const [before, after] = [corners[index - 1], corners[index + 1]];
      if (before === undefined) return `M${write(point)}`;
      if (after === undefined) return `L${write(point)}`;
      return `L${write(towards(point, before))}Q${write(point)} ${write(towards(point, after))}`;
    })
    .join("");
}

/** Does the line go straight on here? */
function isBetween(before: Point | undefined, [x, y]: Point, after: Point | undefined): boolean {
  if (before === undefined) return false;
  if (before[0] === x && before[1] === y) return true;
  if (after === undefined) return false;
  return (before[0] === x && after[0] === x) || (before[1] === y && after[1] === y);
}

/** So far from the corner as its rounding reaches, but at most half of the way. */
function towards([x, y]: Point, [otherX, otherY]: Point): Point {
  const step = (from: number, to: number) =>
    from + Math.sign(to - from) * Math.min(radius, Math.abs(to - from) / 2);
  return [step(x, otherX), step(y, otherY)];
}

function write([x, y]: Point): string {
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
}
