import type { Metadata } from "next";
import { LessonsPage } from "@/components/flow/lesson/lessons-page";
import { lessonsWords } from "@/lib/content/lessons/words";

export const metadata: Metadata = { title: lessonsWords.title, description: lessonsWords.description };

export default function Page() {
  return <LessonsPage />;
}
