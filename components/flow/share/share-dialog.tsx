"use client";

import { useMemo } from "react";
import { buttonClasses } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Icon } from "@/components/ui/icon";
import { externalIcon } from "@/components/ui/rare-icons";
import { share } from "@/lib/content/share";
import type { Branch } from "@/lib/transcript/run";
import { formatAddressState } from "@/machines/address";
import type { ReadRun } from "@/machines/run-file";
import { fitQuery } from "../long-query";
import { type Recipe, recipeOf } from "../recipe";
import { BringInSection } from "./bring-in-section";
import { CopyField } from "./copy-field";
import type { Shared } from "./export-run";
import { FilesSection } from "./files-section";
import { FrameSection } from "./frame-section";
import { Section } from "./section";

interface ShareDialogProps extends Shared {
  readonly branches: readonly Branch[];
  readonly open: boolean;
  readonly onClose: () => void;
  /** Shows another run of the same flow. */
  readonly onRestore: (recipe: Recipe, step: number) => void;
}

/** All ways to pass this run on, and the way to bring one in. */
export function ShareDialog({ run, step, branches, words, open, onClose, onRestore }: ShareDialogProps) {
  const query = useMemo(
    () => formatAddressState(run.flow, { ...recipeOf(run), step, branches }),
    [run, step, branches],
  );

  const onPaper = fitQuery(formatAddressState(run.flow, { ...recipeOf(run), step }));
  const isTooLong = onPaper.includes("#");

  function openRun(read: ReadRun) {
    if (read.flow === run.flow) onRestore(recipeOf(read.run), read.step);
    else
      location.assign(
        addressOf(read.flow, formatAddressState(read.flow, { ...recipeOf(read.run), step: read.step })),
      );
    onClose();
  }

  return (
    <Dialog title={share.title} open={open} onClose={onClose}>
      <Section {...share.link}>
        <CopyField
          label={share.link.title}
          button="Copy"
          text={location.origin + addressOf(run.flow, query)}
        />
      </Section>
      <Section {...share.files}>
        <FilesSection run={run} step={step} words={words} />
      </Section>
      <Section {...share.paper}>
        {isTooLong ? (
          <p className="text-sm text-muted">{share.paper.tooLong}</p>
        ) : (
          <div className="flex flex-wrap gap-2">
            <PaperLink href={`/handout/${run.flow}${onPaper}`} label={share.paper.open} />
            <PaperLink href={`/handout/${run.flow}/cards${onPaper}`} label={share.paper.cards} />
          </div>
        )}
      </Section>
      <Section {...share.frame}>
        <FrameSection title={words.title} flow={run.flow} query={query} />
      </Section>
      <Section {...share.bringIn}>
        <BringInSection onOpen={openRun} />
      </Section>
    </Dialog>
  );
}

function addressOf(flow: string, query: string): string {
  return `/flows/${flow}${fitQuery(query)}`;
}

function PaperLink({ href, label }: { readonly href: string; readonly label: string }) {
  return (
    <a href={href} target="_blank" rel="noopener" className={buttonClasses()}>
      {label}
      <Icon name={externalIcon} size={14} />
      <span className="sr-only"> (opens in a new tab)</span>
    </a>
  );
}
