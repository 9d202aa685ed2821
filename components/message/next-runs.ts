/** Which of the ways to take a flow are worth a try after a run, and in which order. */
type Options = Readonly<Record<string, string>>;

/** Another way to take the flow. */
export interface NextRun {
  readonly title: string;
  readonly reason: string;
  readonly href: string;
  /** Of a preset of the same flow: what it chooses, and every option as it is by default. */
  readonly preset?: { readonly chosen: Options; readonly usual: Options };
  /** Of a lesson: the options that it is about; empty where it is about the flow. */
  readonly subject?: Options;
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
  const lesson = selectLesson(runs, (subject) => countChanges(subject) === 0);
  return runs.flatMap((run, index) => {
    if (index === place) return presets;
    if (run.preset !== undefined) return [];
    return run.subject === undefined || run === lesson ? [run] : [];
  });
}

/** Of the lessons that are about what holds in the run, the one that is about the most of it. */
function selectLesson(runs: readonly NextRun[], holds: (subject: Options) => boolean): NextRun | undefined {
  const size = ({ subject = {} }: NextRun) => Object.keys(subject).length;
  return runs
    .filter(({ subject }) => subject !== undefined && holds(subject))
    .reduce<NextRun | undefined>(
      (best, run) => (best === undefined || size(run) > size(best) ? run : best),
      undefined,
    );
}
