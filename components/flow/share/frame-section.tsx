"use client";

import { useState } from "react";
import { Segmented } from "@/components/ui/segmented";
import { Switch } from "@/components/ui/switch";
import { share } from "@/lib/content/share";
import { CopyField } from "./copy-field";
import { formatFrame } from "./format-frame";

interface FrameSectionProps {
  readonly title: string;
  readonly flow: string;
  /** Of the run and the step. */
  readonly query: string;
}

const themes = [
  { value: "system", label: share.frame.themes.system },
  { value: "light", label: share.frame.themes.light },
  { value: "dark", label: share.frame.themes.dark },
] as const;

/** The code of a frame, and what is in it. */
export function FrameSection({ title, flow, query }: FrameSectionProps) {
  const [withInspector, setWithInspector] = useState(false);
  const [theme, setTheme] = useState<(typeof themes)[number]["value"]>("system");
  const code = formatFrame({ origin: location.origin, title, flow, query, withInspector, theme });
  return (
    <div className="flex flex-col gap-3">
      <CopyField label="The code of the frame" button="Copy the code" text={code} lines={4} />
      <Switch label={share.frame.withInspector} checked={withInspector} onChange={setWithInspector} />
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1.5 text-sm">
        <span className="font-medium">{share.frame.theme}</span>
        <Segmented label={share.frame.theme} choices={themes} value={theme} onChange={setTheme} />
      </div>
    </div>
  );
}
