/** What presenter mode is given: a run that is played, the words of its flow and, of a lesson, the step that it is part of. */
import type { RunRecord } from "@/lib/transcript/run";
import type { AskedWay } from "@/machines/lessons/asked-way";
import type { Lesson } from "@/machines/lessons/lesson";
import type { FlowWords } from "../flow-words";
import type { AskedQuestion } from "../lesson/asked-question";

export interface PresentedLesson {
  readonly lesson: Lesson;
  readonly index: number;
  /** What this step asks. */
  readonly question: AskedQuestion | undefined;
  /** For each choice of the question of this step: is it so? */
  readonly answers: readonly boolean[];
  /** What of the way of its message it asks. */
  readonly way: AskedWay | undefined;
  /** Does one stand where this step does, in its own run? */
  readonly isHome: boolean;
  /** Leads there. */
  readonly onHome: () => void;
  readonly onGo: (index: number) => void;
}

export interface PresentedRun {
  readonly playing: {
    readonly run: RunRecord;
    readonly step: number;
    readonly go: (step: number) => void;
    /** Delivers the message; sends again what was lost. */
    readonly next: () => void;
    /** The step as one hears it. */
    readonly text: string;
  };
  readonly words: Pick<FlowWords, "title" | "explanations">;
  readonly lesson?: PresentedLesson | undefined;
}
