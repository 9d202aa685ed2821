"use client";

import { type ReactNode, Suspense, startTransition, useRef, useState } from "react";
import { useFirstSign } from "./use-first-sign";
import { useHydrated } from "./use-hydrated";

/**
 * What one reads and nothing in it waits for a press, save plain links: where a page opens with it, it stays as the server sent it, and its
 * script comes with the first sign that somebody is there.
 */
export function AsSent({ children }: { readonly children: ReactNode }) {
  const isHydrated = useHydrated();
  const isSent = useRef(!isHydrated);
  const [isAsked, setAsked] = useState(false);
  // What stands there stays until the script has come.
  useFirstSign(() => startTransition(() => setAsked(true)));
  if (typeof window === "undefined") return <div>{children}</div>;
  if (!isSent.current || isAsked) return <Suspense>{children}</Suspense>;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: React takes what stands there as it is, and writes nothing
  return <div suppressHydrationWarning dangerouslySetInnerHTML={nothing} />;
}

const nothing = { __html: "" };
