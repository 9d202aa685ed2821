import type { ReactNode } from "react";

export function Kbd({ children }: { readonly children: ReactNode }) {
  return (
    <kbd className="inline-flex h-5.5 min-w-5.5 items-center justify-center rounded-sm bg-sunken px-1 font-sans text-xs font-medium text-muted inset-ring inset-ring-line">
      {children}
    </kbd>
  );
}
