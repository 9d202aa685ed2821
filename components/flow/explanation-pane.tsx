import { type ComponentProps, memo } from "react";
import { Inspector } from "@/components/message/inspector";
import type { FlowWords } from "./flow-words";
import type { Predicting } from "./predict/use-predicting";

/** A step changes little around the stage: this is drawn again only where it does. */
const CalmInspector = memo(Inspector);

interface ExplanationPaneProps extends ComponentProps<typeof Inspector> {
  readonly predicting: Predicting;
  readonly words: FlowWords;
}

/** The inspector; while a question is open, the question, and at the end of a run with questions what came true. */
export function ExplanationPane({ predicting, words, className, ...inspector }: ExplanationPaneProps) {
  const { Question, Tally, asking } = predicting;
  if (Question) return <Question {...asking} words={words} className="player-inspector min-h-0" />;
  const isEnd = inspector.run.steps[inspector.step]?.kind === "end";
  const news = Tally && isEnd ? <Tally {...asking} words={words} /> : inspector.news;
  return <CalmInspector {...inspector} news={news} className={`player-inspector min-h-0 ${className}`} />;
}
