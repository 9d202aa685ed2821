"use client";

import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Sheet } from "@/components/ui/sheet";
import { compareWords } from "@/lib/content/compare/words";
import { holds } from "@/lib/content/explain-step";
import { flowContents } from "@/lib/content/flows";
import type { OptionExplanation } from "@/lib/content/types";
import { type FlowId, flowIds, flowOptions, isFlowId } from "@/lib/world/options";
import { defaultsOf } from "@/lib/world/options/definitions";
import {
  attackSide,
  formatAddressOfTwo,
  formatSide,
  type Side,
  settleAttack,
} from "@/machines/address-of-two";
import { type ComparisonView, type SideId, sideIds } from "./compared";

interface SidesDialogProps {
  readonly comparison: ComparisonView;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onOpen: (href: string) => void;
}

/** Any two flows, each with its options. */
export function SidesDialog({ comparison, open, onClose, onOpen }: SidesDialogProps) {
  const { address } = comparison;
  // An attack on both is an option here.
  const [sides, setSides] = useState<Readonly<Record<SideId, Side>>>({
    left: attackSide(address.left, address.attack),
    right: attackSide(address.right, address.attack),
  });
  const deeds = listDeeds(comparison);
  const show = () => {
    const chosen = formatAddressOfTwo(settleAttack({ ...address, ...sides, attack: undefined, row: 0 }));
    // Whoever has chosen what is there already stays where they are.
    if (chosen !== formatAddressOfTwo({ ...address, row: 0 })) onOpen(`/compare${chosen}`);
    onClose();
  };
  const foot = (
    <div className="flex justify-between gap-2">
      <Button icon="repeat" onClick={() => setSides({ left: sides.right, right: sides.left })}>
        {compareWords.swap}
      </Button>
      <Button look="primary" onClick={show}>
        {compareWords.apply}
      </Button>
    </div>
  );
  const used = sideIds.map((id) => optionsOf(sides[id]));
  const rows = Object.keys(flowContents[sides.left.flow].options)
    .filter((option) => Object.hasOwn(flowContents[sides.right.flow].options, option))
    .filter((option) => used.some((options) => Object.hasOwn(options, option)));
  return (
    <Sheet title={compareWords.change} open={open} onClose={onClose} foot={foot}>
      <div className="grid gap-6 @md:grid-cols-2">
        {sideIds.map((id) => (
          <SideFields
            key={id}
            name={compareWords[id]}
            side={sides[id]}
            rows={rows}
            deeds={deeds}
            onChange={(side) => setSides({ ...sides, [id]: side })}
          />
        ))}
      </div>
    </Sheet>
  );
}

/** Something that was done in a run of this flow. */
interface Deeds extends Pick<Side, "flow" | "deviations"> {
  readonly text: string;
}

/** What was done on each side, once where it is the same: it can be done on the other one as well, or left out. */
function listDeeds({ address, sides }: ComparisonView): readonly Deeds[] {
  const all = sideIds.map((id) => ({ ...address[id], text: sides[id].done }));
  return all.filter(
    (one, index) =>
      one.deviations.length > 0 && all.findIndex((other) => wordOf(other) === wordOf(one)) === index,
  );
}

function wordOf({ flow, deviations }: Pick<Side, "flow" | "deviations">): string {
  return formatSide({ flow, options: {}, deviations });
}

interface SideFieldsProps {
  readonly name: string;
  readonly side: Side;
  /** The options of both flows: each has a row of its own, which is empty on the side where it means nothing. Below them are those of one. */
  readonly rows: readonly string[];
  readonly deeds: readonly Deeds[];
  readonly onChange: (side: Side) => void;
}

/** The options that mean something in this run. */
function optionsOf({ flow, options }: Side): Readonly<Record<string, OptionExplanation>> {
  const all = Object.entries<OptionExplanation>(flowContents[flow].options);
  return Object.fromEntries(all.filter(([, { appliesWhen = {} }]) => holds(appliesWhen, options)));
}

function SideFields({ name, side, rows, deeds, onChange }: SideFieldsProps) {
  const { flow, options } = side;
  const possible = deeds.filter((one) => one.flow === flow);
  const explained = optionsOf(side);
  const ids = new Set([...rows, ...Object.keys(explained)]);
  const start = (to: string) => {
    if (isFlowId(to)) onChange({ flow: to, options: defaultsOf(flowOptions[to]), deviations: [] });
  };
  return (
    <fieldset className="min-w-0">
      <legend className="text-base font-semibold">{name}</legend>
      <Choice
        label={compareWords.flow}
        value={flow}
        choices={flowIds.map((id: FlowId) => [id, flowContents[id].card.title])}
        onChange={start}
      />
      {[...ids].map((id) => {
        const option = explained[id];
        return option === undefined ? (
          <div key={id} className="mt-3 hidden h-16 @md:block finger:h-17" />
        ) : (
          <Choice
            key={id}
            label={option.label}
            value={options[id] ?? ""}
            choices={Object.entries(option.values).map(([value, words]) => [value, words.label])}
            onChange={(value) => onChange({ ...side, options: { ...options, [id]: value } })}
          />
        );
      })}
      {possible.length > 0 && (
        <Choice
          label={compareWords.doneInIt}
          value={`${possible.findIndex((one) => wordOf(one) === wordOf(side))}`}
          choices={[
            ["-1", compareWords.nothingDone],
            ...possible.map(({ text }, index) => [`${index}`, text] as const),
          ]}
          onChange={(value) => onChange({ ...side, deviations: possible[Number(value)]?.deviations ?? [] })}
        />
      )}
    </fieldset>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly (readonly [value: string, label: string])[];
  readonly onChange: (value: string) => void;
}

function Choice({ label, value, choices, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <div className="mt-3">
      <label htmlFor={id} className="block text-sm/5 font-medium">
        {label}
      </label>
      <select
        id={id}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className="mt-1 h-10 w-full rounded-lg bg-surface px-2.5 text-sm inset-ring inset-ring-edge finger:h-11"
      >
        {choices.map(([choice, text]) => (
          <option key={choice} value={choice}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
