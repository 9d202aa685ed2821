import { AddressDepth } from "@/components/message/use-depth";
import { type LessonId, lessons } from "@/lib/content/lessons";
import { notices } from "@/lib/content/notices";
import { dropForeign } from "@/lib/http/foreign-parameters";
import { readFirst } from "@/machines/address";
import { takeLesson } from "@/machines/lessons/read-lesson";
import type { Query } from "../prepare";
import { listOddFrame } from "../split-frame";
import { LessonPlayer } from "./lesson-player";
import { prepareLessonStep } from "./prepare-lesson";
import { WholeLesson } from "./whole-lesson";

interface LessonPageProps {
  readonly id: LessonId;
  /** `at` is the number of the step; the first where there is none of that number. */
  readonly query: Query;
}

/** A lesson at the step that its address names. */
export async function LessonPage({ id, query }: LessonPageProps) {
  const lesson = takeLesson(lessons[id]);
  const { at: said, depth, present, ...others } = query;
  const at = readFirst(said);
  const index = lesson.steps.findIndex((_, place) => String(place + 1) === at);
  const shown = Math.max(0, index);
  const step = lesson.steps[shown];
  const prepared = step && (await prepareLessonStep(step));
  if (prepared?.kind !== "step") throw new Error(`step ${shown + 1} of ${id} cannot be shown`);
  const unused = [
    ...(at !== undefined && index < 0 ? [notices.unreadableStep(at)] : []),
    ...Object.keys(dropForeign(others)).map(notices.unknownOption),
    ...listOddFrame({ depth, present }, ["depth", "present"]),
  ];
  const played = { ...prepared.played, notices: unused };
  return (
    <AddressDepth said={readFirst(depth)}>
      <LessonPlayer id={id} lesson={lesson} first={{ index: shown, prepared: { ...prepared, played } }} />
      <WholeLesson lesson={lesson} />
    </AddressDepth>
  );
}
