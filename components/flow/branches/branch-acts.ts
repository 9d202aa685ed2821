/** What a player knows of the branches of its run, and what can be done with them. */
import type { InspectorExplanations } from "@/components/message/explanations";
import { branchWords } from "@/lib/content/branches";
import { findParting } from "@/lib/transcript/parting";
import type { Branch } from "@/lib/transcript/run";
import type { FlowRun } from "@/machines/engine";
import type { Player } from "../use-player";

export interface BranchActs extends Pick<Player, "go" | "undo" | "redo" | "returnTo" | "forget"> {
  readonly run: FlowRun;
  /** The run that goes by itself first, where it is another. */
  readonly branches: readonly Branch[];
  readonly others: number;
  /** How a run can end. */
  readonly outcomes: InspectorExplanations["outcomes"];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly isNeeded: boolean;
  readonly label: string;
}

/** The branches of a run, and the one that goes by itself, at the step at which it parts. */
function listBranches(run: FlowRun, branches: readonly Branch[]): readonly Branch[] {
  const step = findParting(run.deviations, []);
  return step === undefined ? branches : [{ deviations: [], step }, ...branches];
}

/** The steps at which other runs part from this one. */
export function listForks(run: FlowRun, branches: readonly Branch[]): readonly number[] {
  const steps = listBranches(run, branches).flatMap(
    ({ deviations }) => findParting(run.deviations, deviations) ?? [],
  );
  return [...new Set(steps)];
}

export function readBranchActs(
  { place, trail, go, undo, redo, returnTo, forget }: Player,
  outcomes: BranchActs["outcomes"],
): BranchActs {
  const { run } = place;
  const branches = listBranches(run, place.branches);
  const others = branches.length;
  const canUndo = trail.past.length > 0 || run.deviations.length > 0;
  const canRedo = trail.future.length > 0;
  const isNeeded = others > 0 || canRedo;
  const label = others === 0 ? branchWords.title : `${branchWords.title}, ${branchWords.count(others)}`;
  return {
    ...{ run, branches, others, outcomes, canUndo, canRedo, isNeeded, label },
    ...{ go, undo, redo, returnTo, forget },
  };
}
