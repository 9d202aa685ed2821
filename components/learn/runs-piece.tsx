import { buttonClasses } from "@/components/ui/button";
import { Icon, type IconName } from "@/components/ui/icon";
import { Prose } from "@/components/ui/prose";
import { explainInRun } from "@/lib/content/explain-step";
import { explanationsFor } from "@/lib/content/flow-explanations";
import { guide } from "@/lib/content/learn/jwt-vs-oauth";
import type { RunsPiece as Piece, Variant } from "@/lib/content/learn/jwt-vs-oauth/types";
import type { ChosenFlow } from "@/lib/content/places";
import type { Outcome, RunRecord } from "@/lib/transcript/run";
import { hrefOf } from "./chosen-flow";
import { RunRows } from "./run-rows";
import styles from "./runs-piece.module.css";
import { stepOf } from "./sight";

/** The run of a choice that the page has made beforehand. */
export type RunOf = (chosen: ChosenFlow) => RunRecord;

interface RunsPieceProps {
  readonly id: string;
  readonly piece: Piece;
  readonly runOf: RunOf;
}

/** Runs that differ in one thing: choose one, see what was said and who stopped it, and open the step. */
export function RunsPiece({ id, piece, runOf }: RunsPieceProps) {
  const { legend, variants } = piece;
  return (
    <div className={`${styles.piece} rounded-xl bg-surface p-4 shadow-card ring-1 ring-line md:p-5`}>
      <fieldset className="mb-4">
        <legend className="mb-2 text-sm font-medium text-ink">{legend}</legend>
        {variants.length > 1 &&
          variants.map((variant, index) => (
            <label
              key={variant.label}
              className="relative mr-1.5 mb-1.5 inline-flex h-8 items-center rounded-md bg-sunken px-3 text-sm font-medium text-muted inset-ring inset-ring-line transition-colors hover:text-ink has-checked:bg-ink has-checked:text-paper has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus finger:h-11"
            >
              <input
                type="radio"
                name={id}
                defaultChecked={index === 0}
                className="absolute inset-0 cursor-pointer appearance-none rounded-md outline-none"
              />
              {variant.label}
            </label>
          ))}
      </fieldset>
      {variants.map((variant) => (
        <Panel key={variant.label} variant={variant} piece={piece} run={runOf(variant.run)} />
      ))}
    </div>
  );
}

interface PanelProps {
  readonly variant: Variant;
  readonly piece: Piece;
  readonly run: RunRecord;
}

function Panel({ variant, piece, run }: PanelProps) {
  return (
    <div className={styles.panel}>
      <RunRows run={run} show={piece.show} mark={piece.mark} />
      <End run={run} chosen={variant.run} />
      <p className="mt-3 max-w-[62ch] text-sm text-muted">
        <Prose text={variant.text} />
      </p>
      <a
        href={hrefOf(variant.run, stepOf(run, variant.open))}
        className={`${buttonClasses({ size: "small" })} mt-3`}
      >
        {guide.openStep}
        <Icon name="next" size={14} />
      </a>
    </div>
  );
}

/** How it ended, in the words of the flow. */
function End({ run, chosen }: { readonly run: RunRecord; readonly chosen: ChosenFlow }) {
  const end = run.steps.at(-1);
  if (end?.kind !== "end") return null;
  const { look, icon } = looks[end.outcome] ?? refused;
  const found = explanationsFor(chosen.flow).explanations.outcomes[end.outcome];
  return (
    <p className={`mt-3 flex items-center gap-2 font-medium ${look}`}>
      <Icon name={icon} size={15} />
      {explainInRun(found, run).title}
    </p>
  );
}

interface Look {
  readonly look: string;
  readonly icon: IconName;
}

/** Whether a refusal is good or bad depends on who was refused: the text says it. */
const refused: Look = { look: "text-ink", icon: "shield" };

const looks: Readonly<Partial<Record<Outcome, Look>>> = {
  completed: { look: "text-good", icon: "check" },
  stolen: { look: "text-bad", icon: "cross" },
};
