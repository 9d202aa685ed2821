/** The ready-made comparisons as text, kept so that a change in what is compared, marked or said is seen. */
import { describe, expect, it } from "vitest";
import type { ComparisonView, RowView, SideId } from "@/components/compare/compared";
import { prepareComparison } from "@/components/compare/prepare";
import { comparisons } from "@/lib/content/compare";
import { hrefOf } from "@/lib/content/compare/href";
import { compareWords } from "@/lib/content/compare/words";
import { listKinds } from "@/lib/transcript/align";
import { describeMessage } from "@/lib/transcript/label";
import { selectMessages } from "@/lib/transcript/messages";

async function prepare(href: string) {
  const query = new URLSearchParams(href.split("?")[1]);
  return await prepareComparison(Object.fromEntries(query));
}

function labelOf({ sides }: ComparisonView, row: RowView, side: SideId): string {
  const { run } = sides[side];
  const step = run.steps[row[side] ?? -1];
  if (step === undefined) return "—";
  if (step.kind === "act") return step.act;
  if (step.kind === "end") return step.outcome;
  const found = selectMessages(run.transcript).find(({ message }) => message.id === step.messageId);
  if (found === undefined) return "?";
  const { verb, target } = describeMessage(found.message);
  return `${verb} ${target}`;
}

function partsOf(row: RowView, side: SideId): readonly string[] {
  return row.parts[side]
    .filter(({ mark }) => mark !== "same")
    .map(({ name, mark, place, inside }) => {
      const detail = place ?? inside?.join(" ");
      return `     ${side}: ${name} ${mark}${detail ? ` (${detail})` : ""}`;
    });
}

function format(comparison: ComparisonView): string {
  const rows = comparison.rows.map((row, index) =>
    [
      `${index + 1}${row.differs ? " *" : ""}  ${labelOf(comparison, row, "left")}  |  ${labelOf(comparison, row, "right")}`,
      `     ${row.title}`,
      `     ${row.line}`,
      ...partsOf(row, "left"),
      ...partsOf(row, "right"),
    ].join("\n"),
  );
  const { left, right } = comparison.sides;
  return `${comparison.title}: ${left.name}  |  ${right.name}\n\n${rows.join("\n")}\n`;
}

const named = comparisons.map((ready) => [ready.title, ready] as const);

describe("a ready-made comparison", () => {
  it.each(named)("“%s” is as it was", async (_, ready) => {
    const { comparison } = await prepare(hrefOf(ready));
    expect(comparison.id).toBe(ready.id);
    expect(comparison.notices).toEqual([]);
    await expect(format(comparison)).toMatchFileSnapshot(`./golden/${ready.id}.txt`);
  });

  it.each(named)("“%s” says nothing of what never happens in it", async (_, ready) => {
    const plain = hrefOf({ ...ready, attack: undefined });
    const both = await Promise.all([prepare(hrefOf(ready)), prepare(plain)]);
    const said = new Set(both.flatMap(({ comparison }) => comparison.rows.map(({ line }) => line)));
    const written = [...Object.values(ready.lines), ...Object.values(ready.askedLines ?? {})];
    expect(written.filter((line) => !said.has(line))).toEqual([]);
  });

  it.each(named)("“%s” marks a difference, and its sides come to something", async (_, ready) => {
    const { comparison, facts } = await prepare(hrefOf(ready));
    expect(comparison.rows.some(({ differs }) => differs)).toBe(true);
    for (const { line, differs } of comparison.rows)
      if (line === compareWords.same) expect(differs).toBe(false);
    expect([facts.left.outcome, facts.right.outcome]).not.toContain("astray");
    expect(listKinds(comparison.sides.left.run)).toContain("end");
  });
});
