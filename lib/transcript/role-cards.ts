/**
 * A run from the place of each party: what it holds before the first message, and then its turns in order. What it sends, what reaches it, the
 * rules that it judges by and what it does then, so that a class can play the run. Messages keep their numbers, by which one knows whose turn it
 * is. Left out: copies beside a message, and what was judged of them.
 */
import type { ActionId, Holding } from "@/lib/oauth/notice";
import { type ActId, actorOf } from "./acts";
import type { JudgedCheck } from "./checks";
import { isInEveryRequest } from "./common-names";
import { isBeside } from "./copies";
import { selectHoldings } from "./holdings";
import { selectLanes } from "./lanes";
import { type MessageView, selectMessages, selectMessagesById } from "./messages";
import { type ParameterView, selectParameters } from "./parameters";
import type { RunRecord } from "./run";
import type { Message, Party, TranscriptEntry } from "./types";

export interface RoleCard {
  readonly party: Party;
  /** What it has before the first message. */
  readonly holds: readonly Holding[];
  readonly turns: readonly Turn[];
}

/** What has no number of its own. */
interface Unnumbered {
  /** The message after which it is one's turn, where one's own card does not tell that: it is of others. */
  readonly after?: number;
}

export type Turn =
  | (Unnumbered & { readonly kind: "act"; readonly act: ActId })
  | { readonly kind: "sends"; readonly view: MessageView }
  | {
      readonly kind: "receives";
      readonly view: MessageView;
      readonly checks: readonly JudgedCheck[];
      readonly does: readonly ActionId[];
    }
  /** Without a message of its own: what it does by itself, all of it after the same message. */
  | (Unnumbered & { readonly kind: "does"; readonly does: readonly ActionId[]; readonly since: number });

/** One for each party of the run, in the order of the lanes. */
export function selectRoleCards(run: RunRecord): readonly RoleCard[] {
  const begun = run.transcript.findIndex((entry) => entry.kind === "sent" || entry.kind === "act");
  const before = selectHoldings(run.transcript.slice(0, Math.max(0, begun)));
  return selectLanes(run).map((party) => ({
    party,
    holds: before[party].filter(({ name }) => !isInEveryRequest(name)),
    turns: listTurns(run, party, Math.max(0, begun)),
  }));
}

function listTurns(run: RunRecord, party: Party, from: number): readonly Turn[] {
  const views = selectMessagesById(run.transcript);
  let last = 0;
  return run.transcript.slice(from).reduce<readonly Turn[]>((turns, entry) => {
    const id = entry.kind === "sent" ? entry.message.id : entry.kind === "delivered" ? entry.messageId : "";
    const view = views.get(id);
    if (view !== undefined && !isBeside(view.message, views)) last = view.number;
    const added = addEntry(turns, entry, party, views, last);
    return added.length > turns.length ? sayWhen(added, last) : added;
  }, []);
}

/** The turn that was added, with the number of the message after which it comes, where no line before it has that. */
function sayWhen(turns: readonly Turn[], last: number): readonly Turn[] {
  const turn = turns.at(-1);
  if (turn === undefined || "view" in turn) return turns;
  const told = turns.slice(0, -1).map((one) => ("view" in one ? one.view.number : (one.after ?? 0)));
  return last > Math.max(0, ...told) ? [...turns.slice(0, -1), { ...turn, after: last }] : turns;
}

function addEntry(
  turns: readonly Turn[],
  entry: TranscriptEntry,
  party: Party,
  views: ReadonlyMap<string, MessageView>,
  last: number,
): readonly Turn[] {
  const about = "messageId" in entry ? views.get(entry.messageId ?? "")?.message : undefined;
  if (about !== undefined && isBeside(about, views)) return turns;
  switch (entry.kind) {
    case "act":
      return actorOf(entry.act) === party ? [...turns, { kind: "act", act: entry.act }] : turns;
    case "sent": {
      const view = views.get(entry.message.id);
      const isOwn = entry.message.from === party && !isBeside(entry.message, views);
      return isOwn && view !== undefined ? [...turns, { kind: "sends", view }] : turns;
    }
    case "delivered": {
      const view = views.get(entry.messageId);
      if (view?.message.to !== party) return turns;
      return [...turns, { kind: "receives", view, checks: [], does: [] }];
    }
    case "check":
      return entry.party === party
        ? addCheck(turns, { ...entry.check, party, messageId: entry.messageId })
        : turns;
    case "action":
      return entry.party === party ? addAction(turns, entry.action, last) : turns;
    default:
      return turns;
  }
}

function addCheck(turns: readonly Turn[], check: JudgedCheck): readonly Turn[] {
  const at = turns.findLastIndex((turn) => turn.kind === "receives");
  return turns.map((turn, index) =>
    index === at && turn.kind === "receives" ? { ...turn, checks: [...turn.checks, check] } : turn,
  );
}

/** What is done once others have had their turns stands by itself; what is done twice in a row is told once. */
function addAction(turns: readonly Turn[], action: ActionId, since: number): readonly Turn[] {
  const last = turns.at(-1);
  const goesOn =
    (last?.kind === "receives" && last.view.number === since) ||
    (last?.kind === "does" && last.since === since);
  if (!goesOn) return [...turns, { kind: "does", does: [action], since }];
  return [...turns.slice(0, -1), { ...last, does: [...new Set([...last.does, action])] }];
}

/**
 * The names of what comes with a message and goes on as it is in one that its receiver sends later, which whoever plays it has from this message
 * alone; of what a browser carries on, as it was given it, to who judges all of it; and of the cookies by which the receiver knows the browser
 * again. Left out: other header fields, and what stands in pages.
 */
export function selectPassedOn(run: RunRecord, { message, number }: MessageView): readonly string[] {
  const others = selectMessages(run.transcript).filter(
    (one) =>
      (one.number > number && one.message.from === message.to) ||
      (one.number < number && one.message.to === "browser" && message.from === "browser"),
  );
  const carriedOn = new Set(
    others.flatMap((one) => valuesOf(one.message).map(({ name, value }) => `${name}=${value}`)),
  );
  const passed = valuesOf(message).filter(
    ({ name, value, place }) => place === "cookie" || carriedOn.has(`${name}=${value}`),
  );
  return [...new Set(passed.map(({ name }) => name))];
}

function valuesOf(message: Message): readonly ParameterView[] {
  return selectParameters(message).filter(({ place }) => place !== "header");
}

/** As many as one can judge by without a computer. */
const mostChecks = 3;

/**
 * The rules of a turn that are worth playing: what is broken, then what compares a value, the last first, each once on a card. `seen` are those
 * that the card has already, and is added to.
 */
export function selectPlayedChecks(
  checks: readonly JudgedCheck[],
  seen: Set<string>,
): readonly JudgedCheck[] {
  const rank = ({ passed, expected }: JudgedCheck) => (passed ? 0 : 2) + (expected === undefined ? 0 : 1);
  const fresh = checks.filter(({ id, passed }) => !passed || !seen.has(id));
  const chosen = fresh
    .toReversed()
    .toSorted((one, other) => rank(other) - rank(one))
    .slice(0, mostChecks);
  for (const { id } of chosen) seen.add(id);
  return checks.filter((check) => chosen.includes(check));
}
