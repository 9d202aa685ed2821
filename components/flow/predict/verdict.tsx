import { Icon } from "@/components/ui/icon";
import { Prose } from "@/components/ui/prose";
import { predict, predictReasons } from "@/lib/content/predict";
import { reason } from "@/lib/transcript/predict/reason";
import type { Given } from "./given";
import { Rule } from "./rule";
import { explainReason, type Line, nameOf, type Words } from "./words";

interface VerdictProps {
  readonly told: Words;
  /** Undefined until there is an answer. */
  readonly given: Given | undefined;
  /** The next question is which rule it was: then that is not told yet. */
  readonly checkFollows: boolean;
}

/**
 * Whether it came as predicted, and why; of a wrong answer, what would have had to be true. That, and the first sentence of why, is heard at
 * once. The rules are there to read: with them it would be a minute.
 */
export function Verdict({ told, given, checkFollows }: VerdictProps) {
  const lines = given ? listLines(told, given, checkFollows) : [];
  const heard = lines[0]?.kind === "text" ? 1 : 0;
  const draw = (line: Line) =>
    line.kind === "text" ? (
      <p key={line.text} className="mt-1.5">
        <Prose text={line.text} />
      </p>
    ) : (
      <Rule key={`${line.check.id} ${line.check.passed}`} checks={told.checks} check={line.check} />
    );
  return (
    <div className={given ? "mt-4 text-sm" : ""}>
      <div role="status">
        {given && <Outcome given={given} />}
        {lines.slice(0, heard).map(draw)}
      </div>
      {lines.slice(heard).map(draw)}
    </div>
  );
}

function Outcome({ given: { chosen, truth } }: { readonly given: Given }) {
  const isRight = chosen === truth;
  return (
    <p
      className={`flex items-center gap-1.5 font-semibold ${chosen === undefined ? "text-muted" : isRight ? "text-good" : "text-bad"}`}
    >
      <Icon name={chosen === undefined ? "eye" : isRight ? "check" : "cross"} />
      {chosen === undefined ? predict.skipped : isRight ? predict.right : predict.wrong}
    </p>
  );
}

function listLines(told: Words, { asked, chosen, truth }: Given, checkFollows: boolean): readonly Line[] {
  if (checkFollows)
    return [{ kind: "text", text: predictReasons.refused(nameOf(told.run, asked.view.message.to)) }];
  const find = (value: string | undefined) => asked.choices.find((choice) => choice.value === value);
  const wrong = chosen === undefined || chosen === truth ? undefined : find(chosen);
  const named = wrong ?? find(truth);
  const why = named && reason(told.run, asked, named);
  return why ? explainReason(told.run, asked, why, wrong) : [];
}
