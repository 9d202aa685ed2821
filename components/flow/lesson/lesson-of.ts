/** The lesson in which one meets a flow: read off what the lessons play, so that no list has to be kept of it. */
import type { NextRun } from "@/components/message/next-runs";
import { lessons } from "@/lib/content/lessons";
import { lessonsWords } from "@/lib/content/lessons/words";
import type { FlowId } from "@/lib/world/options";

/** That with the largest share of its steps in this flow, or the first of those; none where no lesson plays it. */
export function linkLesson(flow: FlowId): readonly NextRun[] {
  const shares = Object.entries(lessons).map(([id, { title, line, steps }]) => ({
    link: { title: lessonsWords.one(title), reason: line, href: `/lessons/${id}` },
    share: steps.filter((step) => step.flow === flow).length / steps.length,
  }));
  const most = Math.max(...shares.map(({ share }) => share));
  return shares.flatMap(({ link, share }) => (share === most && most > 0 ? link : [])).slice(0, 1);
}
