/**
 * Name-value pairs within a text, changed one at a time (the URL standard's application/x-www-form-urlencoded): what is not touched
 * stays byte for byte as it was written, percent signs and plus signs included.
 */
import { encodeFormText, readParameters } from "./parameters";

export interface Pair {
  /** Which of the parts between ampersands it is; empty ones are no pairs. */
  readonly index: number;
  readonly name: string;
  /** Decoded. */
  readonly value: string;
}

export function listPairs(text: string): readonly Pair[] {
  return text.split("&").flatMap((written, index) => {
    const [pair] = written === "" ? [] : readParameters(written);
    return pair === undefined ? [] : [{ index, name: pair[0], value: pair[1] }];
  });
}

/** The text with another name or value for one of its pairs. */
export function withPair(text: string, index: number, name: string, value: string): string {
  const written = text.split("&");
  const old = listPairs(text).find((pair) => pair.index === index);
  if (old === undefined || (old.name === name && old.value === value)) return text;
  return written.map((one, at) => (at === index ? writePair(name, value) : one)).join("&");
}

export function withoutPair(text: string, index: number): string {
  return text
    .split("&")
    .filter((_, at) => at !== index)
    .join("&");
}

export function withNewPair(text: string, name: string, value: string): string {
  return text === "" ? writePair(name, value) : `${text}&${writePair(name, value)}`;
}

function writePair(name: string, value: string): string {
  return `${encodeFormText(name)}=${encodeFormText(value)}`;
}
