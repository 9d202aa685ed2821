/** The list itself; `npm run mutate` applies it, and `npm test` as much of it as there is time for. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "../run/command.ts";
import { mutations } from "./mutations/all";

describe.each(mutations)("without its rule: $rule", ({ file, from, caughtBy }) => {
  it("stands once in its file, and names a conformance file", () => {
    const source = readFileSync(path.join(root, file), "utf8");
    expect(source.split(from)).toHaveLength(2);
    expect(existsSync(path.join(root, `tests/conformance/${caughtBy}.test.ts`))).toBe(true);
  });
});
