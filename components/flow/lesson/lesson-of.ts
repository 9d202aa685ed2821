/** The lesson in which one meets a flow: read off what the lessons play, so that no list has to be kept of it. */
import type { NextRun } from "@/components/message/next-runs";
import { lessons } from "@/lib/content/lessons";
import { lessonsWords } from "@/lib/content/lessons/words";
import type { FlowId } from "@/lib/world/options";

type Subject = NonNullable<NextRun["subject"]>;

/**
 * First that with the largest share of its steps in this flow, or the first of those; none where no lesson plays it. Then those
 * that play nothing but the flow with certain options, with these.
 */
export function linkLessons(flow: FlowId): readonly NextRun[] {
  const playing = Object.entries(lessons).flatMap(([id, { title, line, steps }]) => {
    const own = steps.filter((step) => step.flow === flow);
    const link = { title: lessonsWords.one(title), reason: line, href: `/lessons/${id}` };
    const subject = findSubject(own.map(({ options = {} }) => options));
    return own.length === 0 ? [] : [{ link, share: own.length / steps.length, subject }];
  });
  const most = Math.max(...playing.map(({ share }) => share));
  const usual = playing.find(({ share }) => share === most);
  const special = playing.filter(({ share, subject }) => share === 1 && Object.keys(subject).length > 0);
  return [
    ...(usual === undefined ? [] : [{ ...usual.link, subject: {} }]),
    ...special.map(({ link, subject }) => ({ ...link, subject })),
  ];
}

/** What all steps of a lesson in this flow choose alike. */
function findSubject([first = {}, ...others]: readonly Subject[]): Subject {
  const shared = Object.entries(first).filter(([id, value]) => others.every((other) => other[id] === value));
  return Object.fromEntries(shared);
}
