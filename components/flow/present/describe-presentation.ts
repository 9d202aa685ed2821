/** What the speaker's window shows of the wall: notes from the explanations and the lesson, what comes next, and questions with the run's answers. */

import type { InspectorExplanations } from "@/components/message/explanations";
import { selectInspected } from "@/components/message/inspected";
import { commonQuestions, presentWords, speakerWords } from "@/lib/content/present";
import { selectChecks } from "@/lib/transcript/checks";
import type { RunRecord } from "@/lib/transcript/run";
import type { LessonStep } from "@/machines/lessons/lesson";
import type { Presentation, SpokenNote, SpokenQuestion, SpokenStep } from "../speaker/presentation";
import type { PresentedLesson, PresentedRun } from "./presented";
import { type Slide, selectSlide } from "./slide-model";
import { findBrokenRule, sayAhead, sayWay } from "./spoken";
import type { Slides } from "./use-slides";

export function describePresentation(
  { playing, words, lesson }: PresentedRun,
  slide: Slide,
  slides: Slides,
  startedAt: number,
): Presentation {
  const { run } = playing;
  const { explanations } = words;
  const home = lesson?.isHome ? lesson : undefined;
  const step = home?.way?.step ?? playing.step;
  const lessonStep = home?.lesson.steps[home.index];
  return {
    title: lesson?.lesson.title ?? words.title,
    place: describePlace({ playing, lesson }, false),
    now: {
      title: lessonStep?.title ?? slide.title,
      ways: [sayWay(slide)],
      notes: [...noteOfLesson(lessonStep), ...noteExplanation(slide)],
    },
    next: sayAhead(slides.ahead, describeNext(run, step, explanations, lesson)),
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

/** `Lesson 3 / 7 · 18 / 30`. While its question is open without the second: how soon the run ends would answer some. */
export function describePlace(
  { playing: { run, step }, lesson }: Pick<PresentedRun, "playing" | "lesson">,
  isOpen: boolean,
): string {
  const ofRun = presentWords.step(step + 1, run.steps.length);
  if (lesson === undefined) return ofRun;
  const ofLesson = presentWords.lessonStep(lesson.index + 1, lesson.lesson.steps.length);
  return isOpen ? ofLesson : `${ofLesson} · ${ofRun}`;
}

function noteOfLesson(step: LessonStep | undefined): readonly SpokenNote[] {
  return step?.notes === undefined ? [] : [{ name: speakerWords.notes, text: step.notes, first: true }];
}

/** What happens, why, and what to watch for. */
export function noteExplanation({ what, why, watch }: Slide): readonly SpokenNote[] {
  const notes = [
    { name: presentWords.what, text: what },
    { name: speakerWords.why, text: why },
    { name: speakerWords.watch, text: watch ?? "" },
  ];
  return notes.filter(({ text }) => text !== "");
}

/** In a lesson its next step, since that is where the clicker leads. */
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
      ways: [presentWords.lessonStep(lesson.index + 2, lesson.lesson.steps.length)],
    };
  if (lesson || step >= run.steps.length - 1) return undefined;
  const slide = selectSlide(run, step + 1, explanations);
  return { title: slide.title, ways: [sayWay(slide)] };
}

function askOfLesson({ lesson, index, question, answers }: PresentedLesson): readonly SpokenQuestion[] {
  const { ask = [] } = lesson.steps[index] ?? {};
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
  const { id } = inspected.view.message;
  const judged = selectChecks(run.transcript, id);
  const rule = findBrokenRule(run, id, checks);
  const verdict = rule === undefined ? accepted.yes(judged.length) : accepted.no(rule);
  return [
    { ask: receiver.ask, answer: receiver.answer(slide.to.role) },
    { ask: channel.ask, answer: channel[slide.way.channel](slide.way.name) },
    ...(judged.length > 0 ? [{ ask: accepted.ask, answer: verdict }] : []),
  ];
}
