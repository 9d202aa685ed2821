/** The checks without tests of their own, each one passed or failed. */
import { runTool } from "./command.ts";

export const checks: readonly { readonly name: string; readonly run: () => Promise<number> }[] = [
  { name: "lint", run: () => runTool("biome", ["check", "--error-on-warnings"], { seconds: 60 }) },
  { name: "types", run: checkTypes },
  { name: "knip", run: () => runTool("knip", ["--no-progress"], { seconds: 120 }) },
];

/** The types of the routes come first: without them neither the compiler nor knip knows what Next imports. */
async function checkTypes(): Promise<number> {
  const generated = await runTool("next", ["typegen"], { seconds: 120 });
  return generated === 0 ? await runTool("tsc", ["--noEmit"], { seconds: 120 }) : generated;
}
