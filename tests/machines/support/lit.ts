/** What a chart says of a run: where it is at each step, which ways it took, and who sends what. */
import { expect } from "vitest";
import { selectTrace, splitState, wayKey } from "@/lib/transcript/chart/trace";
import type { DrawnChart } from "@/lib/transcript/chart/types";
import { selectMessages } from "@/lib/transcript/messages";
import type { RunRecord } from "@/lib/transcript/run";
import type { Party } from "@/lib/transcript/types";

/** At each step the state of the run is lit, and the ways that it took are ways of the chart. */
export function expectLit({ states, ways, shared, insides }: DrawnChart, record: RunRecord): void {
  const known = new Set(ways.map(({ from, to }) => wayKey(from, to)));
  const unforeseen = new Set(shared.map(({ to }) => to));
  for (const [step, { state }] of record.steps.entries()) {
    const trace = selectTrace(record, step);
    const lit = states.find(({ id }) => id === trace.now);
    expect(lit?.id).toBe(splitState(state)[0]);
    const within = lit?.inside === undefined ? undefined : insides[lit.inside];
    if (within !== undefined) expect(within.states.map(({ id }) => id)).toContain(trace.inside);
    expect(trace.visits.get(trace.now)?.some((visit) => visit <= step)).toBe(true);
  }
  const { taken } = selectTrace(record, record.steps.length - 1);
  const strange = [...taken].filter((way) => !known.has(way) && !unforeseen.has(way.split(" ")[1] ?? ""));
  expect(strange).toEqual([]);
}

/**
 * Each message of the runs, as it was sent, has in the chart a party that sent it: the first to be named, where several can, as an API
 * and one that poses as it.
 */
export function expectSenders({ states }: DrawnChart, records: readonly RunRecord[]): void {
  const senders = new Map<string, Set<Party>>();
  for (const { message, edited } of records.flatMap(({ transcript }) => selectMessages(transcript))) {
    if (edited || message.copyOf !== undefined || message.step.startsWith("stray")) continue;
    senders.set(message.step, (senders.get(message.step) ?? new Set()).add(message.from));
  }
  const partyOf = new Map(states.map(({ id, party }) => [id, party]));
  for (const [step, parties] of senders) expect([...parties], step).toContain(partyOf.get(step));
}
