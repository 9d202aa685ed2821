/** What runs beside something else says what it has to say when it is its turn: until then that stands in a file. */
import { closeSync, openSync, readFileSync } from "node:fs";
import type { CommandOptions } from "./command.ts";
import { reportFile } from "./reports.ts";
import type { Count } from "./tally.ts";

/** A suite or a check; the options are those of its commands. */
export type Suite = (options?: CommandOptions) => Promise<readonly Count[]>;

export interface Held {
  readonly counts: Promise<readonly Count[]>;
  /** All that it said; to be read when it has ended. */
  readonly read: () => string;
}

/** Starts it when those before it have ended, whatever became of them. */
export function hold(name: string, suite: Suite, before: Promise<unknown>): Held {
  const file = reportFile(`${name}.log`);
  const start = async () => {
    const output = openSync(file, "w");
    return await suite({ output }).finally(() => closeSync(output));
  };
  const counts = before.then(start, start);
  // Whoever waits for it hears of it: until then a failure is no one's.
  counts.catch(() => {});
  return { counts, read: () => readFileSync(file, "utf8") };
}
