"use client";

import { Menu } from "@/components/ui/menu";
import { Prose } from "@/components/ui/prose";
import { sampleWords } from "@/lib/content/tokens/workbench";
import { type SampleId, sampleIds } from "@/lib/tokens/sample-ids";

interface SampleMenuProps {
  readonly onChoose: (id: SampleId) => void;
  /** Begins a token of one's own. */
  readonly onDraft: () => void;
}

/** Tokens to begin with. */
export function SampleMenu({ onChoose, onDraft }: SampleMenuProps) {
  return (
    <Menu
      label="Examples"
      groups={[
        {
          items: sampleIds.map((id) => ({
            id,
            label: <Title text={sampleWords[id].title} />,
            note: sampleWords[id].reason,
            act: () => onChoose(id),
          })),
        },
        { items: [{ id: "draft", label: "A new token of your own", act: onDraft }] },
      ]}
    />
  );
}

function Title({ text }: { readonly text: string }) {
  return (
    <span>
      <Prose text={text} />
    </span>
  );
}
