import { endIcons, Icon } from "@/components/ui/icon";
import { Prose } from "@/components/ui/prose";
import { presentWords } from "@/lib/content/present";
import type { WayPart } from "@/machines/lessons/asked-way";
import type { LessonStep } from "@/machines/lessons/lesson";
import { AskedWay } from "./asked-way";
import type { PresentedLesson } from "./presented";
import type { Slide, SlideKind } from "./slide-model";
import { SlideQuestion } from "./slide-question";
import { SlideValues } from "./slide-values";
import { SlideParty, SlideWay } from "./slide-way";
import type { Slides } from "./use-slides";

interface SlideViewProps {
  readonly slide: Slide;
  readonly slides: Slides;
  /** The step of the lesson, while one stands where it does. */
  readonly lessonStep: LessonStep | undefined;
  readonly asked: PresentedLesson | undefined;
  /** What of the message is asked, and not answered yet. */
  readonly hides: readonly WayPart[] | undefined;
}

/** One thing at a time: the message and its explanation, or a question. */
export function SlideView({ slide, slides, lessonStep, asked, hides }: SlideViewProps) {
  const question = slides.beat === "text" || !lessonStep ? undefined : asked?.question;
  return (
    <div className="slide" data-kind={slide.kind}>
      <SlideTop slide={slide} hides={hides} />
      {question ? (
        <SlideQuestion
          question={question}
          answers={asked?.answers ?? []}
          answered={slides.beat === "answer"}
        />
      ) : (
        <div className="slide-body">
          <h2 className="slide-title">{lessonStep && !slides.why ? lessonStep.title : slide.title}</h2>
          <div className="slide-columns">
            <SlideText text={textOf(slide, slides.why, lessonStep)} why={slides.why} />
            {slide.kind === "message" && slide.values.length > 0 && (
              <SlideValues
                values={slide.values}
                party={hides?.includes("sender") ? undefined : slide.from.party}
                isCovered={slides.isCovered}
                onToggle={slides.toggleValue}
              />
            )}
          </div>
        </div>
      )}
    </div>
  );
}

function textOf(slide: Slide, why: boolean, lessonStep: LessonStep | undefined): string {
  if (why) return slide.why;
  return lessonStep?.text ?? slide.what;
}

interface SlideTopProps {
  readonly slide: SlideKind;
  /** In half the width: one word for each party. */
  readonly brief?: boolean | undefined;
  readonly hides?: readonly WayPart[] | undefined;
}

/** Who does it: the arrow between two, or one alone. */
export function SlideTop({ slide, brief, hides }: SlideTopProps) {
  if (slide.kind === "message")
    return hides ? <AskedWay slide={slide} hides={hides} /> : <SlideWay way={slide.way} brief={brief} />;
  if (slide.kind === "act")
    return (
      <div className="slide-alone">
        <SlideParty lane={slide.actor} sends brief={brief} />
      </div>
    );
  return (
    <div className="slide-alone">
      <p className="slide-end" data-tone={slide.tone}>
        <Icon name={endIcons[slide.tone ?? "other"]} />
        {presentWords.theEnd}
      </p>
    </div>
  );
}

export function SlideText({ text, why }: { readonly text: string; readonly why: boolean }) {
  return (
    <div className="slide-text">
      {text.split("\n\n").map((paragraph, index) => (
        <p key={paragraph}>
          {why && index === 0 && <strong>{presentWords.why}: </strong>}
          <Prose text={paragraph} />
        </p>
      ))}
    </div>
  );
}
