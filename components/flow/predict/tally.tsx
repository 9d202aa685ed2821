import { Button, buttonClasses } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { predict, predictTally } from "@/lib/content/predict";
import { describeMessage } from "@/lib/transcript/label";
import type { FlowWords } from "../flow-words";
import type { Asking, Given } from "./given";
import { describeChoice, describeQuestion, type Words } from "./words";

/** At the end of a run: what came as predicted, with the way back to what did not. */
export function Tally({ run, words, given, onGo, onAgain }: Asking & { readonly words: FlowWords }) {
  const told = { run, checks: words.explanations.checks };
  const answered = given.filter(({ chosen }) => chosen !== undefined);
  const right = answered.filter(({ chosen, truth }) => chosen === truth).length;
  return (
    <section aria-label={predictTally.title} className="mb-5 rounded-lg bg-sunken px-3.5 py-3 text-sm">
      <h3 className="font-semibold">{predictTally.title}</h3>
      <p className="mt-0.5 text-muted">
        {answered.length === 0 ? predictTally.none : predictTally.score(right, given.length)}
      </p>
      <ol className="mt-2">
        {given.map((one) => (
          <Line key={one.asked.moment.id} told={told} given={one} onGo={onGo} />
        ))}
      </ol>
      <div className="mt-2.5 flex flex-wrap gap-2">
        <Button look="outline" size="small" icon="restart" onClick={onAgain}>
          {predictTally.again}
        </Button>
        <a href={words.practice.href} className={buttonClasses({ look: "quiet", size: "small" })}>
          {words.practice.title}
          <Icon name="next" size={14} />
        </a>
      </div>
    </section>
  );
}

interface LineProps {
  readonly told: Words;
  readonly given: Given;
  readonly onGo: (step: number) => void;
}

function Line({ told, given: { asked, chosen, truth }, onGo }: LineProps) {
  const isRight = chosen === truth;
  const { verb, target } = describeMessage(asked.view.message);
  const say = (value: string | undefined) => {
    const found = asked.choices.find((choice) => choice.value === value);
    return found === undefined ? predict.skipped : describeChoice(told, found).replaceAll("`", "");
  };
  return (
    <li className="flex gap-2 border-t border-line py-2">
      <Icon
        name={isRight ? "check" : chosen === undefined ? "eye" : "cross"}
        className={`mt-1 shrink-0 ${isRight ? "text-good" : chosen === undefined ? "text-muted" : "text-bad"}`}
      />
      <div className="min-w-0 flex-1">
        <p className="truncate font-mono text-xs text-muted">
          {verb} {target}
        </p>
        <p className="font-medium">{describeQuestion(told, asked)}</p>
        <p className="text-muted">
          {isRight ? say(truth) : `${predict.cameTrue}: ${say(truth)}`}
          {!isRight && chosen !== undefined && (
            <span className="block">{`${predict.yours}: ${say(chosen)}`}</span>
          )}
        </p>
        {!isRight && (
          <button
            type="button"
            onClick={() => onGo(asked.moment.at)}
            className="mt-0.5 font-medium underline decoration-edge underline-offset-2 hover:decoration-ink finger:min-h-11"
          >
            {predictTally.back(asked.moment.at + 1)}
          </button>
        )}
      </div>
    </li>
  );
}
