import { abbreviate } from "@/components/message/abbreviate";
import { gapWords } from "@/lib/content/practice";
import { laneOf } from "@/lib/transcript/lanes";
import type { Origin, ValueChoice } from "@/lib/transcript/practice/gap-choices";
import type { RunRecord } from "@/lib/transcript/run";
import { labelOf } from "./outcome";

const box =
  "relative flex min-h-11 items-center rounded-lg px-3 py-2 text-sm inset-ring inset-ring-edge hover:bg-hover has-checked:bg-raised has-checked:inset-ring-2 has-checked:inset-ring-ink has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus";
const cover = "absolute inset-0 cursor-pointer appearance-none rounded-lg outline-none";

interface NamesProps {
  readonly names: readonly string[];
  readonly chosen: string | undefined;
  readonly onChoose: (name: string) => void;
}

export function Names({ names, chosen, onChoose }: NamesProps) {
  return (
    <fieldset>
      <legend className="font-semibold">{gapWords.name}</legend>
      <div className="mt-2 grid grid-cols-[repeat(auto-fill,minmax(min(11rem,100%),1fr))] gap-1.5">
        {names.map((name) => (
          <label key={name} className={box}>
            <input
              type="radio"
              name="gap-name"
              value={name}
              checked={name === chosen}
              onChange={() => onChoose(name)}
              className={cover}
            />
            <span className="font-mono wrap-anywhere">{name}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** One of the values that are offered, or one that is typed. */
export interface ChosenValue {
  readonly value: string;
  readonly typed: boolean;
}

interface ValuesProps {
  readonly run: RunRecord;
  readonly values: readonly ValueChoice[];
  readonly chosen: ChosenValue | undefined;
  readonly onChoose: (chosen: ChosenValue) => void;
}

export function Values({ run, values, chosen, onChoose }: ValuesProps) {
  return (
    <fieldset className="mt-5">
      <legend className="font-semibold">{gapWords.value}</legend>
      <div className="mt-2 flex flex-col gap-1.5">
        {values.map(({ value, before, core, origin }) => (
          <label key={value} className={box}>
            <input
              type="radio"
              name="gap-value"
              value={value}
              checked={chosen?.typed === false && chosen.value === value}
              onChange={() => onChoose({ value, typed: false })}
              className={cover}
            />
            <span className="min-w-0">
              <span className="block font-mono wrap-anywhere">
                {before && <span className="text-muted">{before}</span>}
                {abbreviate(core)}
              </span>
              {origin && <span className="block text-xs text-muted">{describeOrigin(run, origin)}</span>}
            </span>
          </label>
        ))}
        <label className={box}>
          <input
            type="radio"
            name="gap-value"
            value=""
            checked={chosen?.typed === true}
            onChange={() => onChoose({ value: "", typed: true })}
            className={cover}
          />
          <span>{gapWords.own}</span>
        </label>
        {chosen?.typed && (
          <input
            type="text"
            aria-label={gapWords.ownLabel}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            value={chosen.value}
            onChange={(event) => onChoose({ value: event.target.value, typed: true })}
            className="h-11 rounded-lg bg-surface px-3 font-mono text-sm inset-ring inset-ring-edge"
          />
        )}
      </div>
    </fieldset>
  );
}

function describeOrigin(run: RunRecord, origin: Origin): string {
  switch (origin.kind) {
    case "sent":
      return gapWords.sent(labelOf(run, origin.messageId));
    case "kept":
      return gapWords.kept(begin(laneOf(run.lanes, origin.party).name));
    case "new":
      return gapWords.fresh;
  }
}

/** At the beginning of a sentence. A host stays as it is. */
function begin(name: string): string {
  return name.replace(/^the /, "The ");
}
