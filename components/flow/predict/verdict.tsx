import { SpecLink } from "@/components/message/spec-link";
import { Icon } from "@/components/ui/icon";
import { Prose } from "@/components/ui/prose";
import { predict, predictReasons } from "@/lib/content/predict";
import type { JudgedCheck } from "@/lib/transcript/checks";
import { reason } from "@/lib/transcript/predict/reason";
import type { Given } from "./given";
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
            <Rule key={`${line.check.id} ${line.check.passed}`} told={told} check={line.check} />
          ),
        )}
    </div>
  );
}

function Rule({ told, check }: { readonly told: Words; readonly check: JudgedCheck }) {
  const { id, passed, expected, actual, spec } = check;
  const explanation = told.checks[id];
  return (
    <div className={`mt-2 rounded-md px-3 py-2 ${passed ? "bg-good-soft" : "bg-bad-soft"}`}>
      <p className="flex gap-2">
        <Icon
          name={passed ? "check" : "cross"}
          className={`mt-1 shrink-0 ${passed ? "text-good" : "text-bad"}`}
        />
        <span>
          <Prose text={explanation?.rule ?? id} />
          <span className="block">
            <SpecLink spec={spec} />
          </span>
        </span>
      </p>
      {(expected !== undefined || actual !== undefined) && (
        <p className="mt-1 pl-6 text-xs text-muted wrap-anywhere">
          {expected !== undefined && (
            <>
              {predictReasons.expected} <code className="font-mono text-ink">{expected}</code>
              {actual === undefined ? "." : ", "}
            </>
          )}
          {actual !== undefined && (
            <>
              {expected === undefined ? predictReasons.cameFirst : predictReasons.came}{" "}
              <code className="font-mono text-ink">{actual === "" ? predictReasons.nothing : actual}</code>.
            </>
          )}
        </p>
      )}
      {!passed && explanation && (
        <p className="mt-1 pl-6 text-xs text-muted">
          <Prose text={explanation.why} />
        </p>
      )}
    </div>
  );
}
