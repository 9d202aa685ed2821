/** A step as the wall shows it: who sends what to whom, what it is, and the values that matter. One thing at a time. */
import type { InspectorExplanations } from "@/components/message/explanations";
import { selectInspected } from "@/components/message/inspected";
import { explainInRun } from "@/lib/content/explain-step";
import type { StepExplanation } from "@/lib/content/types";
import { actorOf } from "@/lib/transcript/acts";
import { nameChannel } from "@/lib/transcript/channel";
import { describeMessage } from "@/lib/transcript/label";
import { laneOf, selectLanes } from "@/lib/transcript/lanes";
import { type ParameterView, selectNamed } from "@/lib/transcript/parameters";
import type { RunRecord } from "@/lib/transcript/run";
import type { Channel, Lane, Message } from "@/lib/transcript/types";
import { toneOf } from "@/lib/transcript/visible";

export interface Way {
  /** The party whose lane is further to the left. */
  readonly left: Lane;
  readonly right: Lane;
  readonly toLeft: boolean;
  readonly response: boolean;
  readonly channel: Channel;
  /** What the channel is called. */
  readonly name: string;
  readonly verb: string;
  readonly target: string;
  readonly lost: boolean;
}

export type SlideKind =
  | { readonly kind: "message"; readonly way: Way; readonly from: Lane; readonly to: Lane }
  | { readonly kind: "act"; readonly actor: Lane }
  | { readonly kind: "end"; readonly tone: ReturnType<typeof toneOf> };

export type Slide = SlideKind & {
  readonly title: string;
  readonly what: string;
  readonly why: string;
  readonly watch: string | undefined;
  /** Names of what matters in it. */
  readonly highlights: readonly string[];
  readonly values: readonly ParameterView[];
};

/** Values that a wall has room for. */
const most = 4;

/** Who does it, without a word of why. */
export function selectScene(run: RunRecord, step: number): SlideKind {
  const inspected = selectInspected(run, step);
  if (inspected.kind === "act") return { kind: "act", actor: laneOf(run.lanes, actorOf(inspected.act)) };
  if (inspected.kind === "end") return { kind: "end", tone: toneOf(inspected.outcome) };
  const { message } = inspected.view;
  const [from, to] = [laneOf(run.lanes, message.from), laneOf(run.lanes, message.to)];
  return { kind: "message", way: plotWay(run, message, inspected.lost !== undefined), from, to };
}

export function selectSlide(run: RunRecord, step: number, tables: InspectorExplanations): Slide {
  const inspected = selectInspected(run, step);
  const scene = selectScene(run, step);
  if (inspected.kind === "act")
    return { ...scene, ...explain(tables.acts[inspected.act], run, inspected.act), values: [] };
  if (inspected.kind === "end")
    return { ...scene, ...explain(tables.outcomes[inspected.outcome], run, inspected.outcome), values: [] };
  const { message } = inspected.view;
  const words = explain(tables.steps[message.step], run, message.step);
  return { ...scene, ...words, values: selectNamed(message, words.highlights).slice(0, most) };
}

function explain(explanation: StepExplanation | undefined, run: RunRecord, id: string) {
  if (explanation === undefined) return { title: id, what: "", why: "", watch: undefined, highlights: [] };
  const { title, what, why, watch, highlights } = explainInRun(explanation, run);
  return { title, what, why, watch, highlights };
}

function plotWay(run: RunRecord, message: Message, lost: boolean): Way {
  const lanes = selectLanes(run);
  const toLeft = lanes.indexOf(message.to) < lanes.indexOf(message.from);
  const from = laneOf(run.lanes, message.from);
  const to = laneOf(run.lanes, message.to);
  return {
    left: toLeft ? to : from,
    right: toLeft ? from : to,
    toLeft,
    response: message.kind === "response",
    channel: message.channel,
    name: nameChannel(message),
    ...describeMessage(message),
    lost,
  };
}
