import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LessonPage } from "@/components/flow/lesson/lesson-page";
import { isLessonId, lessons } from "@/lib/content/lessons";

interface PageProps {
  readonly params: Promise<{ readonly lesson: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { lesson } = await params;
  if (!isLessonId(lesson)) return {};
  const { title, line } = lessons[lesson];
  return { title, description: line };
}

export default async function Page({ params, searchParams }: PageProps) {
  const { lesson } = await params;
  if (!isLessonId(lesson)) notFound();
  return <LessonPage id={lesson} query={await searchParams} />;
}
