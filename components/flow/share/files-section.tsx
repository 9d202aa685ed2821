"use client";

import { useState } from "react";
import { Icon } from "@/components/ui/icon";
import { downloadIcon } from "@/components/ui/rare-icons";
import { saveFile } from "@/components/ui/save-file";
import { type FileFormat, fileFormats, share } from "@/lib/content/share";
import { exportRun, nameFile, type Shared } from "./export-run";

const formats = Object.entries(fileFormats) as readonly [FileFormat, (typeof fileFormats)[FileFormat]][];

/** The run in each format that there is. */
export function FilesSection(shared: Shared) {
  const [said, setSaid] = useState("");
  async function save(format: FileFormat) {
    try {
      saveFile(nameFile(shared, format), await exportRun(shared, format));
      setSaid(share.files.saved(nameFile(shared, format)));
    } catch (error) {
      setSaid(share.files.failed(fileFormats[format].label));
      reportError(error);
    }
  }
  return (
    <>
      <ul className="grid grid-cols-1 gap-2 min-[30rem]:grid-cols-2">
        {formats.map(([format, { label, what }]) => (
          <li key={format} className="last:odd:col-span-full">
            <button
              type="button"
              onClick={() => void save(format)}
              className="flex size-full min-h-11 items-center gap-3 rounded-lg px-3 py-1.5 text-left text-sm inset-ring inset-ring-line transition-colors hover:bg-hover hover:inset-ring-edge"
            >
              <Icon name={downloadIcon} className="text-muted" />
              <span className="min-w-0">
                <span className="block font-medium">{label}</span>
                <span className="block text-xs text-muted">{what}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <p role="status" className="mt-2 text-sm text-muted empty:hidden">
        {said}
      </p>
    </>
  );
}
