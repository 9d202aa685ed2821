/** A comparison at exactly the state that an address says, made on the server: both runs, their rows, and what the rows mean. */
import { describeNotice } from "@/components/flow/notice-lines";
import { listOddFrame } from "@/components/flow/split-frame";
import { comparisons, firstComparison } from "@/lib/content/compare";
import { hrefOf } from "@/lib/content/compare/href";
import type { Comparison } from "@/lib/content/compare/types";
import { attackWords, compareWords, noticeWords } from "@/lib/content/compare/words";
import { explainStep } from "@/lib/content/explain-step";
import { explanationsFor } from "@/lib/content/flow-explanations";
import { notices as noticeTexts } from "@/lib/content/notices";
import { dropForeign } from "@/lib/http/foreign-parameters";
import { alignRuns } from "@/lib/transcript/align";
import { type RunFacts, selectFacts } from "@/lib/transcript/run-facts";
import { type AttackId, findAttack, withAttack } from "@/lib/world/options/attacks";
import { formatAddressState, type Query } from "@/machines/address";
import {
  type AddressOfTwo,
  formatAddressOfTwo,
  type NoticeOfTwo,
  readAddressOfTwo,
} from "@/machines/address-of-two";
import { type FlowRun, simulate } from "@/machines/engine";
import { type ComparisonView, type RowView, type SideId, type SideView, sideIds } from "./compared";
import { lightenRun } from "./lighten";
import { findReady, sidesOf } from "./ready";
import { describeRows } from "./row-words";

export interface PreparedComparison {
  /** What the page draws in the browser. */
  readonly comparison: ComparisonView;
  /** What each whole run came to. */
  readonly facts: Readonly<Record<SideId, RunFacts>>;
}

/** `present` is the wall's own, on each page that has a comparison. */
export async function prepareComparison({ present, ...given }: Query): Promise<PreparedComparison> {
  const query = dropForeign(given);
  const isBare = Object.keys(query).length === 0;
  const { state, notices } = readAddressOfTwo(query, sidesOf(firstComparison));
  const address = isBare ? { ...state, attack: firstComparison.attack } : state;
  const ready = findReady(address);
  const [left, right] = await Promise.all([
    prepareSide(address, "left", ready),
    prepareSide(address, "right", ready),
  ]);
  const rows = describeRows(alignRuns(left.run, right.run), { left, right }, ready ?? { lines: {} });
  const isPastEnd = address.row >= rows.length;
  const comparison: ComparisonView = {
    address: { ...address, row: Math.min(address.row, rows.length - 1) },
    id: ready?.id,
    title: ready?.title ?? compareWords.own,
    lead: ready?.lead ?? compareWords.ownLead,
    sides: { left: lighten(left), right: lighten(right) },
    rows,
    notices: [
      ...notices.map(describe),
      ...(isPastEnd ? [noticeTexts.pastTheEnd()] : []),
      ...listOddFrame({ present }, ["present"]),
    ],
    attack: await offerAttack(address, rows, { left, right }),
    so: ready?.so,
    specs: ready?.specs ?? [],
    choices: comparisons.map((one) => ({ id: one.id, title: one.title, lead: one.lead, href: hrefOf(one) })),
  };
  return { comparison, facts: { left: selectFacts(left.run), right: selectFacts(right.run) } };
}

/** Options that a side is called by. */
const mostInName = 2;

async function prepareSide(
  { seed, attack, ...address }: AddressOfTwo,
  id: SideId,
  ready: Comparison | undefined,
): Promise<SideView> {
  const { flow, options } = address[id];
  const attacked = withAttack(flow, options, attack);
  const run = await simulate({ flow, options: attacked, seed, deviations: [] });
  const { title, options: choices, explanations } = explanationsFor(flow);
  const other = address[id === "left" ? "right" : "left"];
  const told = choices.flatMap(({ id: option, label, choices: values }) => {
    const value = values.find((one) => one.value === options[option]);
    if (value === undefined) return [];
    const isApart = other.flow === flow && options[option] !== other.options[option];
    return [{ label: `${label}: ${value.label}`, isApart, isUsual: value === values[0] }];
  });
  // Two ways of one flow are called by what they do not share.
  const apart = told.filter(({ isApart }) => isApart).slice(0, mostInName);
  const name = ready?.[id].name ?? [title, ...apart.map(({ label }) => label)].join(", ");
  const chosen = told.filter((one) => !one.isUsual && (ready !== undefined || !apart.includes(one)));
  const titles = (table: typeof explanations.acts | typeof explanations.outcomes) =>
    Object.fromEntries(
      Object.entries(table).map(([key, explanation]) => [key, explainStep(explanation, attacked).title]),
    );
  return {
    run,
    name,
    chosen: chosen.map(({ label }) => label),
    href: `/flows/${flow}${formatAddressState(flow, { options: attacked, seed, step: 0, deviations: [] })}`,
    acts: titles(explanations.acts),
    outcomes: titles(explanations.outcomes),
  };
}

function lighten(side: SideView): SideView {
  return { ...side, run: lightenRun(side.run) };
}

/** Turned on, it leads to where the attack begins, and turned off, to the moment before. */
async function offerAttack(
  address: AddressOfTwo,
  rows: readonly RowView[],
  sides: ComparisonView["sides"],
): Promise<ComparisonView["attack"]> {
  const id = address.attack ?? findAttack(address.left.flow, address.right.flow);
  if (id === undefined) return undefined;
  const on = address.attack !== undefined;
  const begins = rows.findIndex((row) => sideIds.some((side) => row[side] === findAct(sides[side].run)));
  const other = on
    ? { ...address, attack: undefined, row: Math.max(0, begins - 1) }
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
  const before = (findAct(run) ?? 0) - 1;
  return rows.findIndex(({ left }) => left === before) + 1;
}

/** The step at which the attack begins. */
function findAct({ steps }: FlowRun): number | undefined {
  const found = steps.findIndex((step) => step.kind === "act" && step.act === "attack");
  return found < 0 ? undefined : found;
}

function describe(notice: NoticeOfTwo): string {
  switch (notice.kind) {
    case "unknown-flow":
      return noticeWords.unknownFlow(notice.value, explanationsFor(notice.used).title);
    case "unknown-attack":
      return noticeWords.unknownAttack(notice.value);
    case "unfit-attack":
      return noticeWords.unfitAttack(attackWords[notice.attack].start);
    case "unknown-parameter":
      return noticeWords.unknownParameter(notice.name);
    default:
      return describeNotice(notice);
  }
}
