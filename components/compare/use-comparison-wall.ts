"use client";

import { useMemo, useState } from "react";
import { useCovers } from "@/components/flow/present/use-covers";
import { aheadOf } from "@/components/flow/present/use-slides";
import { useSpeaker } from "@/components/flow/present/use-speaker";
import type { Led } from "@/components/flow/present/wall-acts";
import { explanationsFor } from "@/lib/content/flow-explanations";
import type { FlowId } from "@/lib/world/options";
import type { ComparisonView } from "./compared";
import { describeComparison } from "./describe-comparison";
import type { Lockstep } from "./use-lockstep";
import { type Explanations, listValueIds, nameOfValue, selectWallSides, type WallSides } from "./wall-sides";

interface ComparisonWall extends Led {
  readonly sides: WallSides;
  readonly blank: boolean;
  readonly isCovered: (id: string) => boolean;
}

/** A row of both runs on the wall, one thing after the other, in step with the speaker's window. */
export function useComparisonWall(
  comparison: ComparisonView,
  { row, go }: Pick<Lockstep, "row" | "go">,
): ComparisonWall {
  const { left, right } = comparison.sides;
  const words = useMemo<Explanations>(() => {
    const read = (flow: FlowId) => explanationsFor(flow).explanations;
    return { left: read(left.run.flow), right: read(right.run.flow) };
  }, [left, right]);
  const sides = useMemo(() => selectWallSides(comparison, row, words), [comparison, row, words]);
  const ids = listValueIds(sides);
  const { nextCovered, ...covers } = useCovers(String(row), ids);
  const [whyOf, setWhyOf] = useState<number>();
  const { blank, isCovered } = covers;
  const why = whyOf === row;
  const wall: ComparisonWall = {
    ...covers,
    sides,
    why,
    onward: () => {
      if (blank) covers.toggle("blank");
      else if (nextCovered !== undefined) covers.toggleValue(nextCovered);
      else go(row + 1);
    },
    backward: () => {
      if (blank) covers.toggle("blank");
      else go(row - 1);
    },
    toggle: (what) => {
      if (what === "why") setWhyOf(why ? undefined : row);
      else covers.toggle(what);
    },
  };
  useSpeaker((startedAt) => {
    const covered = ids.filter(isCovered).length;
    const spoken = { comparison, row, words, sides };
    // Of which side it is one sees on the wall.
    const ahead = aheadOf(nextCovered && nameOfValue(nextCovered));
    return describeComparison(spoken, { covered, blank, startedAt }, ahead);
  }, wall);
  return wall;
}
