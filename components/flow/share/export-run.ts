/** A run as a file in one of the formats. Loaded with the dialog; what only one format needs, when it is asked for. */
import { type FlowTables, readDrawingWords } from "@/lib/content/drawing-words";
import type { FileFormat } from "@/lib/content/share";
import { formatHarText } from "@/lib/transcript/har";
import { formatMermaid } from "@/lib/transcript/mermaid";
import { formatSvg } from "@/lib/transcript/svg";
import type { FlowRun } from "@/machines/engine";
import { drawPng } from "../png";

/** A run, where one stands in it, and the words of its flow. */
export interface Shared {
  readonly run: FlowRun;
  readonly step: number;
  readonly words: FlowTables;
}

const extensions: Readonly<Record<FileFormat, string>> = {
  svg: "svg",
  png: "png",
  mermaid: "mmd",
  har: "har",
  json: "json",
};

export function nameFile({ run }: Shared, format: FileFormat): string {
  return `grantscope-${run.flow}.${extensions[format]}`;
}

/** Rejects where the browser cannot make it. */
export async function exportRun(shared: Shared, format: FileFormat): Promise<Blob> {
  const { run, step, words } = shared;
  const svg = () => formatSvg(run, readDrawingWords(words, run));
  switch (format) {
    case "svg":
      return new Blob([svg()], { type: "image/svg+xml" });
    case "png":
      return await drawPng(svg());
    case "mermaid":
      return new Blob([formatMermaid(run)], { type: "text/plain" });
    case "har":
      return new Blob([formatHarText(run)], { type: "application/json" });
    case "json": {
      const { formatRunFile } = await import("@/machines/run-file");
      return new Blob([formatRunFile(run, step)], { type: "application/json" });
    }
  }
}
