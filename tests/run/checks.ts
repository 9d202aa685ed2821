/** The checks without tests of their own, each one passed or failed. */
import { type CommandOptions, runTool } from "./command.ts";

export interface Check {
  readonly name: string;
  readonly run: (options?: CommandOptions) => Promise<number>;
}

export const lint: Check = {
  name: "lint",
  run: (options) => runTool("biome", ["check", "--error-on-warnings"], { ...options, seconds: 120 }),
};

/** The types of the routes come first: without them neither the compiler nor knip knows what Next imports. */
export const types: Check = {
  name: "types",
  run: async (options) => {
    const generated = await runTool("next", ["typegen"], { ...options, seconds: 120 });
    return generated === 0 ? await runTool("tsc", ["--noEmit"], { ...options, seconds: 240 }) : generated;
  },
};

export const knip: Check = {
  name: "knip",
  run: (options) => runTool("knip", ["--no-progress"], { ...options, seconds: 240 }),
};
