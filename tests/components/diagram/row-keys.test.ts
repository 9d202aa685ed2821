/** Which elements a row of a long run takes (use-row-keys.ts). */
import { expect, it } from "vitest";
import type { RowModel } from "@/components/diagram/rows";
import { handOn } from "@/components/diagram/use-row-keys";

const kinds = ["message", "message", "act"] as const;

/** Rows of a run, which has two messages and an act by turns. */
function rows(from: number, to: number): readonly RowModel[] {
  return Array.from({ length: to - from }, (_, index) => {
    const kind = kinds[(from + index) % 3] ?? "act";
    return { key: `${kind}-${from + index}`, kind } as RowModel;
  });
}

it("leaves a row that stays its elements, and gives one that comes those of a row of its kind that leaves", () => {
  const before = handOn(rows(0, 6), new Map());
  const after = handOn(rows(3, 9), before);
  for (const { key } of rows(3, 6)) expect(after.get(key)).toBe(before.get(key));
  expect(after.get("message-6")).toBe(before.get("message-0"));
  expect(after.get("message-7")).toBe(before.get("message-1"));
  expect(after.get("act-8")).toBe(before.get("act-2"));
});

it("makes elements where none of their kind are free", () => {
  const before = handOn(rows(2, 3), new Map());
  const after = handOn(rows(300, 303), before);
  expect(new Set(after.values()).size).toBe(3);
  expect(after.get("act-302")).toBe(before.get("act-2"));
});

it("gives the same again for the same rows", () => {
  const before = handOn(rows(50, 80), handOn(rows(0, 30), new Map()));
  expect([...handOn(rows(50, 80), before)]).toEqual([...before]);
});

it("never gives two rows the same elements, wherever one goes, and makes no more than are drawn at a time", () => {
  let keys: ReadonlyMap<string, string> = new Map();
  const seen = new Set<string>();
  for (const at of [0, 1, 2, 40, 700, 690, 695, 3, 0, 900, 899, 450, 451]) {
    keys = handOn(rows(at, at + 30), keys);
    expect(new Set(keys.values()).size).toBe(30);
    for (const key of keys.values()) seen.add(key);
  }
  expect(seen.size).toBe(30);
});
