import { Fragment } from "react";
import { Icon } from "@/components/ui/icon";
import { Prose } from "@/components/ui/prose";
import { explainInRun } from "@/lib/content/explain-step";
import { roleCards } from "@/lib/content/role-cards";
import type { ActionId } from "@/lib/oauth/notice";
import { nameChannel } from "@/lib/transcript/channel";
import type { JudgedCheck } from "@/lib/transcript/checks";
import { describeMessage } from "@/lib/transcript/label";
import { laneOf } from "@/lib/transcript/lanes";
import type { MessageView } from "@/lib/transcript/messages";
import { selectParameters } from "@/lib/transcript/parameters";
import { selectPassedOn, type Turn } from "@/lib/transcript/role-cards";
import type { RunRecord } from "@/lib/transcript/run";
import type { RoleExplanations } from "./role-explanations";

interface TurnViewProps {
  readonly run: RunRecord;
  readonly turn: Turn;
  /** Those of its rules that stand on the card. */
  readonly checks: readonly JudgedCheck[];
  readonly explanations: RoleExplanations;
}

/** One line of a card: what comes and is checked, what one does, or what one sends. */
export function TurnView({ run, turn, checks, explanations }: TurnViewProps) {
  if (turn.kind === "act") {
    const found = explanations.acts[turn.act];
    return (
      <li className="role-turn role-act">
        <Icon name="pointer" size={14} />
        <p>
          <b>{roleCards.act(turn.after)}:</b> {found ? explainInRun(found, run).title : turn.act}
        </p>
      </li>
    );
  }
  if (turn.kind === "does")
    return (
      <li className="role-turn role-act">
        <Icon name="down" size={12} />
        <Acts does={turn.does} after={turn.after} explanations={explanations} />
      </li>
    );
  return (
    <li className={`role-turn ${turn.kind === "sends" ? "role-sends" : ""}`}>
      <b className="role-number">{turn.view.number}</b>
      <div>
        <Head run={run} view={turn.view} sends={turn.kind === "sends"} />
        <Carried run={run} view={turn.view} explanations={explanations} />
        {turn.kind === "receives" && (
          <>
            <Rules turn={turn} checks={checks} explanations={explanations} />
            <Acts does={turn.does} explanations={explanations} />
          </>
        )}
      </div>
    </li>
  );
}

interface HeadProps {
  readonly run: RunRecord;
  readonly view: MessageView;
  readonly sends: boolean;
}

function Head({ run, view: { message }, sends }: HeadProps) {
  const { verb, target } = describeMessage(message);
  const other = sends ? message.to : message.from;
  const { role } = laneOf(run.lanes, other);
  return (
    <p>
      <code>
        <b>{verb}</b> {target}
      </code>{" "}
      <span data-party={other} className="role-other">
        {sends ? roleCards.to(role) : roleCards.from(role)}
      </span>
      , {nameChannel(message)}
    </p>
  );
}

interface CarriedProps {
  readonly run: RunRecord;
  readonly view: MessageView;
  readonly explanations: RoleExplanations;
}

/** The names of what matters in the message, and of what its receiver has to send on. */
function Carried({ run, view, explanations }: CarriedProps) {
  const { message } = view;
  const found = explanations.steps[message.step];
  const highlights = found === undefined ? [] : explainInRun(found, run).highlights;
  const present = new Set(selectParameters(message).map(({ name }) => name.toLowerCase()));
  const known = new Set(highlights.map((name) => name.toLowerCase()));
  const names = [
    ...highlights.filter((name) => present.has(name.toLowerCase())),
    ...selectPassedOn(run, view).filter((name) => !known.has(name.toLowerCase())),
  ];
  if (names.length === 0) return null;
  return (
    <p className="role-carries">
      {roleCards.carries}:
      {names.map((name, index) => (
        <Fragment key={name}>
          {" "}
          {/* One box with its comma, which would begin the next line by itself. */}
          <span className="role-name">
            <code>{name}</code>
            {index < names.length - 1 && ","}
          </span>
        </Fragment>
      ))}
    </p>
  );
}

interface RulesProps {
  readonly turn: Extract<Turn, { kind: "receives" }>;
  readonly checks: readonly JudgedCheck[];
  readonly explanations: RoleExplanations;
}

function Rules({ turn, checks, explanations }: RulesProps) {
  if (turn.checks.length === 0) return null;
  const more = new Set(turn.checks.map(({ id }) => id)).size - new Set(checks.map(({ id }) => id)).size;
  return (
    <ul className="role-rules">
      {checks.map(({ id, passed }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rules of one turn never change places
        <li key={index} data-failed={!passed || undefined}>
          <Icon name={passed ? "check" : "cross"} size={11} />
          <span>
            <Prose text={explanations.checks[id]?.rule ?? id} />
            {!passed && <b> ({roleCards.broken})</b>}
          </span>
        </li>
      ))}
      {more > 0 && <li className="role-more">{roleCards.more(more)}</li>}
    </ul>
  );
}

interface ActsProps {
  readonly does: readonly ActionId[];
  readonly after?: number | undefined;
  readonly explanations: RoleExplanations;
}

function Acts({ does, after, explanations }: ActsProps) {
  if (does.length === 0) return null;
  return (
    <p className="role-does">
      <b>{roleCards.does(after)}:</b>{" "}
      <Prose text={does.map((action) => explanations.actions[action] ?? action).join(" ")} />
    </p>
  );
}
