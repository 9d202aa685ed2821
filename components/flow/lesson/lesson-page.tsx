import { AddressDepth } from "@/components/message/use-depth";
import { type LessonId, lessons } from "@/lib/content/lessons";
import { readFirst } from "@/machines/address";
import { takeLesson } from "@/machines/lessons/read-lesson";
import type { Query } from "../prepare";
import { LessonPlayer } from "./lesson-player";
import { prepareLesson } from "./prepare-lesson";
import { WholeLesson } from "./whole-lesson";

interface LessonPageProps {
  readonly id: LessonId;
  /** `at` is the number of the step; the first where there is none of that number. Of the run beside it what the step does not show by itself. */
  readonly query: Query;
}

/** A lesson at the step that its address names, and the run beside it at exactly the state that it says. */
export async function LessonPage({ id, query }: LessonPageProps) {
  const lesson = takeLesson(lessons[id]);
  const first = await prepareLesson(lesson, query);
  return (
    <AddressDepth said={readFirst(query.depth)}>
      <LessonPlayer id={id} lesson={lesson} first={first} />
      <WholeLesson lesson={lesson} />
    </AddressDepth>
  );
}
