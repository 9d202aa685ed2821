import { useState } from "react";
import { Button } from "@/components/ui/button";
import { downloadIcon } from "@/components/ui/rare-icons";
import { saveFile } from "@/components/ui/save-file";
import { useCopy } from "@/components/ui/use-copy";
import { machine, sourceWords } from "@/lib/content/machine";
import { formatMachine } from "@/lib/transcript/chart/source";
import type { Chart } from "@/lib/transcript/chart/types";

interface MachineFileProps {
  readonly flow: string;
  readonly chart: Chart;
  readonly titleOf: (id: string) => string;
}

/** The machine of the chart, to take along as a source file. */
export function MachineFile({ flow, chart, titleOf }: MachineFileProps) {
  const [copied, copy] = useCopy();
  const [saved, setSaved] = useState("");
  const name = `grantscope-${flow}.machine.ts`;
  const write = () => formatMachine(flow, chart, sourceWords(flow, titleOf));
  const said = { copied: machine.copied, failed: machine.notCopied };
  return (
    <section aria-labelledby="machine-file" className="mt-4 text-sm">
      <h3 id="machine-file" className="font-semibold">
        {machine.file}
      </h3>
      <p className="mt-0.5 text-muted">{machine.fileLine}</p>
      <div className="mt-2 flex flex-wrap items-center gap-2">
        <Button size="small" icon="copy" aria-label={machine.copy.whole} onClick={() => void copy(write())}>
          {machine.copy.short}
        </Button>
        <Button
          size="small"
          icon={downloadIcon}
          aria-label={machine.save.whole}
          onClick={() => {
            saveFile(name, new Blob([write()], { type: "text/plain" }));
            setSaved(machine.saved(name));
          }}
        >
          {machine.save.short}
        </Button>
        <span role="status" className="text-muted wrap-anywhere">
          {copied === undefined ? saved : said[copied]}
        </span>
      </div>
    </section>
  );
}
