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
import { formatAddressOfTwo, type Side } from "@/machines/address-of-two";
import { type ComparisonView, type SideId, sideIds } from "./compared";

interface SidesDialogProps {
  readonly comparison: ComparisonView;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onOpen: (href: string) => void;
}

/** Any two flows, each with its options. */
export function SidesDialog({ comparison: { address }, open, onClose, onOpen }: SidesDialogProps) {
  const [sides, setSides] = useState<Readonly<Record<SideId, Side>>>(address);
  const show = () => {
    onOpen(`/compare${formatAddressOfTwo({ ...address, ...sides, row: 0 })}`);
    onClose();
  };
  const foot = (
    <div className="flex gap-2">
      <Button look="primary" onClick={show}>
        {compareWords.apply}
      </Button>
      <Button icon="repeat" onClick={() => setSides({ left: sides.right, right: sides.left })}>
        {compareWords.swap}
      </Button>
    </div>
  );
  return (
    <Sheet title={compareWords.change} open={open} onClose={onClose} foot={foot}>
      <div className="grid gap-6 @md:grid-cols-2">
        {sideIds.map((id) => (
          <SideFields
            key={id}
            name={compareWords[id]}
            side={sides[id]}
            onChange={(side) => setSides({ ...sides, [id]: side })}
          />
        ))}
      </div>
    </Sheet>
  );
}

interface SideFieldsProps {
  readonly name: string;
  readonly side: Side;
  readonly onChange: (side: Side) => void;
}

function SideFields({ name, side: { flow, options }, onChange }: SideFieldsProps) {
  const explained = Object.entries<OptionExplanation>(flowContents[flow].options);
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
      {explained
        .filter(([, { appliesWhen = {} }]) => holds(appliesWhen, options))
        .map(([id, { label, values }]) => (
          <Choice
            key={id}
            label={label}
            value={options[id] ?? ""}
            choices={Object.entries(values).map(([value, words]) => [value, words.label])}
            onChange={(value) => onChange({ flow, options: { ...options, [id]: value } })}
          />
        ))}
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
      <label htmlFor={id} className="block text-sm font-medium">
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
