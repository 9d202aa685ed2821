/** Where in a run a text can be seen, and what of it stands there: the step, a name and its value as they are in the message. */
import type { Carried, Sight } from "@/lib/content/glossary/types";
import { describeMessage } from "@/lib/transcript/label";
import { laneOf } from "@/lib/transcript/lanes";
import { selectMessages } from "@/lib/transcript/messages";
import { selectParameters } from "@/lib/transcript/parameters";
import type { RunRecord } from "@/lib/transcript/run";
import type { StepId } from "@/lib/transcript/steps";
import { selectTokens } from "@/lib/transcript/tokens";
import type { Message } from "@/lib/transcript/types";
import { hrefOf } from "./chosen-flow";

export interface Seen {
  /** As an address has it: from 1. */
  readonly step: number;
  readonly href: string;
  readonly name: string;
  readonly value: string;
}

/** Undefined where the run has no such message, or the message does not carry what it should. */
export function seeIn(run: RunRecord, sight: Sight): Seen | undefined {
  const found = selectMessages(run.transcript).find(({ message }) => message.step === sight.step)?.message;
  const shown = found && showCarried(run, found, sight.carries);
  if (found === undefined || shown === undefined) return undefined;
  const index = findStep(run, found, sight.carries);
  return index < 0 ? undefined : { ...shown, step: index + 1, href: hrefOf(sight, index + 1) };
}

/** The step at which the first message of that name is on its way, as an address has it; 1 where there is none. */
export function stepOf(run: RunRecord, step: StepId): number {
  const found = selectMessages(run.transcript).find(({ message }) => message.step === step)?.message.id;
  return (
    1 +
    Math.max(
      0,
      run.steps.findIndex((at) => "messageId" in at && at.messageId === found),
    )
  );
}

/** A rule is judged when the message arrives, so that one sees it a step later. */
function findStep({ steps, transcript }: RunRecord, message: Message, carries: Carried): number {
  if (carries.kind !== "check")
    return steps.findIndex((step) => "messageId" in step && step.messageId === message.id);
  const judged = transcript.findIndex(
    (entry) => entry.kind === "check" && entry.messageId === message.id && entry.check.id === carries.id,
  );
  return steps.findIndex((step) => step.length > judged);
}

type Shown = Pick<Seen, "name" | "value">;

function showCarried(run: RunRecord, message: Message, carries: Carried): Shown | undefined {
  switch (carries.kind) {
    case "parameter":
      return showParameter(message, carries);
    case "claim":
    case "header":
      return showMember(message, carries);
    case "token": {
      const token = selectTokens(message).find(
        ({ name, opaque }) => name === carries.name && opaque === carries.opaque,
      );
      return token && { name: carries.name, value: token.token };
    }
    case "check":
      return showCheck(run, message, carries.id);
    case "sender":
    case "receiver":
    case "channel": {
      const { verb, target } = describeMessage(message);
      const [from, to] = [message.from, message.to].map((party) => laneOf(run.lanes, party).short);
      return { name: `${from} → ${to}`, value: `${verb} ${target}` };
    }
  }
}

function showParameter(message: Message, { name, value }: Extract<Carried, { kind: "parameter" }>) {
  return selectParameters(message).find(
    (one) => one.name === name && one.value !== "" && (value === undefined || one.value === value),
  );
}

function showMember(message: Message, carries: Extract<Carried, { kind: "claim" | "header" }>) {
  const token = selectTokens(message).find(({ name }) => name === carries.token);
  if (token === undefined || token.opaque) return undefined;
  const value = (carries.kind === "claim" ? token.payload : token.header)[carries.name];
  if (value === undefined) return undefined;
  return { name: carries.name, value: typeof value === "string" ? value : JSON.stringify(value) };
}

function showCheck({ transcript }: RunRecord, message: Message, id: string): Shown | undefined {
  const entry = transcript.find(
    (one) => one.kind === "check" && one.messageId === message.id && one.check.id === id,
  );
  if (entry?.kind !== "check") return undefined;
  return { name: id, value: entry.check.passed ? "passed" : "failed" };
}
