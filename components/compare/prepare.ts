/** A comparison at exactly the state that an address says, made on the server: both runs, their rows, and what the rows mean. */
import { describeNotice } from "@/components/flow/notice-lines";
import { listOddFrame } from "@/components/flow/split-frame";
import { comparisons, firstComparison } from "@/lib/content/compare";
import { hrefOf } from "@/lib/content/compare/href";
import type { Comparison } from "@/lib/content/compare/types";
import { attackWords, compareWords, noticeWords } from "@/lib/content/compare/words";
import { titlesIn } from "@/lib/content/explain-step";
import { explanationsFor } from "@/lib/content/flow-explanations";
import { notices as noticeTexts } from "@/lib/content/notices";
import { dropForeign } from "@/lib/http/foreign-parameters";
import { alignRuns } from "@/lib/transcript/align";
import { type RunFacts, selectFacts } from "@/lib/transcript/run-facts";
import { type AttackId, findAttack, takesAttack, withAttack } from "@/lib/world/options/attacks";
import { formatAddressState, type Query } from "@/machines/address";
import {
  type AddressOfTwo,
  attackSide,
  formatAddressOfTwo,
  formatSide,
  type NoticeOfTwo,
  readAddressOfTwo,
  type Side,
} from "@/machines/address-of-two";
import { type FlowRun, simulate } from "@/machines/engine";
import { type ComparisonView, type RowView, type SideId, type SideView, sideIds } from "./compared";
import { lightenRun } from "./lighten";
import { nameSide } from "./name-side";
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
  const runs = await makeRuns(address);
  const left = prepareSide(address, runs, "left", ready);
  const right = prepareSide(address, runs, "right", ready);
  const impossible = sideIds.reduce((sum, id) => sum + countImpossible(address[id], runs[id]), 0);
  const rows = describeRows(alignRuns(left.run, right.run), { left, right }, ready ?? { lines: {} });
  const isPastEnd = address.row >= rows.length;
  const comparison: ComparisonView = {
    address: {
      ...address,
      left: { ...address.left, deviations: runs.left.deviations },
      right: { ...address.right, deviations: runs.right.deviations },
      row: Math.min(address.row, rows.length - 1),
    },
    id: ready?.id,
    ...readHeading(address, ready),
    sides: { left: lighten(left), right: lighten(right) },
    rows,
    notices: [
      ...notices.map(describe),
      ...(impossible > 0 ? [noticeTexts.impossibleChanges(impossible)] : []),
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

/** Two runs that part only by what was done in one of them are a comparison that many will make. */
function readHeading(
  { left, right }: AddressOfTwo,
  ready: Comparison | undefined,
): Pick<ComparisonView, "title" | "lead"> {
  if (ready !== undefined) return { title: ready.title, lead: ready.lead };
  const isDone = [left, right].filter(({ deviations }) => deviations.length > 0).length === 1;
  const [ours, theirs] = [left, right].map((side) => formatSide({ ...side, deviations: [] }));
  if (isDone && ours === theirs) return { title: compareWords.changed, lead: compareWords.changedLead };
  return { title: compareWords.own, lead: compareWords.ownLead };
}

type Runs = Readonly<Record<SideId, FlowRun>>;

async function makeRuns({ seed, attack, ...sides }: AddressOfTwo): Promise<Runs> {
  const make = (side: Side) => simulate({ ...attackSide(side, attack), seed });
  const [left, right] = await Promise.all([make(sides.left), make(sides.right)]);
  return { left, right };
}

/** What the address says was done, and could not be done there. */
function countImpossible({ deviations }: Side, run: FlowRun): number {
  return deviations.length - run.deviations.length;
}

function prepareSide(address: AddressOfTwo, runs: Runs, id: SideId, ready: Comparison | undefined): SideView {
  const run = runs[id];
  const { flow, options, seed, deviations } = run;
  const other = id === "left" ? "right" : "left";
  const { explanations } = explanationsFor(flow);
  return {
    run,
    ...nameSide(address[id], run, address[other], runs[other], ready?.[id].name),
    href: `/flows/${flow}${formatAddressState(flow, { options, seed, step: 0, deviations })}`,
    acts: titlesIn(explanations.acts, run),
    outcomes: titlesIn(explanations.outcomes, run),
  };
}

function lighten(side: SideView): SideView {
  return { ...side, run: lightenRun(side.run) };
}

/** Turned on, it leads to where the attack begins, and turned off, to the moment before. None where something was done in a run. */
async function offerAttack(
  address: AddressOfTwo,
  rows: readonly RowView[],
  sides: ComparisonView["sides"],
): Promise<ComparisonView["attack"]> {
  const id = address.attack ?? findAttack(address.left.flow, address.right.flow);
  if (id === undefined || sideIds.some((side) => address[side].deviations.length > 0)) return undefined;
  if (sideIds.some((side) => !takesAttack(address[side].flow, address[side].options, id))) return undefined;
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
