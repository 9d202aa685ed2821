import { Notices } from "@/components/flow/notices";
import { buttonClasses } from "@/components/ui/button";
import { SiteHeader } from "@/components/ui/site-header";
import { WayBack } from "@/components/ui/way-back";
import { notices as noticeTexts } from "@/lib/content/notices";
import { exercises, practice } from "@/lib/content/practice";
import { readSharedTables } from "@/lib/content/shared-tables";
import type { FlowId } from "@/lib/world/options";
import { formatAddressState, readFirst } from "@/machines/address";
import type { FlowRun } from "@/machines/engine";
import { prepareFlow, type Query } from "../prepare";
import { recipeOf } from "../recipe";
import { splitFrame } from "../split-frame";
import { ExerciseNav } from "./exercise-nav";
import { OrderExercise } from "./order-exercise";
import { addressOf, type PracticePlace, readPlace, type SaidPlace } from "./place";
import { RoundPanel } from "./round-panel";

export { isFlowId } from "@/lib/world/options";

interface PracticePageProps {
  readonly flow: FlowId;
  /** That of a run, with `exercise` and `round` besides. */
  readonly query: Query;
}

/** The exercises of a flow, over the run that the address names; the step is of no matter. */
export async function PracticePage({ flow, query }: PracticePageProps) {
  const { step: _, exercise, round, ...rest } = splitFrame(query, "page").rest;
  const said = { exercise: readFirst(exercise), round: readFirst(round) };
  const place = readPlace(said);
  // What somebody did in the run is part of its order; a gap and a fault are changes of their own.
  const { do: _done, branches: _left, ...plain } = rest;
  const prepared = await prepareFlow(flow, place.exercise === "order" ? rest : plain);
  const { initial: run, words, notices } = prepared;
  return (
    <div className="mx-auto min-h-dvh max-w-[90rem] md:px-4">
      <SiteHeader current="flows" />
      <Notices lines={[...notices, ...listUnused(said, place)]} />
      <main id="content" tabIndex={-1} className="max-w-5xl px-4 pt-4 pb-20 outline-none md:pt-6">
        <WayBack label={words.title} href={playerOf(run)} />
        <h1 className="text-2xl font-semibold tracking-tight md:text-3xl">{practice.title(words.title)}</h1>
        <p className="mt-2 text-muted">{practice.line}</p>
        <ExerciseNav run={run} current={place.exercise} />
        <div className="mt-6">
          {place.exercise === "order" ? (
            <OrderExercise run={run} />
          ) : (
            <RoundPanel run={run} place={place} checks={readSharedTables(words.names).checks} />
          )}
        </div>
        <Ways run={run} place={place} />
      </main>
    </div>
  );
}

/** What of a place could not be used. */
function listUnused(said: SaidPlace, place: PracticePlace): readonly string[] {
  return (["exercise", "round"] as const).flatMap((name) => {
    const [asked, used] = [said[name], String(place[name])];
    return asked === undefined || asked === used ? [] : [noticeTexts.unknownValue(name, asked, used)];
  });
}

function Ways({ run, place }: { readonly run: FlowRun; readonly place: PracticePlace }) {
  return (
    <p className="mt-6 flex flex-wrap gap-2 print:hidden">
      {place.exercise === "order" && (
        <a
          href={addressOf({ ...run, seed: nextSeed(run.seed) }, exercises[0].id)}
          className={buttonClasses()}
        >
          {practice.again}
        </a>
      )}
      <a href={playerOf(run)} className={`${buttonClasses({ look: "quiet" })} first:-ml-3.5`}>
        {practice.player}
      </a>
    </p>
  );
}

/** The run of the exercise from its beginning, where one steps through it. */
function playerOf(run: FlowRun): string {
  return `/flows/${run.flow}${formatAddressState(run.flow, { ...recipeOf(run), step: 0 })}`;
}

/** `practice-1`, `practice-2`, …: each a link of its own. */
function nextSeed(seed: string): string {
  const number = /^practice-(\d{1,6})$/.exec(seed)?.[1];
  return `practice-${Number(number ?? 0) + 1}`;
}
