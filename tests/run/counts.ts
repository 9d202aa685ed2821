/** Runs a suite whose reporter writes its counts to a file, and judges the two together. */
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { type CommandOptions, root, runTool } from "./command.ts";
import { type Count, countSuite } from "./tally.ts";

export async function runSuite(
  name: string,
  command: string,
  args: readonly string[],
  options: CommandOptions,
): Promise<readonly Count[]> {
  const file = path.join(root, "reports", `${name}.json`);
  mkdirSync(path.dirname(file), { recursive: true });
  rmSync(file, { force: true });
  const exitCode = await runTool(command, args, { ...options, env: { ...options.env, COUNTS_FILE: file } });
  const counts = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Count[]) : undefined;
  return countSuite(name, exitCode, counts);
}
