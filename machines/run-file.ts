/**
 * A run as a file: JSON with a version, which can be brought in again. What makes a run (flow, options, seed, what was done otherwise) is
 * read from it and the run is made anew: nothing is shown only because a file says so. Its messages are compared with those that
 * were made, so that one learns of a file that somebody changed, or that an older Grantscope wrote.
 */
import * as v from "valibot";
import { readOwn } from "@/lib/http/own-member";
import { asText } from "@/lib/http/parts";
import { parseJson } from "@/lib/http/response";
import type { RunRecord } from "@/lib/transcript/run";
import { clampStep } from "@/lib/transcript/visible";
import { type FlowId, flowOptions, isFlowId } from "@/lib/world/options";
import { defaultsOf } from "@/lib/world/options/definitions";
import { isCutOff } from "./cut-off";
import { deviationEvent, mostDeviations, stepIndex } from "./deviations";
import { type FlowRun, simulate } from "./engine";
import { seedText } from "./seed";

const format = "grantscope-run";
const version = 1;

/** Characters that a file may have: a hundred times the longest run there is. */
const longest = 20_000_000;

/** The run as text, and where one stands in it: 0 is the first step. */
export function formatRunFile(run: RunRecord, step = 0): string {
  return JSON.stringify({ format, version, step, ...run }, null, 2);
}

export type RunFileFault =
  | { readonly kind: "too-long" }
  | { readonly kind: "not-json" }
  /** It ends in the middle. */
  | { readonly kind: "cut-off" }
  /** JSON, but of something else; `har` where it is an HTTP Archive. */
  | { readonly kind: "not-a-run"; readonly har: boolean }
  | { readonly kind: "other-version"; readonly found: string; readonly known: number }
  | { readonly kind: "unknown-flow"; readonly flow: string }
  | { readonly kind: "unknown-option"; readonly option: string; readonly value: string }
  /** `path` is where in the file: `deviations.0.event.type`. */
  | { readonly kind: "malformed"; readonly path: string; readonly problem: string };

export interface ReadRun {
  readonly kind: "run";
  readonly flow: FlowId;
  /** As it was made here, with the step that the file names. */
  readonly run: FlowRun;
  readonly step: number;
  readonly comparison: Comparison;
}

/** How the messages of the file are to those that were made. */
export type Comparison =
  | { readonly kind: "same" }
  /** They came by the same states. With ES256 and PS256 no two runs are the same, byte for byte. */
  | { readonly kind: "same-course" }
  /** `message` is the number of the first that is another one; 0 where they differ in something else. */
  | { readonly kind: "different"; readonly message: number };

/** What is read is checked; the transcript is only compared, and may hold anything. */
const runFile = v.object({
  format: v.literal(format),
  version: v.literal(version),
  step: v.optional(stepIndex, 0),
  flow: v.string(),
  options: v.record(v.string(), v.string()),
  seed: seedText,
  deviations: v.pipe(
    v.array(v.object({ step: stepIndex, event: deviationEvent })),
    v.maxLength(mostDeviations),
  ),
  transcript: v.array(v.looseObject({ kind: v.string() })),
  steps: v.array(v.looseObject({ state: v.string() })),
});

type RunFile = v.InferOutput<typeof runFile>;

/** Reads a file's text and makes its run. A fault is a value, and says what is wrong. */
export async function readRunFile(text: string): Promise<ReadRun | RunFileFault> {
  if (text.length > longest) return { kind: "too-long" };
  const json = parseJson(text);
  if (json === undefined) return { kind: isCutOff(text) ? "cut-off" : "not-json" };
  const fault = findForeign(json);
  if (fault !== undefined) return fault;
  const parsed = v.safeParse(runFile, json);
  if (!parsed.success) return describeIssue(parsed.issues[0]);
  const { flow } = parsed.output;
  if (!isFlowId(flow)) return { kind: "unknown-flow", flow };
  return findUnknownOption(flow, json) ?? (await makeRun(flow, parsed.output));
}

/** Other JSON, and other versions: told before anything else is looked at. */
function findForeign(json: unknown): RunFileFault | undefined {
  const { format: found, version: foundVersion, log } = Object(json) as Record<string, unknown>;
  if (found !== format) return { kind: "not-a-run", har: typeof Object(log).version === "string" };
  if (foundVersion === version) return undefined;
  return { kind: "other-version", found: String(JSON.stringify(foundVersion)), known: version };
}

function describeIssue(issue: v.BaseIssue<unknown>): RunFileFault {
  return { kind: "malformed", path: v.getDotPath(issue) ?? "", problem: issue.message };
}

/** As they are written: what is parsed has lost those with a name that every object has, as `constructor`. */
function findUnknownOption(flow: FlowId, json: unknown): RunFileFault | undefined {
  const known: Readonly<Record<string, readonly unknown[]>> = flowOptions[flow];
  const isKnown = ([option, value]: [string, unknown]) => readOwn(known, option)?.includes(value);
  const unknown = Object.entries<unknown>(Object(json).options).find((entry) => !isKnown(entry));
  return unknown && { kind: "unknown-option", option: unknown[0], value: asText(unknown[1]) };
}

async function makeRun(flow: FlowId, file: RunFile): Promise<ReadRun> {
  const options = { ...defaultsOf(flowOptions[flow]), ...file.options };
  const request = { flow, options, seed: file.seed, deviations: file.deviations };
  const run = await simulate(request);
  const repeatable = selectCompared(await simulate(request)) === selectCompared(run);
  const comparison = repeatable ? compareMessages(file, run) : compareCourses(file, run);
  return { kind: "run", flow, run, step: clampStep(run, file.step), comparison };
}

type Compared = Pick<RunRecord, "transcript" | "steps"> | Pick<RunFile, "transcript" | "steps">;

function selectCompared({ transcript }: Compared): string {
  return formatSorted(transcript);
}

function compareMessages(file: RunFile, run: FlowRun): Comparison {
  if (selectCompared(file) === selectCompared(run)) return { kind: "same" };
  const written = file.transcript.filter(({ kind }) => kind === "sent");
  const made = run.transcript.filter(({ kind }) => kind === "sent");
  const at = made.findIndex((entry, place) => formatSorted(entry) !== formatSorted(written[place]));
  if (at >= 0) return { kind: "different", message: at + 1 };
  return { kind: "different", message: written.length > made.length ? made.length + 1 : 0 };
}

function compareCourses(file: RunFile, run: FlowRun): Comparison {
  const states = ({ steps }: Compared) => steps.map(({ state }) => state).join();
  return states(file) === states(run) ? { kind: "same-course" } : { kind: "different", message: 0 };
}

function formatSorted(value: unknown): string {
  return JSON.stringify(sortKeys(value)) ?? "";
}

/** The same JSON whatever order its members were written in. */
function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([name, member]) => [name, sortKeys(member)]));
}
