/**
 * What a receiver made of a message: whether it accepted it, and by which rule it did not. Told by the rules that it really judged, from the
 * delivery to its answer, and by that answer. Where the two do not agree (a user who denies, a rule that is noted and not enforced) it is
 * neither.
 */
import { type JudgedCheck, selectDeciding } from "../checks";
import { isBeside } from "../copies";
import { isAnswerToCopy, selectMessagesById } from "../messages";
import { selectParameters } from "../parameters";
import type { RunRecord } from "../run";
import type { StepId } from "../steps";
import type { Message, ResponseMessage } from "../types";

export interface Reception {
  readonly accepted: boolean;
  /** The rules that the receiver judged, in order: on the message, and on what it asked others because of it. */
  readonly checks: readonly JudgedCheck[];
  /** The rule that decided, where it refused. */
  readonly failed: JudgedCheck | undefined;
}

export function selectReception(run: RunRecord, messageId: string): Reception | undefined {
  const views = selectMessagesById(run.transcript);
  const view = views.get(messageId);
  if (view?.status !== "delivered" || isBeside(view.message, views)) return undefined;
  const { message } = view;
  if (message.kind === "response" && isAskedFor(run, message)) return undefined;
  const answer = message.kind === "request" ? findAnswer(run, message.id) : undefined;
  if (message.kind === "request" && answer === undefined) return undefined;
  const checks = selectOwnChecks(run, message, answer);
  const failures = checks.filter((check) => !check.passed);
  const failed = selectDeciding(failures);
  const isRefused = answer === undefined ? failed !== undefined : isRefusal(answer);
  const isPlain = isRefused ? failed !== undefined : checks.length > 0 && failures.length === 0;
  return isPlain ? { accepted: !isRefused, checks, failed: isRefused ? failed : undefined } : undefined;
}

/**
 * The rules that its receiver judged because of a message: on it, and on what it had to ask others before it could answer, as an API that
 * fetches the keys first.
 */
export function selectJudged(run: RunRecord, message: Message): readonly JudgedCheck[] {
  return selectOwnChecks(run, message, message.kind === "request" ? findAnswer(run, message.id) : undefined);
}

function findAnswer({ transcript }: RunRecord, messageId: string): ResponseMessage | undefined {
  for (const entry of transcript) {
    if (entry.kind !== "sent" || entry.message.kind !== "response") continue;
    if (entry.message.inReplyTo === messageId && !isAnswerToCopy(entry.message)) return entry.message;
  }
  return undefined;
}

/** Does its receiver need it to answer somebody else? Then it is part of what becomes of that request. */
function isAskedFor({ transcript }: RunRecord, { id, to }: Message): boolean {
  const open = new Set<string>();
  for (const entry of transcript) {
    if (entry.kind !== "sent") continue;
    const { message } = entry;
    if (message.id === id) break;
    if (message.kind === "request" && message.to === to) open.add(message.id);
    if (message.kind === "response" && message.from === to) open.delete(message.inReplyTo);
  }
  return open.size > 0;
}

/** Those that the receiver judged between the delivery and its answer; of a response, on it alone. */
function selectOwnChecks(
  { transcript }: RunRecord,
  { id, to }: Message,
  answer: ResponseMessage | undefined,
): readonly JudgedCheck[] {
  const from = transcript.findIndex((entry) => entry.kind === "delivered" && entry.messageId === id);
  const end = transcript.findIndex((entry) => entry.kind === "sent" && entry.message.id === answer?.id);
  return transcript.slice(from, end < 0 ? undefined : end).flatMap((entry) => {
    if (entry.kind !== "check" || entry.party !== to) return [];
    if (answer === undefined && entry.messageId !== id) return [];
    return [{ ...entry.check, party: entry.party, messageId: entry.messageId }];
  });
}

/** Pages that carry an error on, in a form or behind a link. */
const refusingPages: ReadonlySet<StepId> = new Set(["authorizationError", "leavingPage"]);

/** A status that says so, or an error in what it says: a body, a challenge, or the address that it sends the browser on to. */
function isRefusal(answer: ResponseMessage): boolean {
  if (answer.response.status >= 400 || refusingPages.has(answer.step)) return true;
  return selectParameters(answer).some(({ name }) => name === "error");
}
