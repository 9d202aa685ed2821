/**
 * Which steps of which lessons were seen, kept on this device alone, and which choices of their questions were tried, kept for the window, so that
 * a reload asks nothing anew.
 */
import { readStored, store } from "@/components/ui/storage";

const key = "grantscope-lessons";
const event = "grantscope-lessons";

const triedKey = "grantscope-tried";

/** Lesson id → the numbers of the steps that were seen, from 0. The same of a question → the choices that were tried, the last at the end. */
export type Progress = Readonly<Record<string, readonly number[]>>;

const none: Progress = {};

let last: { readonly text: string; readonly progress: Progress } = { text: "", progress: none };

/** The same value for as long as nothing is new, as a store must give it. */
export function readProgress(): Progress {
  const text = readText();
  if (text !== last.text) last = { text, progress: parse(text) };
  return last.progress;
}

export function noProgress(): Progress {
  return none;
}

export function watchProgress(onChange: () => void): () => void {
  addEventListener("storage", onChange);
  addEventListener(event, onChange);
  return () => {
    removeEventListener("storage", onChange);
    removeEventListener(event, onChange);
  };
}

export function markSeen(lesson: string, step: number): void {
  const progress = readProgress();
  const seen = progress[lesson] ?? [];
  if (seen.includes(step)) return;
  write(JSON.stringify({ ...progress, [lesson]: [...seen, step] }));
}

export function forgetProgress(): void {
  store("sessionStorage", triedKey, undefined);
  write(undefined);
}

export function readTried(): Progress {
  return parse(readStored("sessionStorage", triedKey));
}

export function keepTried(tried: Progress): void {
  store("sessionStorage", triedKey, JSON.stringify(tried));
}

function write(text: string | undefined): void {
  // A browser that keeps nothing shows every lesson as new.
  store("localStorage", key, text);
  dispatchEvent(new Event(event));
}

function readText(): string {
  return readStored("localStorage", key);
}

/** Others can write there: what is no progress counts as none. */
function parse(text: string): Progress {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null) return none;
    const entries = Object.entries(value).filter((entry): entry is [string, number[]] => isSteps(entry[1]));
    return Object.fromEntries(entries);
  } catch {
    return none;
  }
}

function isSteps(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((one) => Number.isSafeInteger(one));
}
