/**
 * Repeatable randomness for the simulated internet: a stream of bytes for each purpose, from the seed alone. Each purpose
 * counts its own draws, so that a run without PKCE issues the same code as one with it. It only has to look random and to
 * be the same in Node and in every browser; real rooms use the platform's cryptographic source.
 */
import type { Random } from "@/lib/oauth/random";

/** Purpose → how often it was drawn. Part of the world, so that an earlier frame draws the same again. */
export type Draws = Readonly<Record<string, number>>;

export interface SeededRandom {
  readonly random: Random;
  /** The draws so far, those given at the start included. */
  draws(): Draws;
}

export function createSeededRandom(seed: string, start: Draws): SeededRandom {
  let draws = start;
  return {
    random(purpose, bytes) {
      const count = draws[purpose] ?? 0;
      draws = { ...draws, [purpose]: count + 1 };
      return fill(bytes, `${seed}/${purpose}/${count}`);
    },
    draws: () => draws,
  };
}

function fill(bytes: number, label: string): Uint8Array {
  const next = createGenerator(label);
  const words = Uint32Array.from({ length: Math.ceil(bytes / 4) }, next);
  const filled = new Uint8Array(bytes);
  for (let index = 0; index < bytes; index += 1) {
    filled[index] = (words[index >> 2] ?? 0) >>> ((index & 3) * 8);
  }
  return filled;
}

/** sfc32, Chris Doty-Humphrey's small fast counting generator (PractRand), keyed by four hashes of the label. */
function createGenerator(label: string): () => number {
  let [a, b, c, counter] = [hash(label, 1), hash(label, 2), hash(label, 3), 1];
  const next = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return sum >>> 0;
  };
  for (let warmUp = 0; warmUp < 12; warmUp += 1) next();
  return next;
}

/** FNV-1a over UTF-16 code units, 32 bits, with a basis of its own for each salt. */
function hash(text: string, salt: number): number {
  let value = 0x811c9dc5 ^ Math.imul(salt, 0x9e3779b1);
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value | 0;
}
