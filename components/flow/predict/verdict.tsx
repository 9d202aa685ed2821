import { Icon } from "@/components/ui/icon";
import { Prose } from "@/components/ui/prose";
import { predict, predictReasons } from "@/lib/content/predict";
import { reason } from "@/lib/transcript/predict/reason";
import type { Given } from "./given";
import { Rule } from "./rule";
import { explainReason, nameOf, type Words } from "./words";

interface VerdictProps {
  readonly told: Words;
  readonly given: Given;
  /** The next question is which rule it was: then that is not told yet. */
  readonly checkFollows: boolean;
}

/** Whether it came as predicted, and why; of a wrong answer, what would have had to be true. */
export function Verdict({ told, given: { asked, chosen, truth }, checkFollows }: VerdictProps) {
  const find = (value: string | undefined) => asked.choices.find((choice) => choice.value === value);
  const isRight = chosen === truth;
  const wrong = chosen === undefined || isRight ? undefined : find(chosen);
  const named = wrong ?? find(truth);
  const why = named && !checkFollows ? reason(told.run, asked, named) : undefined;
  return (
    <div className="mt-4 text-sm">
      <p
        className={`flex items-center gap-1.5 font-semibold ${chosen === undefined ? "text-muted" : isRight ? "text-good" : "text-bad"}`}
      >
        <Icon name={chosen === undefined ? "eye" : isRight ? "check" : "cross"} />
        {chosen === undefined ? predict.skipped : isRight ? predict.right : predict.wrong}
      </p>
      {checkFollows && (
        <p className="mt-1.5">{predictReasons.refused(nameOf(told.run, asked.view.message.to))}</p>
      )}
      {why &&
        explainReason(told.run, asked, why, wrong).map((line) =>
          line.kind === "text" ? (
            <p key={line.text} className="mt-1.5">
              <Prose text={line.text} />
            </p>
          ) : (
            <Rule key={`${line.check.id} ${line.check.passed}`} checks={told.checks} check={line.check} />
          ),
        )}
    </div>
  );
}
