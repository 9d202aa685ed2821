/**
 * `npm run mutate`: takes each rule of `tests/conformance/mutations` out of the source, in memory, and runs the conformance file that
 * must notice. Arguments are parts of names. Fails when a mutation survives, or when a file fails before anything is taken out.
 */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { createVitest, type TestModule } from "vitest/node";
import { mutations } from "../conformance/mutations/all.ts";
import type { Mutation } from "../conformance/mutations/mutation.ts";
import { root } from "../run/command.ts";
import { formatRows } from "./table.ts";

type Verdict = "caught" | "survived" | "broken before" | "broke the file";

let taken: Mutation | undefined;

const vitest = await createVitest(
  "test",
  {
    root,
    config: false,
    watch: false,
    reporters: [{}],
    include: ["tests/conformance/*.test.ts"],
    pool: "threads",
    maxWorkers: 1,
    isolate: false,
  },
  {
    resolve: { alias: [{ find: /^@\//, replacement: `${root}/` }] },
    plugins: [{ name: "mutate", enforce: "pre", transform: mutate }],
  },
);

function mutate(code: string, id: string): string | undefined {
  if (taken === undefined || id !== path.join(root, taken.file)) return undefined;
  const { from, to } = taken;
  return code.replace(from, () => to);
}

async function run(name: string): Promise<readonly TestModule[]> {
  const file = `tests/conformance/${name}.test.ts`;
  const specifications = await vitest.globTestSpecifications([file]);
  const { testModules } = await vitest.runTestSpecifications(specifications);
  // Those of earlier runs are among them.
  return testModules.filter(({ moduleId }) => moduleId === path.join(root, file));
}

/** Without one rule. A file that does not load any more, or runs no test, has noticed nothing. */
async function judge(mutation: Mutation): Promise<Verdict> {
  taken = mutation;
  vitest.invalidateFile(path.join(root, mutation.file));
  const modules = await run(mutation.caughtBy);
  taken = undefined;
  vitest.invalidateFile(path.join(root, mutation.file));
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  if (tests.length === 0 || modules.some((module) => module.errors().length > 0)) return "broke the file";
  return tests.some((test) => test.result().state === "failed") ? "caught" : "survived";
}

const passing = new Map<string, boolean>();

async function isPassing(file: string): Promise<boolean> {
  const known = passing.get(file) ?? (await run(file)).every((module) => module.ok());
  passing.set(file, known);
  return known;
}

const names = process.argv.slice(2);
const wanted = mutations.filter(
  ({ rule, caughtBy }) =>
    names.length === 0 || names.some((part) => rule.includes(part) || caughtBy.includes(part)),
);

const verdicts: (readonly [Mutation, Verdict])[] = [];
for (const mutation of wanted) {
  const verdict = (await isPassing(mutation.caughtBy)) ? await judge(mutation) : "broken before";
  verdicts.push([mutation, verdict]);
}
await vitest.close();

const rows = verdicts.map(([{ rule, file, caughtBy }, verdict]) => [
  verdict,
  rule,
  caughtBy,
  path.basename(file),
]);
console.log(formatRows([["verdict", "without the rule that", "caught by", "taken out of"], ...rows]));
const caught = verdicts.filter(([, verdict]) => verdict === "caught").length;
console.log(`${caught} of ${verdicts.length} caught.`);
if (process.env.COUNTS_FILE !== undefined) {
  const counts = [{ layer: "mutations", passed: caught, failed: verdicts.length - caught, skipped: 0 }];
  writeFileSync(process.env.COUNTS_FILE, JSON.stringify(counts));
}
process.exitCode = caught > 0 && caught === verdicts.length ? 0 : 1;
