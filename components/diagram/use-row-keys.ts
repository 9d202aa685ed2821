"use client";

import { useMemo, useRef } from "react";
import type { RowModel } from "./rows";

/** By the key of a row: the one by which React knows its elements. */
type Keys = ReadonlyMap<string, string>;

/**
 * A row that stays keeps its elements. One that comes takes those of a row of its kind that leaves, so that on the way through a long run
 * elements change their words, and few are made anew. For the same rows again the keys are the same.
 */
export function useRowKeys(rows: readonly RowModel[]): Keys {
  const keys = useRef<Keys>(new Map());
  return useMemo(() => {
    keys.current = handOn(rows, keys.current);
    return keys.current;
  }, [rows]);
}

let made = 0;

export function handOn(rows: readonly RowModel[], before: Keys): Keys {
  const staying = new Set(rows.map(({ key }) => key));
  const free = [...before].filter(([row]) => !staying.has(row)).map(([, key]) => key);
  const take = (kind: string) => {
    const at = free.findIndex((key) => key.startsWith(kind));
    made += 1;
    const [key = `${kind} ${made}`] = at < 0 ? [] : free.splice(at, 1);
    return key;
  };
  return new Map(rows.map(({ key, kind }) => [key, before.get(key) ?? take(kind)]));
}
