/** Who knows what at a step, with what the last step has added. */
import { type Exposure, findExposure, type Place, places, selectHosts } from "@/lib/transcript/exposure";
import { type KnownValue, selectKnowledge } from "@/lib/transcript/knowledge";
import { selectLanes } from "@/lib/transcript/lanes";
import type { RunRecord } from "@/lib/transcript/run";
import type { Party, Transcript } from "@/lib/transcript/types";
import { clampStep, selectVisible } from "@/lib/transcript/visible";

export interface KnowledgeRow extends KnownValue {
  /** Those who did not know it one step before. */
  readonly newTo: readonly Party[];
  readonly exposure: Exposure;
  /** Where it can be read besides, and which of these places it has come to by this step. */
  readonly places: readonly Place[];
  readonly newPlaces: readonly Place[];
  /** Has another row its name, so that one has to be told at which server it is good? */
  readonly isNamesake: boolean;
}

export interface Knowledge {
  /** Those who take part in the run. */
  readonly parties: readonly Party[];
  readonly rows: readonly KnowledgeRow[];
  /** What the network sees of messages that it cannot read. */
  readonly hosts: readonly string[];
}

export function selectKnowledgeRows(run: RunRecord, step: number): Knowledge {
  const at = clampStep(run, step);
  // At the first step nothing is new: it was there before.
  const before = new Map(knowledgeAt(run, Math.max(0, at - 1)).map((row) => [keyOf(row), row]));
  const all = knowledgeAt(run, at);
  const rows = all.map((row) => {
    const old = before.get(keyOf(row));
    const known: readonly Party[] = old?.seenBy ?? [];
    const exposed = old === undefined ? [] : listPlaces(old);
    const open = listPlaces(row);
    return {
      ...row,
      newTo: row.seenBy.filter((party) => !known.includes(party)),
      places: open,
      newPlaces: open.filter((place) => !exposed.includes(place)),
      isNamesake: all.some((other) => other !== row && other.name === row.name),
    };
  });
  return { parties: selectLanes(run), rows, hosts: selectHosts(selectVisible(run, at)) };
}

function exposeValues(transcript: Transcript): readonly ExposedValue[] {
  const exposureOf = findExposure(transcript);
  return selectKnowledge(transcript).map((row) => ({ ...row, exposure: exposureOf(row.value) }));
}

function listPlaces({ exposure }: ExposedValue): readonly Place[] {
  return places.filter((place) => exposure.spots.some((spot) => spot.place === place));
}

type ExposedValue = KnownValue & { readonly exposure: Exposure };

const known = new WeakMap<RunRecord, Map<number, readonly ExposedValue[]>>();

/** Worked out once for a step of a run: the next step asks for it again. */
function knowledgeAt(run: RunRecord, step: number): readonly ExposedValue[] {
  const steps = known.get(run) ?? new Map<number, readonly ExposedValue[]>();
  const rows = steps.get(step) ?? exposeValues(selectVisible(run, step));
  known.set(run, steps.set(step, rows));
  return rows;
}

function keyOf({ name, value }: KnownValue): string {
  return JSON.stringify([name, value]);
}
