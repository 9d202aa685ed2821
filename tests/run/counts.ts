/** Runs a suite whose reporter writes its counts to a file, and judges the two together. */
import { existsSync, readFileSync, rmSync } from "node:fs";
import { type CommandOptions, runTool } from "./command.ts";
import { reportFile } from "./reports.ts";
import { type Count, countSuite } from "./tally.ts";

export async function runSuite(
  name: string,
  command: string,
  args: readonly string[],
  options: CommandOptions,
): Promise<readonly Count[]> {
  const file = reportFile(`${name}.json`);
  rmSync(file, { force: true });
  const exitCode = await runTool(command, args, { ...options, env: { ...options.env, COUNTS_FILE: file } });
  const counts = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Count[]) : undefined;
  return countSuite(name, exitCode, counts);
}
