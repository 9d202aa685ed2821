/** Which of the ways to take a flow are worth a try after a run, and in which order. */
type Options = Readonly<Record<string, string>>;

/** Another way to take the flow. */
export interface NextRun {
  readonly title: string;
  readonly reason: string;
  readonly href: string;
  /** Of a preset of the same flow: what it chooses, and every option as it is by default. */
  readonly preset?: { readonly chosen: Options; readonly usual: Options };
}

/**
 * The presets that change the least of the run come first, in the place of all of them. What the run has been already is left out: of the
 * presets that hold in it those that say the most. One that says less is another run.
 */
export function arrangeRuns(runs: readonly NextRun[], options: Options): readonly NextRun[] {
  const countChanges = (chosen: Options) =>
    Object.keys(chosen).filter((id) => options[id] !== chosen[id]).length;
  const countHeld = ({ preset }: NextRun) => {
    const { chosen } = preset ?? { chosen: {} };
    return countChanges(chosen) === 0 ? Object.keys(chosen).length : 0;
  };
  const distance = ({ preset }: NextRun) => countChanges({ ...preset?.usual, ...preset?.chosen });
  const most = Math.max(...runs.map(countHeld), 1);
  const presets = runs
    .filter((run) => run.preset !== undefined && countHeld(run) < most)
    .sort((one, other) => distance(one) - distance(other));
  const place = runs.findIndex(({ preset }) => preset !== undefined);
  return runs.flatMap((run, index) => {
    if (index === place) return presets;
    return run.preset === undefined ? [run] : [];
  });
}
