import { plotCourse } from "@/components/diagram/arrow";
import { Icon } from "@/components/ui/icon";
import { Prose } from "@/components/ui/prose";
import type { Message, Party } from "@/lib/transcript/types";
import type { TrafficItem } from "./traffic";

interface RefusalNoteProps {
  readonly message: Message;
  readonly lanes: readonly Party[];
  readonly checks: TrafficItem["checks"];
  /** By check: the rule as a sentence. */
  readonly rules: Readonly<Record<string, string>>;
}

/** Why a message was refused, in one line: who found which rule broken, and where the rule stands. */
export function RefusalNote({ message, lanes, checks, rules }: RefusalNoteProps) {
  const { style } = plotCourse(lanes, message.from, message.to);
  return (
    <li data-time="past" className="diagram-row pb-2">
      {checks.map(({ check }, index) => (
        <p
          // biome-ignore lint/suspicious/noArrayIndexKey: the order in which checks were made never changes
          key={index}
          style={style}
          className="diagram-card flex gap-2 rounded-md bg-bad-soft px-2.5 py-1.5 text-xs text-ink not-first:mt-1"
        >
          <Icon name="cross" size={12} className="mt-0.5 shrink-0 text-bad" />
          <span>
            <span className="font-semibold text-bad">Rule broken: </span>
            <Prose text={rules[check.id] ?? check.id} />{" "}
            <span className="whitespace-nowrap text-muted">{check.spec}</span>
          </span>
        </p>
      ))}
    </li>
  );
}
