import type { Metadata } from "next";
import { LessonsPage } from "@/components/flow/lesson/lessons-page";
import { lessonWords } from "@/lib/content/lessons/words";

export const metadata: Metadata = { title: lessonWords.title, description: lessonWords.description };

export default function Page() {
  return <LessonsPage />;
}
