/** What presenter mode is given: a run that is played, the words of its flow and, of a lesson, the step that it is part of. */
import type { Lesson } from "@/machines/lessons/lesson";
import type { FlowWords } from "../flow-words";
import type { Playing } from "../use-playing";

export interface PresentedLesson {
  readonly lesson: Lesson;
  readonly index: number;
  /** For each choice of the question of this step: is it so? */
  readonly answers: readonly boolean[];
  /** Where in the run this step stands. */
  readonly home: number;
  readonly onGo: (index: number) => void;
}

export interface PresentedRun {
  readonly playing: Pick<Playing, "run" | "step" | "go" | "next" | "text">;
  readonly words: Pick<FlowWords, "title" | "explanations">;
  readonly lesson?: PresentedLesson | undefined;
}
