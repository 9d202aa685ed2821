import { iconOf, useParties } from "@/components/party/parties";
import { classNames } from "@/components/ui/class-names";
import { Icon, type IconName } from "@/components/ui/icon";
import { Kbd } from "@/components/ui/kbd";
import { Prose } from "@/components/ui/prose";
import { predict } from "@/lib/content/predict";
import type { Choice, Question } from "@/lib/transcript/predict/moment";
import { describeChoice, type Words } from "./words";

interface ChoiceListProps {
  readonly told: Words;
  readonly labelledBy: string;
  readonly asked: Question;
  readonly chosen: string | undefined;
  /** What came true, once it is known. */
  readonly truth: string | undefined;
  readonly onChoose: (value: string) => void;
}

/** The choices as a group of radio buttons. When it is known what came, each says what it was. */
export function ChoiceList({ told, labelledBy, asked, chosen, truth, onChoose }: ChoiceListProps) {
  const isKnown = truth !== undefined;
  return (
    <div role="radiogroup" aria-labelledby={labelledBy} className="mt-3 flex flex-col gap-1.5">
      {asked.choices.map((choice, index) => {
        const { value } = choice;
        return (
          <label
            key={value}
            data-party={choice.means.kind === "party" ? choice.means.party : undefined}
            className={classNames(
              "relative flex min-h-11 items-center gap-2.5 rounded-lg px-3 py-2 text-sm inset-ring has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus",
              isKnown
                ? looksOf(value, chosen, truth)
                : "inset-ring-edge hover:bg-hover has-checked:bg-raised has-checked:inset-ring-2 has-checked:inset-ring-ink",
            )}
          >
            <input
              type="radio"
              name={asked.moment.id}
              value={value}
              checked={value === chosen}
              disabled={isKnown}
              onChange={() => onChoose(value)}
              className="absolute inset-0 cursor-pointer appearance-none rounded-lg outline-none disabled:cursor-default"
            />
            {!isKnown && (
              <span aria-hidden="true" className="finger:hidden">
                <Kbd>{index + 1}</Kbd>
              </span>
            )}
            <Sign choice={choice} />
            <span className="min-w-0 flex-1">
              <span>
                <Prose text={describeChoice(told, choice)} />
              </span>
              <Place choice={choice} />
            </span>
            {isKnown && <Mark value={value} chosen={chosen} truth={truth} />}
          </label>
        );
      })}
    </div>
  );
}

function looksOf(value: string, chosen: string | undefined, truth: string): string {
  if (value === truth) return "bg-good-soft text-ink inset-ring-good";
  return value === chosen ? "bg-bad-soft text-ink inset-ring-bad" : "text-muted inset-ring-line";
}

/** A party by its sign, a channel by its own. */
function Sign({ choice: { means } }: { readonly choice: Choice }) {
  const called = useParties();
  const icons: Partial<Record<Choice["means"]["kind"], IconName>> = {
    ...(means.kind === "party" ? { party: iconOf(called(means.party)) } : {}),
    ...(means.kind === "channel" ? { channel: means.channel === "front" ? "eye" : "lock" } : {}),
  };
  const icon = icons[means.kind];
  if (icon === undefined) return null;
  return <Icon name={icon} className={means.kind === "party" ? "text-party-ink" : "text-muted"} />;
}

/** Where a party is found: below its name from the start, since there the mark of an answer will have no room beside it. */
function Place({ choice: { means } }: { readonly choice: Choice }) {
  const called = useParties();
  if (means.kind !== "party") return null;
  return (
    <>
      <br />
      <span className="text-xs text-party-ink">{called(means.party).place}</span>
    </>
  );
}

interface MarkProps {
  readonly value: string;
  readonly chosen: string | undefined;
  readonly truth: string;
}

function Mark({ value, chosen, truth }: MarkProps) {
  if (value !== truth && value !== chosen) return null;
  const isTrue = value === truth;
  const said = value === chosen ? predict.yours : predict.cameTrue;
  return (
    <span
      className={classNames(
        "flex shrink-0 items-center gap-1.5 text-xs font-medium",
        isTrue ? "text-good" : "text-bad",
      )}
    >
      {said}
      <Icon name={isTrue ? "check" : "cross"} />
    </span>
  );
}
