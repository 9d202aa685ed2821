"use client";

import { useMemo } from "react";
import { Panel } from "@/components/ui/panel";
import { compareTokens } from "@/lib/tokens/compare";
import { decodeToken } from "@/lib/tokens/decode";
import { readInput } from "@/lib/tokens/read-input";
import { Comparison } from "./comparison";
import { type Change, type Content, selectToken } from "./content";
import { TokenPanel } from "./token-panel";

interface CompareViewProps {
  readonly content: Content;
  readonly onChange: (change: Change) => void;
  /** What was put in as the other token. */
  readonly other: string;
  readonly onOther: (text: string) => void;
}

/** Two tokens side by side, and member by member what differs. */
export function CompareView({ content, onChange, other, onOther }: CompareViewProps) {
  const { text, input } = content;
  const one = useMemo(() => selectToken({ text, input }), [text, input]);
  const otherInput = useMemo(() => readInput(other), [other]);
  const otherText = otherInput.kind === "found" ? otherInput.tokens[0].token : other;
  const second = useMemo(
    () => (otherInput.kind === "found" ? decodeToken(otherText) : undefined),
    [otherInput, otherText],
  );
  return (
    <div className="grid gap-4 md:grid-cols-2">
      <TokenPanel
        title="One token"
        text={text}
        input={input}
        token={one}
        onInput={(to) => onChange({ kind: "input", text: to })}
        onChoose={(to) => onChange({ kind: "choose", token: { token: to } })}
      />
      <TokenPanel
        title="The other"
        text={otherText}
        input={otherInput}
        token={second}
        onInput={onOther}
        onChoose={onOther}
      />
      {one && second && (
        <Panel label="Comparison" className="md:col-span-2">
          <Comparison comparison={compareTokens(one, second)} />
        </Panel>
      )}
    </div>
  );
}
