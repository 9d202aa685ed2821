"use client";

import { type ReactNode, useReducer, useState } from "react";
import { Segmented } from "@/components/ui/segmented";
import { workbench } from "@/lib/content/tokens/workbench";
import { Bench } from "./bench";
import { type Content, changeContent } from "./content";
import type { Judgement } from "./judgement";
import { useLink } from "./use-link";
import { type MemberExplanations, ToolsProvider, useTools } from "./use-tools";
import { WorkbenchHead } from "./workbench-head";

interface WorkbenchProps {
  /** What this is. */
  readonly title: ReactNode;
  /** The token that is there at first, and what was found out about it where the page was made. */
  readonly initial: {
    readonly content: Content;
    readonly judgement: Judgement;
    readonly explanations: MemberExplanations;
  };
}

const modes = [
  { value: "one", label: "One token" },
  { value: "two", label: "Compare two" },
] as const;

export function Workbench(props: WorkbenchProps) {
  return (
    <ToolsProvider explanations={props.initial.explanations}>
      <Modes {...props} />
    </ToolsProvider>
  );
}

/** One token on the bench, or two side by side. */
function Modes({ title, initial }: WorkbenchProps) {
  const { tools } = useTools();
  const [content, change] = useReducer(changeContent, initial.content);
  const [mode, setMode] = useState<"one" | "two">("one");
  const [other, setOther] = useState("");
  useLink(content.text, (opened) => change({ kind: "open", content: opened }));
  return (
    <>
      <WorkbenchHead title={title}>
        <Segmented label={workbench.modes} choices={modes} value={mode} onChange={setMode} />
      </WorkbenchHead>
      {mode === "two" && tools ? (
        <tools.CompareView content={content} onChange={change} other={other} onOther={setOther} />
      ) : (
        <Bench content={content} initial={initial.judgement} onChange={change} />
      )}
    </>
  );
}
