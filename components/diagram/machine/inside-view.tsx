import { actWord, doneWord, eventWords, insideWords, machine, otherwise } from "@/lib/content/machine";
import { startOf } from "@/lib/transcript/chart/trace";
import type { Drawing, Inside, StateKind, Way } from "@/lib/transcript/chart/types";
import { useFontScale } from "./font-scale";
import { WayLines } from "./way-lines";
import { describeGuard } from "./ways-out";

interface InsideViewProps {
  readonly inside: Inside;
  readonly drawing: Drawing;
  readonly kind: StateKind;
  /** The state within, of now. */
  readonly now: string | undefined;
  /** With the events as the machine names them. */
  readonly withIds: boolean;
}

const none: ReadonlySet<string> = new Set();

/** What a state is made of: its own small chart, and its events in words. */
export function InsideView({ inside, drawing, kind, now, withIds }: InsideViewProps) {
  const zoom = useFontScale();
  return (
    <>
      <p className="text-muted">{kind === "message" ? machine.insideMessage : machine.insideTurn}</p>
      <div className="chart-inside mt-2 overflow-x-auto rounded-lg bg-sunken inset-ring inset-ring-line">
        <div className="relative mx-auto" style={{ width: drawing.width, height: drawing.height, zoom }}>
          <WayLines
            drawing={drawing}
            taken={none}
            ahead={none}
            start={startOf(inside)}
            now={now ?? ""}
            party={undefined}
          />
          <ul aria-label={machine.inside}>
            {inside.states.map(({ id, final }) => {
              const box = drawing.boxes[id];
              return (
                <li
                  key={id}
                  className="chart-state"
                  data-kind={final ? "end" : "inside"}
                  data-time={id === now ? "now" : "ahead"}
                  aria-current={id === now ? "step" : undefined}
                  style={box && { left: box.x, top: box.y, width: box.width, height: box.height }}
                >
                  {withIds ? id : (insideWords[id] ?? id)}
                </li>
              );
            })}
          </ul>
        </div>
      </div>
      <ul className="mt-2 divide-y divide-line border-y border-line">
        {inside.ways.map((way) => (
          <li key={`${way.from} ${way.event} ${way.to}`} className="py-1.5 text-muted">
            <InsideWay way={way} isRest={isRest(way, inside)} withId={withIds} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** Is it taken where no other way of this event is? */
function isRest({ from, event, guard }: Way, { ways }: Inside): boolean {
  return (
    guard === undefined && ways.some((other) => other.guard && other.from === from && other.event === event)
  );
}

interface InsideWayProps {
  readonly way: Way;
  readonly isRest: boolean;
  readonly withId: boolean;
}

function InsideWay({ way, isRest, withId }: InsideWayProps) {
  const { from, to, event, guard } = way;
  const name = (id: string) => insideWords[id] ?? id;
  const isOwn = event.startsWith("xstate.");
  const word = isOwn ? doneWord : ((eventWords as Readonly<Record<string, string>>)[event] ?? actWord);
  return (
    <>
      <span className="text-ink">{`${name(from)}, ${word}: `}</span>
      {from === to ? machine.stays : name(to)}
      {guard && `, ${describeGuard(guard)}`}
      {isRest && `, ${otherwise}`}
      {withId && <code className="block font-mono text-xs wrap-anywhere text-faint">{event}</code>}
    </>
  );
}
