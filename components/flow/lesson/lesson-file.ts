/** A lesson of ours as the text of a file, for whoever wants to make one of their own of it. */
import { isLessonId, lessons } from "@/lib/content/lessons";
import { formatLesson, takeLesson } from "@/machines/lessons/read-lesson";

export const lessonIds = Object.keys(lessons);

/** Undefined where there is no such lesson. */
export function readLessonFile(id: string): string | undefined {
  return isLessonId(id) ? formatLesson(takeLesson(lessons[id])) : undefined;
}
