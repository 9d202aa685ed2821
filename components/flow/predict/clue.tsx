import { RawMessage } from "@/components/message/raw-message";
import { cutRun } from "@/lib/transcript/predict/cut";
import { asksTheWay, type Question } from "@/lib/transcript/predict/moment";
import type { RunRecord } from "@/lib/transcript/run";
import { WayClue } from "./way-clue";

interface ClueProps {
  readonly run: RunRecord;
  readonly asked: Question;
  /** Names that matter in the message, the most important first. */
  readonly highlights: readonly string[];
}

/** What one may know of the message: all of it where it is in flight, and what it is where its way is asked. */
export function Clue({ run, asked, highlights }: ClueProps) {
  const { moment, view } = asked;
  if (asksTheWay(moment.probe))
    return <WayClue message={view.message} highlights={highlights} hides={[moment.probe]} />;
  return (
    <RawMessage
      message={view.message}
      transcript={cutRun(run, moment.at).transcript}
      matters={highlights}
      className="mt-3 max-h-64 overflow-y-auto"
    />
  );
}
