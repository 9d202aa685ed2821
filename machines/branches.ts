/**
 * The branches of a run as one word of an address: base64url of the JSON of [step, deviations] pairs. Branches share most of what was
 * done, edited messages above all: each deviation is written once, and a number stands for one that was written before, beginning
 * with those of the run itself.
 */
import * as v from "valibot";
import { type Branch, type Deviation, mostBranches } from "@/lib/transcript/run";
import { decodeWord, deviationPair, encodeWord, mostDeviations, stepIndex } from "./deviations";

const item = v.union([stepIndex, deviationPair]);

const branches = v.pipe(
  v.array(v.tuple([stepIndex, v.pipe(v.array(item), v.maxLength(mostDeviations))])),
  v.maxLength(mostBranches),
);

/** `own` are the deviations of the run that the address shows. */
export function formatBranches(list: readonly Branch[], own: readonly Deviation[]): string {
  const written = own.map(keyOf);
  return encodeWord(list.map(({ step, deviations }) => [step, deviations.map((one) => write(one, written))]));
}

/** The branches, or undefined where the word is not one that `formatBranches` could have written beside these deviations. */
export function parseBranches(word: string, own: readonly Deviation[]): readonly Branch[] | undefined {
  const parsed = v.safeParse(branches, decodeWord(word));
  if (!parsed.success) return undefined;
  const known = [...own];
  const list = parsed.output.map(([step, items]): ReadBranch => {
    return { step, deviations: items.map((one) => read(one, known)) };
  });
  return list.every(isWhole) ? list : undefined;
}

function write(deviation: Deviation, written: string[]) {
  const place = written.indexOf(keyOf(deviation));
  if (place >= 0) return place;
  written.push(keyOf(deviation));
  return [deviation.step, deviation.event] as const;
}

function read(one: v.InferOutput<typeof item>, known: Deviation[]): Deviation | undefined {
  if (typeof one === "number") return known[one];
  const [step, event] = one;
  known.push({ step, event });
  return { step, event };
}

interface ReadBranch {
  readonly step: number;
  readonly deviations: readonly (Deviation | undefined)[];
}

function isWhole(branch: ReadBranch): branch is Branch {
  return branch.deviations.every((deviation) => deviation !== undefined);
}

function keyOf({ step, event }: Deviation): string {
  return JSON.stringify([step, event]);
}
