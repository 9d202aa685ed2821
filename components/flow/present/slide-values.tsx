import { presentWords } from "@/lib/content/present";
import type { ParameterView } from "@/lib/transcript/parameters";
import type { Party } from "@/lib/transcript/types";

interface SlideValuesProps {
  readonly values: readonly Pick<ParameterView, "name" | "value">[];
  readonly party: Party | undefined;
  readonly isCovered: (name: string) => boolean;
  readonly onToggle: (name: string) => void;
}

/** The values that matter, behind covers where the speaker wants it: a press takes away or puts back that of a name. */
export function SlideValues({ values, party, isCovered, onToggle }: SlideValuesProps) {
  return (
    <ul className="slide-values" data-party={party}>
      {values.map(({ name, value }, index) => {
        const covered = isCovered(name);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a name may come twice, with the same value as well
          <li key={index}>
            <button type="button" onClick={() => onToggle(name)}>
              <span className="sr-only">
                {covered ? presentWords.reveal(name) : presentWords.hide(name)}:{" "}
              </span>
              <span className="slide-name">{name}</span>
              {covered ? (
                <span className="slide-cover">
                  <span className="sr-only">{presentWords.covered}</span>
                </span>
              ) : (
                <span className="slide-value">{value}</span>
              )}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
