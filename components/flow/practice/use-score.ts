"use client";

import { useEffect, useState } from "react";
import { readStored, store } from "@/components/ui/storage";

/** By round: was the first answer right? */
type Score = Readonly<Record<string, boolean>>;

/** The first answers of this exercise, kept for as long as the tab is open, and nowhere else. */
export function useScore(name: string) {
  const [score, setScore] = useState<Score>({});
  useEffect(() => setScore(read(name)), [name]);

  function answer(round: string, isRight: boolean) {
    const before = read(name);
    if (Object.hasOwn(before, round)) return;
    write(name, { ...before, [round]: isRight });
    setScore({ ...before, [round]: isRight });
  }

  function forget() {
    write(name, {});
    setScore({});
  }

  const all = Object.values(score);
  return { right: all.filter(Boolean).length, all: all.length, answer, forget };
}

const keyOf = (name: string) => `practice ${name}`;

/** A browser may refuse storage, or hold something else under the name: then nothing is known. */
function read(name: string): Score {
  try {
    const kept: unknown = JSON.parse(readStored("sessionStorage", keyOf(name)));
    const entries = Object.entries(Object(kept) as object);
    return Object.fromEntries(
      entries.filter((entry): entry is [string, boolean] => typeof entry[1] === "boolean"),
    );
  } catch {
    return {};
  }
}

function write(name: string, score: Score): void {
  store("sessionStorage", keyOf(name), JSON.stringify(score));
}
