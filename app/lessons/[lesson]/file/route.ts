import { lessonIds, readLessonFile } from "@/components/flow/lesson/lesson-file";

export const dynamic = "force-static";

export function generateStaticParams() {
  return lessonIds.map((lesson) => ({ lesson }));
}

export async function GET(_: Request, { params }: { readonly params: Promise<{ readonly lesson: string }> }) {
  const { lesson } = await params;
  const file = readLessonFile(lesson);
  if (file === undefined) return new Response(null, { status: 404 });
  return new Response(file, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": `attachment; filename="${lesson}.lesson.json"`,
    },
  });
}
