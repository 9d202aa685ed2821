/** What the wall and the speaker's window show of a comparison. */
import { describe, expect, it } from "vitest";
import { type ComparisonView, sideIds } from "@/components/compare/compared";
import { describeComparison } from "@/components/compare/describe-comparison";
import { prepareComparison } from "@/components/compare/prepare";
import { listValueIds, nameOfValue, selectWallSides } from "@/components/compare/wall-sides";
import type { Ahead } from "@/components/flow/present/use-slides";
import { comparisons } from "@/lib/content/compare";
import { hrefOf } from "@/lib/content/compare/href";
import { explanationsFor } from "@/lib/content/flow-explanations";
import { comparisonNotes, comparisonQuestions } from "@/lib/content/present";
import type { FlowId } from "@/lib/world/options";

const made = new Map<string, Promise<ComparisonView>>();

function prepare(href: string): Promise<ComparisonView> {
  const query = Object.fromEntries(new URLSearchParams(href.split("?")[1]));
  const known = made.get(href) ?? prepareComparison({ ...query, present: "1" }).then((all) => all.comparison);
  made.set(href, known);
  return known;
}

function present(comparison: ComparisonView, row: number, ahead?: Ahead) {
  const read = (flow: FlowId) => explanationsFor(flow).explanations;
  const { left, right } = comparison.sides;
  const words = { left: read(left.run.flow), right: read(right.run.flow) };
  const sides = selectWallSides(comparison, row, words);
  const still = { covered: 0, blank: false, startedAt: 0 };
  return { sides, said: describeComparison({ comparison, row, words, sides }, still, ahead) };
}

/** The first row at which the step of the left side is called so. */
function findRow({ rows, sides }: ComparisonView, title: RegExp): number {
  const found = rows.findIndex((row) => title.test(row.title));
  expect(found, `${title} among ${sides.left.name}`).toBeGreaterThanOrEqual(0);
  return found;
}

const named = comparisons.map((ready) => [ready.title, ready] as const);
const ready = (id: string) => {
  const found = comparisons.find((one) => one.id === id);
  if (found === undefined) throw new Error(`No comparison ${id}`);
  return prepare(hrefOf(found));
};

describe("the wall of two runs", () => {
  it.each(named)("“%s” shows at each row one arrow a side at most, and two values of it", async (_, one) => {
    const comparison = await prepare(hrefOf(one));
    expect(comparison.notices).toEqual([]);
    for (const row of comparison.rows.keys()) {
      const { sides } = present(comparison, row);
      for (const side of sideIds) {
        expect(sides[side].slide !== undefined).toBe(comparison.rows[row]?.[side] !== undefined);
        expect(sides[side].values.length).toBeLessThanOrEqual(2);
      }
      const ids = listValueIds(sides);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it("shows of a message of both sides what is not alike, and of one that is alike nothing", async () => {
    const comparison = await ready("pkce-or-secret");
    const request = present(comparison, findRow(comparison, /^The browser takes the request/));
    expect(listValueIds(request.sides)).toEqual([
      "left code_challenge",
      "left code_challenge_method",
      "right client_id",
    ]);
    for (const [row, { differs, left, right }] of comparison.rows.entries())
      if (!differs && left !== undefined && right !== undefined)
        expect(listValueIds(present(comparison, row).sides)).toEqual([]);
  });
});

describe("the speaker’s window of two runs", () => {
  it.each(named)(
    "says at each row of “%s” what comes next, and at the end that nothing does",
    async (_, one) => {
      const comparison = await prepare(hrefOf(one));
      for (const row of comparison.rows.keys()) {
        const { next, now } = present(comparison, row).said;
        expect(next?.title).toBe(comparison.rows[row + 1]?.title);
        expect(now.ways.length).toBeGreaterThan(0);
        const names = now.notes.map(({ name }) => name);
        expect(new Set(names).size, names.join()).toBe(names.length);
      }
    },
  );

  it("says first which value a press reveals", async () => {
    const comparison = await ready("pkce-or-secret");
    const { said, sides } = present(comparison, 3, { kind: "value", name: "code_challenge" });
    expect(said.next).toEqual({
      title: "Reveal code_challenge",
      ways: [`The next step: ${comparison.rows[4]?.title}`],
    });
    expect(listValueIds(sides).map(nameOfValue)).toContain("code_challenge");
  });

  it("notes first what is not alike, and what holds for both sides last", async () => {
    const comparison = await ready("pkce-or-secret");
    const { left, right } = comparison.sides;
    const row = findRow(comparison, /^The browser takes the request/);
    const { notes } = present(comparison, row).said.now;
    const ofSides = [left, right].map(({ name }) => comparisonNotes.parts(name));
    expect(notes[0]).toEqual({ name: comparisonNotes.line, text: comparison.rows[row]?.line, first: true });
    expect(notes.slice(1, 3).map(({ name }) => name)).toEqual(ofSides);
    expect(notes[1]?.text).toContain("`code_challenge` only here");
    const alone = notes.map(({ name }) => [left, right].some((side) => name.endsWith(side.name)));
    expect(alone.slice(1), "those of one side, then those of both").toEqual(
      alone.slice(1).toSorted((one, other) => Number(other) - Number(one)),
    );
  });

  it("answers its questions by both runs: what differs, which rule fails on which side, and what an attack comes to", async () => {
    const comparison = await ready("pkce-or-secret");
    const { left, right } = comparison.sides;
    const at = (title: RegExp) => present(comparison, findRow(comparison, title)).said.questions;
    const refused = at(/^The thief (sends|redeems)/).find(({ ask }) => ask.includes("accept it"));
    expect(refused?.answer).toMatch(
      new RegExp(`^${left.name}: No: “.+” does not hold\\.\n${right.name}: No: `),
    );
    const attack = comparison.rows.findIndex(({ left: step }) => {
      const here = left.run.steps[step ?? -1];
      return here?.kind === "act" && here.act === "attack";
    });
    const asked = present(comparison, attack).said.questions;
    const outcome = ({ run, outcomes }: typeof left) => {
      const last = run.steps.at(-1);
      return last?.kind === "end" ? outcomes[last.outcome] : undefined;
    };
    expect(asked).toContainEqual({
      ask: comparisonQuestions.end,
      answer: `${left.name}: ${outcome(left)}.\n${right.name}: ${outcome(right)}.`,
    });
  });

  it("says once what is the same for both sides, and of a step that one side alone has whose it is", async () => {
    const comparison = await ready("pkce-or-secret");
    expect(
      present(comparison, findRow(comparison, /^id\.example asks Maya to sign in/)).said.now.ways,
    ).toHaveLength(1);
    const alone = comparison.rows.findIndex(
      ({ left, right }) => (left === undefined) !== (right === undefined),
    );
    const { ways } = present(comparison, alone).said.now;
    expect(ways).toContainEqual(expect.stringMatching(/: No such step on this side$/));
  });
});
