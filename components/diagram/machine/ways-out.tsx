import { useParties } from "@/components/party/parties";
import { Icon } from "@/components/ui/icon";
import { guardWords, leadWords, machine, otherwise } from "@/lib/content/machine";
import { wayKey } from "@/lib/transcript/chart/trace";
import type { Chart, ChartState, Guard, Way } from "@/lib/transcript/chart/types";
import type { Party } from "@/lib/transcript/types";

interface WaysOutProps {
  readonly chart: Chart;
  readonly state: ChartState;
  readonly titleOf: (id: string) => string;
  /** The ways that the run takes, as `wayKey` writes them. */
  readonly run: ReadonlySet<string>;
  /** With the guards as the machine writes them. */
  readonly withGuards: boolean;
}

/** The ways out of a state in words: where to, and what must hold for it. */
export function WaysOut({ chart, state, titleOf, run, withGuards }: WaysOutProps) {
  const laneOf = useParties();
  if (state.kind === "end") return <p className="mt-4 text-sm text-muted">{machine.atEnd}</p>;
  const ways = [...chart.ways.filter(({ from }) => from === state.id), ...chart.shared];
  const nameOf = (party: Party | undefined) => (party === undefined ? "" : laneOf(party).name);
  return (
    <section aria-labelledby="ways-out" className="mt-4 text-sm">
      <h3 id="ways-out" className="font-semibold">
        {machine.waysOut}
      </h3>
      <p className="mt-0.5 text-muted">
        {state.kind === "message" ? machine.afterMessage : machine.afterTurn}
      </p>
      <ol className="mt-2 divide-y divide-line border-y border-line">
        {ways.map((way) => {
          const target = chart.states.find(({ id }) => id === way.to);
          const isTaken = run.has(wayKey(state.id, way.to));
          return (
            <li
              key={`${way.to} ${way.guard?.id}`}
              data-party={target?.party}
              className="flex items-baseline gap-2 py-1.5"
            >
              <Icon name="next" size={12} className={isTaken ? "text-ink" : "text-faint"} />
              <span className="min-w-0 flex-1">
                <span className={isTaken ? "font-semibold text-ink" : "text-ink"}>{titleOf(way.to)}</span>{" "}
                <span className="text-muted">{describeWay(way, target, nameOf(target?.party))}</span>
                {withGuards && (
                  <code className="block font-mono text-xs wrap-anywhere text-faint">{writeGuard(way)}</code>
                )}
              </span>
              {isTaken && <span className="shrink-0 text-xs font-medium text-ink">{machine.next}</span>}
            </li>
          );
        })}
      </ol>
      <p className="mt-2 text-xs text-muted">{machine.about}</p>
    </section>
  );
}

function describeWay({ guard }: Way, target: ChartState | undefined, name: string): string {
  if (guard === undefined || target === undefined) return otherwise;
  if (guard.id === "leadsTo") return leadWords[target.kind].replace("{name}", name);
  return describeGuard(guard);
}

export function describeGuard({ id, params }: Guard): string {
  return guardWords[params?.kind ?? id] ?? id;
}

/** `tokenResponse [leadsTo tokenResponse]`, as statecharts write it. */
function writeGuard({ to, guard }: Way): string {
  const said = [guard?.id, ...Object.values(guard?.params ?? {})].filter(Boolean).join(" ");
  return said === "" ? to : `${to} [${said}]`;
}
