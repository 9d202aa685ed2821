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

describe("a comparison of one’s own", () => {
  const readRow = async (href: string, step: string) => {
    const { comparison } = await prepare(href);
    const isWanted = (row: RowView) =>
      (["left", "right"] as const).every((id) => labelOf(comparison, row, id) === step);
    const row = comparison.rows.find(isWanted);
    return row && { title: row.title, line: row.line, differs: row.differs };
  };

  it("calls two ways of one flow by what they do not share", async () => {
    const read = async (href: string) => {
      const { sides, rows } = (await prepare(href)).comparison;
      return { ...sides, alone: rows.find(({ left }) => left === undefined)?.line };
    };
    const { left, right, alone } = await read(
      "?left=jwt-bearer~token.opaque&right=jwt-bearer~token.opaque~assertion.expired",
    );
    expect([left.name, right.name]).toEqual([
      "JWT bearer, Assertion: Good",
      "JWT bearer, Assertion: Expired",
    ]);
    expect([left.chosen, right.chosen]).toEqual([["Access token: Opaque"], ["Access token: Opaque"]]);
    expect(alone).toContain("Only with “JWT bearer, Assertion: Expired”.");
    const apart = await read("?left=jwt-bearer&right=password");
    expect([apart.left.name, apart.right.name]).toEqual(["JWT bearer", "Password"]);
  });

  it("says of both sides what is done where it is not the same", async () => {
    expect(await readRow("?left=password&right=authorization-code", "signIn")).toMatchObject({
      title: "Maya types her password at Prints (left), Maya types her name and password (right)",
      line: compareWords.otherDeed,
      differs: true,
    });
    expect(await readRow("?left=authorization-code&right=client-credentials", "completed")).toMatchObject({
      title: compareWords.outcome,
      differs: true,
    });
    const end = await readRow("?left=authorization-code&right=client-credentials", "completed");
    expect(end?.line).toMatch(/^Left: .+ Right: /);
  });

  it("marks a message that somebody else’s browser sends", async () => {
    const row = await readRow("?left=implicit&right=implicit~attack.injection", "GET /app");
    expect(row).toMatchObject({ differs: true });
    expect(row?.line).toMatch(/^Left: .+ Right: /);
  });

  it("says of the same bytes with another meaning that the message is the same", async () => {
    expect(await readRow("?left=authorization-code&right=openid-connect", "GET /login")).toEqual({
      title: "Maya asks Prints to connect her photos (left), Maya presses Sign in at Prints (right)",
      line: compareWords.sameMessage,
      differs: false,
    });
  });
});
