"use client";

import { useReducer, useState } from "react";
import { Segmented } from "@/components/ui/segmented";
import { workbench } from "@/lib/content/tokens/workbench";
import type { Assessment } from "@/lib/tokens/assess";
import { samples } from "@/lib/tokens/samples";
import { Bench } from "./bench";
import { CompareView } from "./compare-view";
import { changeContent, openContent } from "./content";
import { useLink } from "./use-link";
import { WorkbenchHead } from "./workbench-head";

interface WorkbenchProps {
  /** What is known of the token that is there at first: it was found out where the page was made. */
  readonly initial: Assessment;
}

const modes = [
  { value: "one", label: "One token" },
  { value: "two", label: "Compare two" },
] as const;

/** The page: one token on the bench, or two side by side. */
export function Workbench({ initial }: WorkbenchProps) {
  const [content, change] = useReducer(changeContent, samples["access-token"], openContent);
  const [mode, setMode] = useState<"one" | "two">("one");
  const [other, setOther] = useState("");
  useLink(content.text, (opened) => change({ kind: "open", content: opened }));
  return (
    <>
      <WorkbenchHead>
        <Segmented label={workbench.modes} choices={modes} value={mode} onChange={setMode} />
      </WorkbenchHead>
      {mode === "one" ? (
        <Bench content={content} initial={initial} onChange={change} />
      ) : (
        <CompareView content={content} onChange={change} other={other} onOther={setOther} />
      )}
    </>
  );
}
