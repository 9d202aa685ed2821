import { wayKey } from "@/lib/transcript/chart/trace";
import { type Box, type Drawing, type DrawnWay, everywhere } from "@/lib/transcript/chart/types";
import type { Party } from "@/lib/transcript/types";

interface WayLinesProps {
  readonly drawing: Drawing;
  readonly taken: ReadonlySet<string>;
  readonly ahead: ReadonlySet<string>;
  /** The state in which it begins. */
  readonly start: string;
  /** The state of now, and whose it is. */
  readonly now: string;
  readonly party: Party | undefined;
}

type Time = "other" | "ahead" | "taken";

const order: readonly Time[] = ["other", "ahead", "taken"];

/** The ways as lines with arrowheads; those that matter lie on top. The words for them stand elsewhere. */
export function WayLines({ drawing, taken, ahead, start, now, party }: WayLinesProps) {
  const timed = drawing.ways.map((way) => ({ way, time: timeOf(way, taken, ahead) }));
  const isOpen = ({ from }: DrawnWay) => from === now;
  const rank = ({ way, time }: (typeof timed)[number]) => order.indexOf(time) + (isOpen(way) ? 0.5 : 0);
  return (
    <svg
      aria-hidden="true"
      width={drawing.width}
      height={drawing.height}
      viewBox={`0 0 ${drawing.width} ${drawing.height}`}
      className="absolute inset-0"
    >
      {timed
        .toSorted((one, other) => rank(one) - rank(other))
        .map(({ way, time }) => (
          <g
            key={`${way.from} ${way.to} ${way.event} ${way.guard?.id}`}
            data-party={isOpen(way) && time !== "taken" ? party : undefined}
          >
            <path
              className="chart-way"
              data-time={time}
              data-open={isOpen(way) && time !== "taken" ? "" : undefined}
              d={way.path + headOf(drawing, way.to)}
            />
          </g>
        ))}
      <Start box={drawing.boxes[start]} />
    </svg>
  );
}

/** A way that every state has is taken where the run took it from any of them. */
function timeOf({ from, to }: DrawnWay, taken: ReadonlySet<string>, ahead: ReadonlySet<string>): Time {
  const isIn = (ways: ReadonlySet<string>) =>
    from === everywhere ? [...ways].some((key) => key.endsWith(` ${to}`)) : ways.has(wayKey(from, to));
  if (isIn(taken)) return "taken";
  return isIn(ahead) ? "ahead" : "other";
}

function headOf({ boxes }: Drawing, to: string): string {
  const box = boxes[to];
  return box === undefined ? "" : headAt(box.x + box.width / 2, box.y - 1);
}

function headAt(x: number, y: number): string {
  return `M${x - 3.5} ${y - 5}L${x} ${y}L${x + 3.5} ${y - 5}`;
}

/** A dot and an arrow from it, as in any statechart; left of where the ways come in. */
function Start({ box }: { readonly box: Box | undefined }) {
  if (box === undefined) return null;
  const [x, y] = [box.x + 18, box.y - 1];
  return (
    <>
      <circle className="chart-start" cx={x} cy={y - 13} r={3.5} />
      <path className="chart-way" data-time="taken" d={`M${x} ${y - 13}L${x} ${y}${headAt(x, y)}`} />
    </>
  );
}
