"use client";

import { type ComponentProps, useState } from "react";
import { Inspector } from "@/components/message/inspector";
import type { InspectorTab } from "@/components/message/inspector-tabs";
import type { FlowRun } from "@/machines/engine";
import { useMachineTab } from "./use-machine-tab";

interface FramedInspectorProps
  extends Omit<ComponentProps<typeof Inspector>, "run" | "tab" | "onTab" | "machine"> {
  readonly run: FlowRun;
  readonly onGo: (step: number) => void;
}

/** The inspector of a frame, which keeps by itself what is open. */
export function FramedInspector({ onGo, ...props }: FramedInspectorProps) {
  const [tab, setTab] = useState<InspectorTab>("http");
  const machine = useMachineTab(props, props.explanations, onGo);
  return <Inspector {...props} machine={machine} tab={tab} onTab={setTab} />;
}
