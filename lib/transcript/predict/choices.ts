/** What can be answered. Of the checks those are offered that the same receiver judged there, so that each of them might have failed. */
import { type JudgedCheck, selectAllChecks } from "../checks";
import { selectLanes } from "../lanes";
import type { RunRecord } from "../run";
import { shuffle } from "../shuffle";
import type { Message } from "../types";
import type { Choice } from "./moment";
import { selectReception } from "./reception";

/** In the order of the lanes: whoever takes part, but the sender. */
export function listReceiverChoices(run: RunRecord, { from }: Message): readonly Choice[] {
  return selectLanes(run)
    .filter((party) => party !== from)
    .map((party) => ({ value: party, means: { kind: "party", party } }));
}

export const channelChoices: readonly Choice[] = (["front", "back"] as const).map((channel) => ({
  value: channel,
  means: { kind: "channel", channel },
}));

export const acceptedChoices: readonly Choice[] = [true, false].map((accepted) => ({
  value: accepted ? "yes" : "no",
  means: { kind: "accepted", accepted },
}));

const otherChecks = 3;

/** Of the rules that held, those that compared a value and were judged last are the nearest to the one that did not. */
const nearest = 6;

/**
 * The check that failed and up to three others, in an order that tells nothing; none where nothing failed. Where too few were judged there,
 * the receiver's checks of other messages stand in.
 */
export function listCheckChoices(run: RunRecord, message: Message): readonly Choice[] {
  const reception = selectReception(run, message.id);
  if (reception?.failed === undefined) return [];
  const { failed, checks } = reception;
  const broken = new Set(checks.filter((check) => !check.passed).map(({ id }) => id));
  const held = new Map<string, JudgedCheck>();
  for (const check of checks) if (!broken.has(check.id)) held.set(check.id, check);
  const label = `${run.seed}/${message.id}/${failed.id}`;
  const elsewhere = selectAllChecks(run.transcript).filter(
    ({ party, id }) => party === message.to && !broken.has(id) && !held.has(id),
  );
  const spare = [...new Map(elsewhere.map((check) => [check.id, check])).values()];
  const others = [...shuffle(near([...held.values()]), label), ...shuffle(spare, label)].slice(
    0,
    otherChecks,
  );
  return shuffle([failed, ...others], `${label}/order`).map((check) => ({
    value: check.id,
    means: { kind: "check", check },
  }));
}

function near(held: readonly JudgedCheck[]): readonly JudgedCheck[] {
  const compared = held.filter(({ expected }) => expected !== undefined);
  return (compared.length < otherChecks ? held : compared).slice(-nearest);
}
