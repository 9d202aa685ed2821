"use client";

import { useEffect, useState } from "react";
import { CopyField } from "@/components/flow/share/copy-field";
import { FilesSection } from "@/components/flow/share/files-section";
import { formatFrame } from "@/components/flow/share/format-frame";
import { Section } from "@/components/flow/share/section";
import { Dialog } from "@/components/ui/dialog";
import { compareShare } from "@/lib/content/compare/words";
import { explanationsFor } from "@/lib/content/flow-explanations";
import { broughtIn, share } from "@/lib/content/share";
import { type FlowRun, simulate } from "@/machines/engine";
import { type ComparisonView, type SideView, sideIds } from "./compared";

interface ShareDialogProps {
  readonly comparison: ComparisonView;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** The link and the frame of a comparison, and each of its runs as a file. */
export function ShareDialog({ comparison, open, onClose }: ShareDialogProps) {
  const { origin, pathname, search } = location;
  const frame = { origin, title: comparison.title, flow: "compare", query: search } as const;
  return (
    <Dialog title={share.title} open={open} onClose={onClose}>
      <Section title={share.link.title} line={compareShare.link}>
        <CopyField label={share.link.title} button="Copy" text={origin + pathname + search} />
      </Section>
      {sideIds.map((id) => (
        <SideFiles key={id} view={comparison.sides[id]} />
      ))}
      <Section title={share.frame.title} line={compareShare.frame}>
        <CopyField
          label="The code of the frame"
          button="Copy the code"
          text={formatFrame({ ...frame, withInspector: false, theme: "system" })}
          lines={4}
        />
      </Section>
    </Dialog>
  );
}

function SideFiles({ view: { run, name } }: { readonly view: SideView }) {
  const whole = useWholeRun(run);
  return (
    <Section title={`${share.files.title}: ${name}`}>
      {whole === undefined ? (
        <p className="text-sm text-muted">{broughtIn.reading}</p>
      ) : (
        <FilesSection run={whole} step={whole.steps.length - 1} words={explanationsFor(whole.flow)} />
      )}
    </Section>
  );
}

/** The run with all that the page does not draw: made once more, here. */
function useWholeRun({ flow, options, seed, deviations }: FlowRun): FlowRun | undefined {
  const [whole, setWhole] = useState<FlowRun>();
  useEffect(() => {
    let isGone = false;
    void simulate({ flow, options, seed, deviations }).then((run) => {
      if (!isGone) setWhole(run);
    });
    return () => {
      isGone = true;
    };
  }, [flow, options, seed, deviations]);
  return whole;
}
