"use client";

import { useState } from "react";
import { IconButton } from "@/components/ui/button";
import { handOnFocus } from "@/components/ui/focus";
import { Icon } from "@/components/ui/icon";

/** What of the address could not be used, in lines that can be put away. */
export function Notices({ lines }: { readonly lines: readonly string[] }) {
  const [closed, setClosed] = useState<readonly string[]>();
  // The same said once more is news.
  if (lines.length === 0 || lines === closed) return null;
  return (
    <div
      role="status"
      className="mx-3 mb-2 flex items-start gap-3 rounded-lg bg-warn-soft py-1 pr-1 pl-3.5 text-sm text-warn md:mx-4"
    >
      <Icon name="info" className="mt-2" />
      <ul className="min-w-0 flex-1 space-y-1 py-1.5">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <IconButton
        ref={handOnFocus}
        icon="cross"
        label="Close"
        look="quiet"
        size="small"
        onClick={() => setClosed(lines)}
      />
    </div>
  );
}
