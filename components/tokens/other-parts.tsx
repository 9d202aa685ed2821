import type { ReactNode } from "react";
import { Prose } from "@/components/ui/prose";
import { describeBytes } from "@/lib/content/tokens/workbench";
import type { Part } from "@/lib/tokens/decode";
import { PartFrame } from "./part-section";
import { useTools } from "./use-tools";

/** A part that is bytes and no text: how many, and what they are in hexadecimal digits. */
export function BytesSection({ part, extra }: { readonly part: Part; readonly extra?: ReactNode }) {
  const { tools } = useTools();
  const hex = [...part.bytes.subarray(0, most)].map((byte) => byte.toString(16).padStart(2, "0")).join(" ");
  return (
    <PartFrame kind={part.role}>
      {tools && <tools.PartProblems part={part} />}
      <p className="text-sm">
        <Prose text={describeBytes(part.bytes.length)} />
        {extra}
      </p>
      {hex !== "" && (
        <p className="mt-1 font-mono text-xs leading-5 text-muted">
          {hex}
          {part.bytes.length > most && " …"}
        </p>
      )}
    </PartFrame>
  );
}

const most = 32;
