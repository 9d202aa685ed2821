/** A comparison at exactly the state that an address says, made on the server: both runs, their rows, and what the rows mean. */
import { describeNotice } from "@/components/flow/prepare";
import { comparisons, firstComparison } from "@/lib/content/compare";
import type { ComparedSide, Comparison } from "@/lib/content/compare/types";
import { compareWords, noticeWords } from "@/lib/content/compare/words";
import { explainStep } from "@/lib/content/explain-step";
import { explanationsFor } from "@/lib/content/flow-explanations";
import { notices as noticeTexts } from "@/lib/content/interface";
import { alignRuns } from "@/lib/transcript/align";
import type { RunRecord } from "@/lib/transcript/run";
import { type FlowId, flowOptions } from "@/lib/world/options";
import { type AttackId, findAttack, withAttack } from "@/lib/world/options/attacks";
import { defaultsOf } from "@/lib/world/options/definitions";
import { defaultSeed, formatAddressState } from "@/machines/address";
import {
  type AddressOfTwo,
  formatAddressOfTwo,
  formatSide,
  type NoticeOfTwo,
  readAddressOfTwo,
  type Side,
} from "@/machines/address-of-two";
import { simulate } from "@/machines/engine";
import type { ComparisonView, RowView, SideId, SideView } from "./compared";
import { describeRows } from "./row-words";

type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

export async function prepareComparison(query: Query): Promise<ComparisonView> {
  const isBare = Object.keys(query).length === 0;
  const { state, notices } = readAddressOfTwo(query, sidesOf(firstComparison));
  const address = isBare ? { ...state, attack: firstComparison.attack } : state;
  const ready = findReady(address);
  const [left, right] = await Promise.all([
    prepareSide(address, "left", ready),
    prepareSide(address, "right", ready),
  ]);
  const rows = describeRows(alignRuns(left.run, right.run), { left, right }, ready?.lines ?? {});
  const isPastEnd = address.row >= rows.length;
  return {
    address: { ...address, row: Math.min(address.row, rows.length - 1) },
    id: ready?.id,
    title: ready?.title ?? compareWords.own,
    lead: ready?.lead ?? compareWords.ownLead,
    sides: { left, right },
    rows,
    notices: [
      ...notices.map(describe),
      ...(isPastEnd ? [noticeTexts.pastTheEnd(String(address.row + 1), rows.length)] : []),
    ],
    attack: await offerAttack(address, rows),
    so: ready?.so,
    specs: ready?.specs ?? [],
    choices: comparisons.map((one) => ({ id: one.id, title: one.title, lead: one.lead, href: hrefOf(one) })),
  };
}

/** The address of a ready-made comparison, at its beginning. */
export function hrefOf(comparison: Comparison): string {
  const address = { ...sidesOf(comparison), seed: defaultSeed, attack: comparison.attack, row: 0 };
  return `/compare${formatAddressOfTwo(address)}`;
}

/** With the attack or without it. */
export function findReady(address: Pick<AddressOfTwo, SideId>): Comparison | undefined {
  const [left, right] = [formatSide(address.left), formatSide(address.right)];
  return comparisons.find((one) => {
    const sides = sidesOf(one);
    return formatSide(sides.left) === left && formatSide(sides.right) === right;
  });
}

export function sidesOf({ left, right }: Comparison): Pick<AddressOfTwo, SideId> {
  return { left: sideOf(left), right: sideOf(right) };
}

function sideOf({ flow, options }: ComparedSide): Side {
  return { flow, options: { ...defaultsOf(flowOptions[flow]), ...options } };
}

async function prepareSide(
  { seed, attack, ...address }: AddressOfTwo,
  id: SideId,
  ready: Comparison | undefined,
): Promise<SideView> {
  const { flow, options } = address[id];
  const chosen = withAttack(flow, options, attack);
  const run = await simulate({ flow, options: chosen, seed, deviations: [] });
  const { title, options: choices, explanations } = explanationsFor(flow);
  const labels = choices.flatMap(({ id: option, label, choices: values }) => {
    const value = values.find((one) => one.value === options[option]);
    return value === undefined || value === values[0] ? [] : [`${label}: ${value.label}`];
  });
  const titles = (table: typeof explanations.acts | typeof explanations.outcomes) =>
    Object.fromEntries(
      Object.entries(table).map(([key, explanation]) => [key, explainStep(explanation, chosen).title]),
    );
  return {
    run: withoutPages(run),
    name: ready?.[id].name ?? title,
    chosen: labels,
    href: `/flows/${flow}${formatAddressState(flow, { options: chosen, seed, step: 0, deviations: [] })}`,
    acts: titles(explanations.acts),
    outcomes: titles(explanations.outcomes),
  };
}

/** No screen is shown here, and no signature is told. */
function withoutPages(run: RunRecord): RunRecord {
  const transcript = run.transcript.map((entry) => (entry.kind === "shown" ? { ...entry, html: "" } : entry));
  return { ...run, transcript, verifications: {} };
}

/** Turned on, it leads to where the attack begins. */
async function offerAttack(
  address: AddressOfTwo,
  rows: readonly RowView[],
): Promise<ComparisonView["attack"]> {
  const id = address.attack ?? findAttack(address.left.flow, address.right.flow);
  if (id === undefined) return undefined;
  const on = address.attack !== undefined;
  const other = on
    ? { ...address, attack: undefined, row: 0 }
    : { ...address, attack: id, row: await findBeginning(address, id, rows) };
  return { id, on, href: `/compare${formatAddressOfTwo(other)}` };
}

/** Up to the attack the rows are the same with it and without. */
async function findBeginning(
  { left: { flow, options }, seed }: AddressOfTwo,
  attack: AttackId,
  rows: readonly RowView[],
): Promise<number> {
  const chosen = withAttack(flow, options, attack);
  const run = await simulate({ flow, options: chosen, seed, deviations: [] });
  const begins = run.steps.findIndex((step) => step.kind === "act" && step.act === "attack");
  return rows.findIndex(({ left }) => left === begins - 1) + 1;
}

function describe(notice: NoticeOfTwo): string {
  switch (notice.kind) {
    case "unknown-flow":
      return noticeWords.unknownFlow(notice.value, explanationsFor(notice.used as FlowId).title);
    case "unknown-attack":
      return noticeWords.unknownAttack(notice.value);
    case "unknown-parameter":
      return noticeWords.unknownParameter(notice.name);
    default:
      return describeNotice(notice);
  }
}
