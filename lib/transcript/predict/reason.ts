/**
 * Why an answer is right or wrong, as data: what was true, and of a wrong answer what would have had to be true for it. The words are in
 * lib/content/predict.ts.
 */
import { readHeader } from "@/lib/http/message";
import type { JudgedCheck } from "../checks";
import { hostOf } from "../label";
import { laneOf } from "../lanes";
import { selectMessagesById } from "../messages";
import type { RunRecord } from "../run";
import type { Message, Party } from "../types";
import type { Choice, Question } from "./moment";
import { selectReception } from "./reception";

export type Reason =
  /** A request goes to whom its address names; `wouldBe` is the host of the party that was chosen. */
  | { readonly kind: "address"; readonly host: string; readonly wouldBe?: string }
  /** A response goes back to who asked; `saysAnother` is the host that it sends the browser on to. */
  | {
      readonly kind: "reply";
      readonly asked: Party;
      readonly saysAnother?: string;
      readonly chosen?: Party;
    }
  | { readonly kind: "front"; readonly sends: boolean }
  | { readonly kind: "back"; readonly script: boolean }
  /** So many rules held. */
  | { readonly kind: "held"; readonly rules: number; readonly some: readonly JudgedCheck[] }
  | { readonly kind: "failed"; readonly check: JudgedCheck }
  /** The rule that was chosen held or, where it is not `judged`, it was not its turn; `failed` is the one that did not hold. */
  | {
      readonly kind: "other";
      readonly chosen: JudgedCheck;
      readonly judged: boolean;
      readonly failed: JudgedCheck;
    };

/** `chosen` is what was answered, right or wrong. */
export function reason(run: RunRecord, asked: Question, chosen: Choice): Reason | undefined {
  const { message } = asked.view;
  switch (asked.moment.probe) {
    case "receiver":
      return reasonOfReceiver(run, message, chosen);
    case "channel":
      return reasonOfChannel(message);
    case "accepted":
    case "check":
      return reasonOfReception(run, message, chosen);
  }
}

function reasonOfReceiver(run: RunRecord, message: Message, { means }: Choice): Reason {
  const wrong = means.kind === "party" && means.party !== message.to ? means.party : undefined;
  if (message.kind === "response") {
    const asked = selectMessagesById(run.transcript).get(message.inReplyTo)?.message.from ?? message.to;
    const location = readHeader(message.response, "Location");
    return {
      kind: "reply",
      asked,
      ...(location === undefined ? {} : { saysAnother: hostOf(location) }),
      ...(wrong === undefined ? {} : { chosen: wrong }),
    };
  }
  const host = hostOf(message.request.url);
  const place = wrong === undefined || wrong === "browser" ? "" : laneOf(run.lanes, wrong).place;
  return place === "" ? { kind: "address", host } : { kind: "address", host, wouldBe: place };
}

function reasonOfChannel(message: Message): Reason {
  if (message.channel === "front") return { kind: "front", sends: message.from === "browser" };
  const isScript = message.kind === "request" && readHeader(message.request, "Origin") !== undefined;
  return { kind: "back", script: isScript || message.from === "browser" };
}

/** As many rules as one reads. */
const some = 3;

function reasonOfReception(run: RunRecord, message: Message, { means }: Choice): Reason | undefined {
  const reception = selectReception(run, message.id);
  if (reception === undefined) return undefined;
  const { failed, checks } = reception;
  if (failed === undefined) return { kind: "held", rules: checks.length, some: checks.slice(-some) };
  if (means.kind === "check" && means.check.id !== failed.id) {
    const judged = checks.some(({ id }) => id === means.check.id);
    return { kind: "other", chosen: means.check, judged, failed };
  }
  return { kind: "failed", check: failed };
}
