import type { Metadata } from "next";
import { OwnLessonPage } from "@/components/flow/lesson/own-lesson-page";
import { ownWords } from "@/lib/content/lessons/words";

export const metadata: Metadata = { title: ownWords.title, description: ownWords.line };

export default function Page() {
  return <OwnLessonPage />;
}
