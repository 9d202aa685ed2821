/** `npm run check`: what takes under a minute. Lint, types, knip, and the unit tests in Node. */
import { knip, lint, types } from "./checks.ts";
import { runTool } from "./command.ts";

const failed: string[] = [];
for (const { name, run } of [lint, types, knip]) {
  if ((await run()) !== 0) failed.push(name);
}
if ((await runTool("vitest", ["run", "--update=none", "--project", "node"])) !== 0) failed.push("unit tests");

console.log(failed.length === 0 ? "All is well." : `Failed: ${failed.join(", ")}.`);
process.exitCode = failed.length === 0 ? 0 : 1;
