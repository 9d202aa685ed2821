/**
 * The command line: `npm run simulate -- authorization-code --client public --pkce off --format text`. Runs the machine
 * and prints the transcript. Exits with 2 at what it does not know, and names what is near.
 */
import { readDrawingWords } from "@/lib/content/drawing-words";
import { explanationsFor } from "@/lib/content/flow-explanations";
import { sourceWords, titleIn } from "@/lib/content/machine";
import { formatMachine } from "@/lib/transcript/chart/source";
import { formatHarText } from "@/lib/transcript/har";
import { formatMermaid } from "@/lib/transcript/mermaid";
import { formatSvg } from "@/lib/transcript/svg";
import { formatText } from "@/lib/transcript/text";
import { type FlowId, flowIds, flowOptions, isFlowId } from "@/lib/world/options";
import { defaultsOf } from "@/lib/world/options/definitions";
import { parseDeviations } from "./deviations";
import { type FlowRun, simulate } from "./engine";
import { readFlowChart } from "./flow-chart";
import { nearest } from "./nearest";
import { formatRunFile } from "./run-file";
import { defaultSeed, isSeed } from "./seed";

const formats: Readonly<Record<string, (run: FlowRun) => string | Promise<string>>> = {
  text: formatText,
  json: (run) => formatRunFile(run),
  har: formatHarText,
  mermaid: formatMermaid,
  svg: (run) => formatSvg(run, readDrawingWords(explanationsFor(run.flow), run)),
  machine: async (run) => {
    const { explanations } = explanationsFor(run.flow);
    const words = sourceWords(run.flow, (id) => titleIn(explanations, run, id));
    return formatMachine(run.flow, await readFlowChart(run.flow), words);
  },
};

/** A mistake in the command line, to be told in one line. */
interface Mistake {
  readonly mistake: string;
}

interface Command {
  readonly flow: FlowId;
  readonly values: Readonly<Record<string, string>>;
}

/** `mark` stands before each of the names. */
function unknown(what: string, word: string, names: readonly string[], mark = ""): Mistake {
  const near = nearest(word.slice(word.startsWith(mark) ? mark.length : 0), names);
  const list = (some: readonly string[], joint: string) => some.map((name) => mark + name).join(joint);
  const hint = near.length > 0 ? `Did you mean ${list(near, " or ")}?` : `There are: ${list(names, ", ")}.`;
  return { mistake: `Unknown ${what}: ${word}. ${hint}` };
}

/** Reads `flow --name value --name=value …`. */
function readCommand([flow, ...rest]: readonly string[]): Command | Mistake {
  if (flow === undefined || !isFlowId(flow)) return unknown("flow", flow ?? "(none)", flowIds);
  const known: Readonly<Record<string, readonly string[] | undefined>> = {
    ...flowOptions[flow],
    format: Object.keys(formats),
    seed: undefined,
    do: undefined,
  };
  const values: Record<string, string> = {};
  const words = rest.flatMap((word) => (/^--[^=]+=/.test(word) ? splitOnce(word) : [word]));
  for (let index = 0; index < words.length; index += 2) {
    const word = words[index] ?? "";
    const name = word.replace(/^--/, "");
    const value = words[index + 1];
    if (!word.startsWith("--") || !Object.hasOwn(known, name))
      return unknown("option", word, Object.keys(known), "--");
    if (value === undefined) return { mistake: `The option --${name} needs a value.` };
    const allowed = known[name];
    if (allowed !== undefined && !allowed.includes(value))
      return unknown(`value for --${name}`, value, allowed);
    values[name] = value;
  }
  return { flow, values };
}

function splitOnce(word: string): readonly [string, string] {
  const at = word.indexOf("=");
  return [word.slice(0, at), word.slice(at + 1)];
}

async function run({ flow, values }: Command): Promise<string | Mistake> {
  const { format = "text", seed = defaultSeed, do: word, ...chosen } = values;
  if (!isSeed(seed)) return { mistake: "The value of --seed is not one that a link carries." };
  const deviations = word === undefined ? [] : parseDeviations(word);
  if (deviations === undefined) return { mistake: "The value of --do is not one that a link carries." };
  const record = await simulate({
    flow,
    options: { ...defaultsOf(flowOptions[flow]), ...chosen },
    seed,
    deviations,
  });
  return (await formats[format]?.(record)) ?? "";
}

function help(): string {
  const lines = Object.entries(flowOptions).flatMap(([flow, options]) => [
    `  ${flow}`,
    ...Object.entries(options).map(([id, values]) => `    --${id.padEnd(16)}${values.join(" | ")}`),
  ]);
  return [
    `npm run simulate -- <flow> [--option value …] [--format ${Object.keys(formats).join("|")}] [--seed text] [--do word]`,
    "",
    "Runs a flow from start to end and prints its transcript. The first value of each option is the default.",
    "--do takes what stands behind `do=` in a link of the player.",
    "",
    "Flows and their options:",
    ...lines,
  ].join("\n");
}

// Whoever reads along may have read enough, as `head` has.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

const args = process.argv.slice(2);
if (args.length === 0 || args.includes("--help") || args.includes("-h")) {
  console.log(help());
} else {
  const command = readCommand(args);
  const result = "mistake" in command ? command : await run(command);
  if (typeof result === "string") console.log(result);
  else {
    console.error(`${result.mistake}\nnpm run simulate -- --help lists flows and options.`);
    process.exitCode = 2;
  }
}
