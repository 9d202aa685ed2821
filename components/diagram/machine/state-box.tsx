import { Icon, type IconName } from "@/components/ui/icon";
import { machine } from "@/lib/content/machine";
import type { Box, ChartState } from "@/lib/transcript/chart/types";

export type StateTime = "now" | "taken" | "ahead" | "other";

interface StateBoxProps {
  readonly state: ChartState;
  readonly box: Box;
  readonly title: string;
  readonly time: StateTime;
  /** How often the run comes here. */
  readonly visits: number;
  /** The titles of the states that it leads to. */
  readonly leadsTo: readonly string[];
  /** With the name that the machine has for it. */
  readonly withId: boolean;
  /** Goes to its step; undefined where the run never comes here. */
  readonly onGo: (() => void) | undefined;
  /** Is it the one that Tab comes to? */
  readonly isStop: boolean;
}

/** A state in its place. Those on the way of the run are buttons. */
export function StateBox(props: StateBoxProps) {
  const { state, box, title, time, visits, leadsTo, withId, onGo, isStop } = props;
  const content = (
    <>
      <StateIcon state={state} />
      <span className="min-w-0 flex-1">
        <span className={withId ? "line-clamp-2" : "line-clamp-3"}>{title}</span>
        {withId && <span className="block truncate font-mono font-normal">{state.id}</span>}
        <span className="sr-only">{`, ${machine[time]}${visits > 1 ? `, ${visits} times` : ""}`}</span>
      </span>
      {visits > 1 && (
        <span aria-hidden="true" className="shrink-0 font-mono tabular-nums">
          ×{visits}
        </span>
      )}
    </>
  );
  const look = {
    className: "chart-state",
    title,
    style: { left: box.x, top: box.y, width: box.width, height: box.height },
    "data-kind": state.kind,
    "data-time": time,
    "data-party": state.party,
    "data-state": state.id,
  };
  return (
    <li>
      {onGo === undefined ? (
        <span {...look}>{content}</span>
      ) : (
        <button
          type="button"
          {...look}
          onClick={onGo}
          tabIndex={isStop ? 0 : -1}
          aria-current={time === "now" ? "step" : undefined}
        >
          {content}
        </button>
      )}
      {leadsTo.length > 0 && <span className="sr-only">{`${machine.leadsTo}: ${leadsTo.join("; ")}.`}</span>}
    </li>
  );
}

const endIcons: Readonly<Record<string, IconName>> = {
  completed: "check",
  stolen: "mask",
  deadEnd: "warning",
  stayed: "warning",
  astray: "warning",
};

function StateIcon({ state: { id, kind } }: { readonly state: ChartState }) {
  if (kind === "message") return null;
  return <Icon name={kind === "turn" ? "pointer" : (endIcons[id] ?? "cross")} size={13} />;
}
