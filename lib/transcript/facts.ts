/**
 * What can be said of a run and is then true of it or not: the answers of a question are such facts, so that what is right is read off the
 * run that was made and stands nowhere beside it. A fact is about the step that it is asked at, or about another one (`at`).
 */
import type { CheckId } from "@/lib/oauth/checks";
import { isEcho } from "./checks";
import { findExposure, type Place } from "./exposure";
import { selectHoldings } from "./holdings";
import { selectKnowledge } from "./knowledge";
import { selectMessage } from "./messages";
import { selectParameters } from "./parameters";
import { selectJudged } from "./predict/reception";
import type { Outcome, RunRecord } from "./run";
import { findStep, nameOfStep, type StepReference } from "./step-reference";
import { selectTokens } from "./tokens";
import type { Channel, Message, Party } from "./types";
import { selectStep, selectVisible } from "./visible";

interface At {
  readonly at?: StepReference | undefined;
}

export type Fact = At &
  (
    | { readonly kind: "sender" | "receiver"; readonly party: Party }
    | { readonly kind: "channel"; readonly channel: Channel }
    /** The message has a parameter, a header field or a cookie of this name, wherever in it. */
    | { readonly kind: "carries"; readonly name: string }
    /** Its receiver finds no rule broken, on it or on what it asks others to judge it; or this one, by its id. */
    | { readonly kind: "accepted" }
    | { readonly kind: "broken"; readonly check: CheckId }
    /** What a party has among its things at this step. */
    | { readonly kind: "holds"; readonly party: Party; readonly name: string }
    /** Who has seen a value of this name by then, and where else it can be read. */
    | { readonly kind: "knows"; readonly party: Party; readonly name: string }
    | { readonly kind: "readable"; readonly name: string; readonly place: Place }
    /** A claim of the first JWT of that name in the message. */
    | {
        readonly kind: "claim";
        readonly token: string;
        readonly claim: string;
        readonly value?: string | undefined;
      }
    /** The step that comes right after, by its name; one that comes at any time after; how the run ends. */
    | { readonly kind: "next" | "later"; readonly step: string }
    | { readonly kind: "outcome"; readonly outcome: Outcome }
    | { readonly kind: "not"; readonly fact: Fact }
    | { readonly kind: "all"; readonly facts: readonly Fact[] }
  );

/** Is it so, in this run, at this step? What is said of a message is not so where there is none. */
export function isFact(run: RunRecord, step: number, fact: Fact): boolean {
  const at = fact.at === undefined ? step : findStep(run, fact.at);
  return at !== undefined && holdsAt(run, at, fact);
}

function holdsAt(run: RunRecord, step: number, fact: Fact): boolean {
  switch (fact.kind) {
    case "not":
      return !isFact(run, step, fact.fact);
    case "all":
      return fact.facts.every((one) => isFact(run, step, one));
    case "outcome": {
      const end = run.steps.at(-1);
      return end?.kind === "end" && end.outcome === fact.outcome;
    }
    case "next":
      return nameOfStep(run.steps[step + 1]?.state ?? "") === fact.step;
    case "later":
      return run.steps.slice(step + 1).some(({ state }) => nameOfStep(state) === fact.step);
    case "holds":
      return selectHoldings(selectVisible(run, step))[fact.party].some(({ name }) => name === fact.name);
    case "knows":
      return isKnown(run, step, fact.name, fact.party);
    case "readable":
      return isReadable(run, step, fact.name, fact.place);
    default: {
      const message = messageAt(run, step);
      return message !== undefined && isOfMessage(run, message, fact);
    }
  }
}

type MessageFact = Extract<
  Fact,
  { kind: "sender" | "receiver" | "channel" | "carries" | "accepted" | "broken" | "claim" }
>;

function isOfMessage(run: RunRecord, message: Message, fact: MessageFact): boolean {
  switch (fact.kind) {
    case "sender":
      return message.from === fact.party;
    case "receiver":
      return message.to === fact.party;
    case "channel":
      return message.channel === fact.channel;
    case "carries":
      return [...selectParameters(message), ...selectTokens(message)].some(({ name }) => name === fact.name);
    case "accepted":
      return selectJudged(run, message).every((check) => check.passed || isEcho(check));
    case "broken":
      return selectJudged(run, message).some(({ id, passed }) => !passed && id === fact.check);
    case "claim":
      return hasClaim(message, fact);
  }
}

function hasClaim(message: Message, { token, claim, value }: Extract<Fact, { kind: "claim" }>): boolean {
  const found = selectTokens(message).find((one) => one.name === token && !one.opaque);
  if (found === undefined || found.opaque || !Object.hasOwn(found.payload, claim)) return false;
  return value === undefined || found.payload[claim] === value;
}

function isKnown(run: RunRecord, step: number, name: string, party: Party): boolean {
  const known = selectKnowledge(selectVisible(run, step));
  return known.some((one) => one.name === name && one.seenBy.includes(party));
}

function isReadable(run: RunRecord, step: number, name: string, place: Place): boolean {
  const transcript = selectVisible(run, step);
  const exposureOf = findExposure(transcript);
  const values = selectKnowledge(transcript).filter((one) => one.name === name);
  return values.some(({ value }) => exposureOf(value).spots.some((spot) => spot.place === place));
}

function messageAt(run: RunRecord, step: number): Message | undefined {
  const at = selectStep(run, step);
  return "messageId" in at ? selectMessage(run, at.messageId, step)?.message : undefined;
}
