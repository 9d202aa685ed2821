"use client";

import { type ComponentProps, useState } from "react";
import { Inspector, type InspectorTab } from "@/components/message/inspector";

type FramedInspectorProps = Omit<ComponentProps<typeof Inspector>, "tab" | "onTab">;

/** The inspector of a frame, which keeps by itself what is open. */
export function FramedInspector(props: FramedInspectorProps) {
  const [tab, setTab] = useState<InspectorTab>("http");
  return <Inspector {...props} tab={tab} onTab={setTab} />;
}
