import { IconButton } from "@/components/ui/button";
import type { IconName } from "@/components/ui/icon";
import { presentWords } from "@/lib/content/present";
import type { PresentedRun } from "./presented";
import type { Slides } from "./use-slides";

interface PresenterFootProps extends PresentedRun {
  readonly slides: Slides;
  readonly onFull: () => void;
  readonly onSpeaker: () => void;
  readonly onClose: () => void;
}

/** How far the run and the lesson have come, and the same acts as by key, small: they are for the speaker. */
export function PresenterFoot({ playing, words, lesson, slides, ...acts }: PresenterFootProps) {
  const { step, run } = playing;
  const count = run.steps.length;
  const title = lesson?.lesson.title ?? words.title;
  const button = (icon: IconName, label: string, key: string, onClick: () => void, pressed?: boolean) => (
    <IconButton
      icon={icon}
      label={`${label} (${key})`}
      look="quiet"
      size="small"
      aria-pressed={pressed}
      onClick={onClick}
      className="aria-pressed:bg-ink aria-pressed:text-paper"
    />
  );
  return (
    <footer className="present-foot">
      <div aria-hidden="true" className="present-progress">
        <span style={{ inlineSize: `${((step + 1) / count) * 100}%` }} />
      </div>
      <h1 className="present-title">{title}</h1>
      <p className="present-place">
        {lesson && `${presentWords.lessonStep(lesson.index + 1, lesson.lesson.steps.length)} · `}
        {presentWords.step(step + 1, count)}
      </p>
      <div className="present-acts">
        {button("back", presentWords.back, "PageUp", slides.backward)}
        {button("next", presentWords.next, "PageDown", slides.onward)}
        {button(
          "lock",
          slides.covering ? presentWords.uncover : presentWords.cover,
          "C",
          () => slides.toggle("covering"),
          slides.covering,
        )}
        {button("sun", presentWords.spotlight, "S", () => slides.toggle("spotlight"), slides.spotlight)}
        {button("info", presentWords.why, "Y", () => slides.toggle("why"), slides.why)}
        {button("drop", presentWords.blankButton, "B", () => slides.toggle("blank"))}
        {button("television", presentWords.full, "F", acts.onFull)}
        {button("external", presentWords.speaker, "N", acts.onSpeaker)}
        {button("cross", presentWords.close, "Esc", acts.onClose)}
      </div>
    </footer>
  );
}
