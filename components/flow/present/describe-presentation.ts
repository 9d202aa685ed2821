/** What the speaker's window shows of the wall: notes from the explanations and the lesson, what comes next, and questions with the run's answers. */

import type { InspectorExplanations } from "@/components/message/explanations";
import { selectInspected } from "@/components/message/inspected";
import { commonQuestions, presentWords } from "@/lib/content/present";
import { isEcho, selectChecks } from "@/lib/transcript/checks";
import type { RunRecord } from "@/lib/transcript/run";
import type { Presentation, SpokenQuestion, SpokenStep } from "../speaker/presentation";
import type { PresentedLesson, PresentedRun } from "./presented";
import { type Slide, selectSlide } from "./slide-model";
import type { Slides } from "./use-slides";

export function describePresentation(
  { playing, words, lesson }: PresentedRun,
  slide: Slide,
  slides: Slides,
  startedAt: number,
): Presentation {
  const { run, step } = playing;
  const { explanations } = words;
  const lessonStep = step === lesson?.home ? lesson.lesson.steps[lesson.index] : undefined;
  const { what, why, watch } = slide;
  return {
    title: lesson?.lesson.title ?? words.title,
    place: describePlace({ playing, lesson }),
    now: {
      ...describeSlide(slide),
      title: lessonStep?.title ?? slide.title,
      what,
      why,
      watch,
      notes: lessonStep?.notes,
    },
    next: describeNext(run, step, explanations, lesson),
    questions: [
      ...(lesson && lessonStep ? askOfLesson(lesson) : []),
      ...askOf(run, step, slide, explanations),
    ],
    covered: slide.values.filter(({ name }) => slides.isCovered(name)).length,
    blank: slides.blank,
    startedAt,
    minutes: lesson?.lesson.minutes,
  };
}

/** `Lesson 3 / 7 · 18 / 30`. */
export function describePlace({
  playing: { run, step },
  lesson,
}: Pick<PresentedRun, "playing" | "lesson">): string {
  const place = presentWords.step(step + 1, run.steps.length);
  if (lesson === undefined) return place;
  return `${presentWords.lessonStep(lesson.index + 1, lesson.lesson.steps.length)} · ${place}`;
}

function describeSlide(slide: Slide): SpokenStep {
  const { title } = slide;
  if (slide.kind === "act") return { title, way: `${presentWords.yourTurn}: ${slide.actor.role}` };
  if (slide.kind === "end") return { title, way: presentWords.theEnd };
  const { from, to, way } = slide;
  return {
    title,
    way: `${from.role} → ${to.role}, ${way.verb} ${way.target}, ${way.name}`,
  };
}

/** In a lesson its next step, since that is where a press on the clicker leads. */
function describeNext(
  run: RunRecord,
  step: number,
  explanations: InspectorExplanations,
  lesson: PresentedLesson | undefined,
): SpokenStep | undefined {
  const following = lesson?.lesson.steps[lesson.index + 1];
  if (following && lesson)
    return {
      title: following.title,
      way: presentWords.lessonStep(lesson.index + 2, lesson.lesson.steps.length),
    };
  if (lesson || step >= run.steps.length - 1) return undefined;
  return describeSlide(selectSlide(run, step + 1, explanations));
}

function askOfLesson({ lesson, index, answers }: PresentedLesson): readonly SpokenQuestion[] {
  const { question, ask = [] } = lesson.steps[index] ?? {};
  const right = question?.choices.find((_, place) => answers[place] === true);
  return [
    ...(question ? [{ ask: question.text, ...(right && { answer: `${right.text}. ${right.why}` }) }] : []),
    ...ask.map((text) => ({ ask: text })),
  ];
}

/** What can be asked of every message, with the answers that its run gives. */
function askOf(
  run: RunRecord,
  step: number,
  slide: Slide,
  { checks }: InspectorExplanations,
): readonly SpokenQuestion[] {
  const inspected = selectInspected(run, step);
  if (slide.kind !== "message" || inspected.kind !== "message") return [];
  const { receiver, channel, accepted } = commonQuestions;
  const judged = selectChecks(run.transcript, inspected.view.message.id);
  const failed = judged.find((check) => !check.passed && !isEcho(check));
  const rule = failed && (checks[failed.id]?.rule ?? failed.id).replace(/\.$/, "");
  const verdict = rule === undefined ? accepted.yes(judged.length) : accepted.no(rule);
  return [
    { ask: receiver.ask, answer: receiver.answer(slide.to.role) },
    { ask: channel.ask, answer: channel[slide.way.channel](slide.way.name) },
    ...(judged.length > 0 ? [{ ask: accepted.ask, answer: verdict }] : []),
  ];
}
