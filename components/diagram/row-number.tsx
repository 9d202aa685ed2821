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
      data-number=""
      className={`absolute inset-y-0 left-1 my-auto size-6 rounded-full text-center text-xs leading-6 tabular-nums md:left-2 ${looks[time]}`}
    >
      {children}
    </span>
  );
}
