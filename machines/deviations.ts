/**
 * The deviations of a run as one word of an address: base64url of the JSON of [step, event] pairs. Reading checks every
 * member, since anyone can write an address.
 */
import * as v from "valibot";
import { decodeBase64url, encodeBase64url } from "@/lib/http/base64";
import { parseJson } from "@/lib/http/response";
import { eventOf, plainActIds } from "@/lib/transcript/acts";
import type { Deviation, DeviationEvent } from "@/lib/transcript/run";

const headers = v.array(v.tuple([v.string(), v.string()]));

const request = v.strictObject({ method: v.string(), url: v.string(), headers, body: v.string() });

const response = v.strictObject({
  status: v.pipe(v.number(), v.integer(), v.minValue(100), v.maxValue(999)),
  headers,
  body: v.string(),
});

/** A year at most, in seconds. */
const seconds = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(31_536_000));

/** An event as a link or a file may bring it in. */
export const deviationEvent: v.GenericSchema<unknown, DeviationEvent> = v.variant("type", [
  v.strictObject({ type: v.literal("EDIT"), message: v.union([request, response]) }),
  v.strictObject({ type: v.literal("DROP") }),
  v.strictObject({ type: v.literal("RESEND") }),
  v.strictObject({ type: v.literal("REPLAY") }),
  v.strictObject({ type: v.literal("WAIT"), seconds }),
  v.strictObject({ type: v.literal("SIGN_IN"), username: v.string(), password: v.string() }),
  v.strictObject({ type: v.literal("ALLOW"), scopes: v.array(v.string()) }),
  v.strictObject({ type: v.literal("DENY") }),
  v.strictObject({ type: v.literal("ENTER_CODE"), userCode: v.string() }),
  v.strictObject({ type: v.picklist(plainActIds.map(eventOf)) }),
]);

export const stepIndex = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Things that can be done in one run: five hundred messages that got lost and were sent again are its longest. */
export const mostDeviations = 1000;

/** A deviation as it is written. */
export const deviationPair = v.tuple([stepIndex, deviationEvent]);

const deviations = v.pipe(v.array(deviationPair), v.maxLength(mostDeviations));

export function formatDeviations(list: readonly Deviation[]): string {
  const pairs = list.map((deviation) => [deviation.step, deviation.event]);
  return encodeWord(pairs);
}

/** The deviations, or undefined where the word is not one that `formatDeviations` could have written. */
export function parseDeviations(word: string): readonly Deviation[] | undefined {
  const parsed = v.safeParse(deviations, decodeWord(word));
  return parsed.success ? parsed.output.map(([step, taken]) => ({ step, event: taken })) : undefined;
}

/** JSON as one word of an address. */
export function encodeWord(value: unknown): string {
  return encodeBase64url(new TextEncoder().encode(JSON.stringify(value)));
}

/** The JSON, or undefined where the word is none. */
export function decodeWord(word: string): unknown {
  const bytes = decodeBase64url(word);
  return bytes && parseJson(new TextDecoder().decode(bytes));
}
