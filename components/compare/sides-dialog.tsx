"use client";

import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Sheet } from "@/components/ui/sheet";
import { compareWords } from "@/lib/content/compare/words";
import { holds } from "@/lib/content/explain-step";
import { flowContents } from "@/lib/content/flows";
import type { OptionExplanation } from "@/lib/content/types";
import { type FlowId, flowIds, flowOptions, isFlowId } from "@/lib/world/options";
import { withAttack } from "@/lib/world/options/attacks";
import { defaultsOf } from "@/lib/world/options/definitions";
import { type AddressOfTwo, formatAddressOfTwo, type Side, settleAttack } from "@/machines/address-of-two";
import { type ComparisonView, type SideId, sideIds } from "./compared";

interface SidesDialogProps {
  readonly comparison: ComparisonView;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onOpen: (href: string) => void;
}

/** Any two flows, each with its options. */
export function SidesDialog({ comparison: { address }, open, onClose, onOpen }: SidesDialogProps) {
  const [sides, setSides] = useState<Readonly<Record<SideId, Side>>>({
    left: attacked(address, "left"),
    right: attacked(address, "right"),
  });
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
  const rows = [
    ...new Set(sideIds.flatMap((id) => Object.keys(flowContents[sides[id].flow].options))),
  ].filter((option) => used.some((options) => Object.hasOwn(options, option)));
  return (
    <Sheet title={compareWords.change} open={open} onClose={onClose} foot={foot}>
      <div className="grid gap-6 @md:grid-cols-2">
        {sideIds.map((id) => (
          <SideFields
            key={id}
            name={compareWords[id]}
            side={sides[id]}
            rows={rows}
            onChange={(side) => setSides({ ...sides, [id]: side })}
          />
        ))}
      </div>
    </Sheet>
  );
}

/** With the attack on both as the option that it is here. */
function attacked({ attack, ...sides }: AddressOfTwo, id: SideId): Side {
  const { flow, options } = sides[id];
  return { flow, options: withAttack(flow, options, attack) };
}

interface SideFieldsProps {
  readonly name: string;
  readonly side: Side;
  /** The options of both sides: each has a row of its own, which is empty on the side that does not have it. */
  readonly rows: readonly string[];
  readonly onChange: (side: Side) => void;
}

/** The options that mean something in this run. */
function optionsOf({ flow, options }: Side): Readonly<Record<string, OptionExplanation>> {
  const all = Object.entries<OptionExplanation>(flowContents[flow].options);
  return Object.fromEntries(all.filter(([, { appliesWhen = {} }]) => holds(appliesWhen, options)));
}

function SideFields({ name, side, rows, onChange }: SideFieldsProps) {
  const { flow, options } = side;
  const explained = optionsOf(side);
  const start = (to: string) => {
    if (isFlowId(to)) onChange({ flow: to, options: defaultsOf(flowOptions[to]) });
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
      {rows.map((id) => {
        const option = explained[id];
        return option === undefined ? (
          <div key={id} className="mt-3 hidden h-16 @md:block pointer-coarse:h-17" />
        ) : (
          <Choice
            key={id}
            label={option.label}
            value={options[id] ?? ""}
            choices={Object.entries(option.values).map(([value, words]) => [value, words.label])}
            onChange={(value) => onChange({ flow, options: { ...options, [id]: value } })}
          />
        );
      })}
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
        className="mt-1 h-10 w-full rounded-lg bg-surface px-2.5 text-sm inset-ring inset-ring-edge pointer-coarse:h-11"
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
