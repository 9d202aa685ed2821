/**
 * The names of values that a fact can speak of: those that any run may have, and those that this one has, since an edit may put any name into a
 * message. What is offered for one that is none of them is what stands at the place that the fact is about.
 */
import { isInEveryRequest } from "@/lib/transcript/common-names";
import type { Fact } from "@/lib/transcript/facts";
import { selectHoldings } from "@/lib/transcript/holdings";
import { listKnowable, selectKnowledge } from "@/lib/transcript/knowledge";
import { selectMessage, selectMessages } from "@/lib/transcript/messages";
import { selectParameters } from "@/lib/transcript/parameters";
import type { RunRecord } from "@/lib/transcript/run";
import { selectTokens, type TokenView, tokenNames } from "@/lib/transcript/tokens";
import type { Message } from "@/lib/transcript/types";
import { selectStep, selectVisible } from "@/lib/transcript/visible";

/** Names that exist in some run. */
export interface KnownNames {
  readonly checks: ReadonlySet<string>;
  /** Of parameters, members, cookies and header fields. */
  readonly carried: ReadonlySet<string>;
  /** Of what parties hold. */
  readonly held: ReadonlySet<string>;
  readonly claims: ReadonlySet<string>;
}

export interface UnknownName {
  readonly of: "carried" | "held" | "known" | "token" | "claim";
  readonly name: string;
  /** What stands at the place of the fact, and what exists besides. */
  readonly there: readonly string[];
  readonly elsewhere: Iterable<string>;
  /** Which member of the fact it is. */
  readonly member: string;
}

/** The name in the fact that no value bears; `step` is the one that the fact is about. */
export function findUnknownName(
  fact: Fact,
  run: RunRecord,
  step: number,
  known: KnownNames,
): UnknownName | undefined {
  switch (fact.kind) {
    case "carries": {
      const inRun = listCarried(messagesOf(run));
      const there = listCarried(messageAt(run, step));
      return judge("carried", "name", fact.name, there, [...inRun, ...known.carried]);
    }
    case "holds": {
      const there = selectHoldings(selectVisible(run, step))[fact.party].map(({ name }) => name);
      const elsewhere = [...listGained(run), ...known.held].filter((name) => !isInEveryRequest(name));
      return judge("held", "name", fact.name, there, elsewhere);
    }
    case "knows":
    case "readable": {
      const there = unique(selectKnowledge(run.transcript).map(({ name }) => name));
      return judge("known", "name", fact.name, there, listKnowable(known.held));
    }
    case "claim":
      return judgeClaim(fact, run, step, known);
    default:
      return undefined;
  }
}

/** Undefined where the name is there, or somewhere else. */
function judge(
  of: UnknownName["of"],
  member: string,
  name: string,
  there: readonly string[],
  elsewhere: readonly string[],
): UnknownName | undefined {
  if (there.includes(name) || elsewhere.includes(name)) return undefined;
  return { of, name, there, elsewhere, member };
}

function judgeClaim(
  { token, claim }: Extract<Fact, { kind: "claim" }>,
  run: RunRecord,
  step: number,
  known: KnownNames,
): UnknownName | undefined {
  const tokens = messagesOf(run).flatMap(selectTokens);
  const here = messageAt(run, step).flatMap(selectTokens);
  const names = [...tokens.map(({ name }) => name), ...tokenNames];
  return (
    judge("token", "token", token, unique(here.map(({ name }) => name)), names) ??
    judge("claim", "claim", claim, unique(here.filter(({ name }) => name === token).flatMap(claimsOf)), [
      ...tokens.flatMap(claimsOf),
      ...known.claims,
    ])
  );
}

function claimsOf(token: TokenView): readonly string[] {
  return token.opaque ? [] : Object.keys(token.payload);
}

function messagesOf(run: RunRecord): readonly Message[] {
  return selectMessages(run.transcript).map(({ message }) => message);
}

/** The message of the step, if there is one. */
export function messageAt(run: RunRecord, step: number): readonly Message[] {
  const at = selectStep(run, step);
  const view = "messageId" in at ? selectMessage(run, at.messageId, step) : undefined;
  return view === undefined ? [] : [view.message];
}

function listCarried(messages: readonly Message[]): readonly string[] {
  return unique(
    messages.flatMap((message) =>
      [...selectParameters(message), ...selectTokens(message)].map(({ name }) => name),
    ),
  );
}

function listGained({ transcript }: RunRecord): readonly string[] {
  return transcript.flatMap((entry) => (entry.kind === "action" ? entry.gains.map(({ name }) => name) : []));
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}
