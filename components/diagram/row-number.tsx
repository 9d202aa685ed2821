import type { ReactNode } from "react";
import type { RowTime } from "@/lib/transcript/arrows";

const looks: Record<RowTime, string> = {
  past: "text-muted",
  now: "bg-party-ink text-surface font-semibold",
  ahead: "text-faint",
};

/** What stands in the gutter before a row. */
export function RowNumber({ time, children }: { readonly time: RowTime; readonly children: ReactNode }) {
  return (
    <span
      className={`absolute top-1/2 left-1 flex size-6 -translate-y-1/2 items-center justify-center rounded-full text-xs tabular-nums md:left-2 ${looks[time]}`}
    >
      {children}
    </span>
  );
}
