"use client";

import { createContext, type ReactNode, use, useCallback, useMemo, useState } from "react";
import { useFirstSign } from "@/components/ui/use-first-sign";

const load = () => import("./tools");

export type Tools = Awaited<ReturnType<typeof load>>;

type Act = (tools: Tools) => unknown;

interface ToolsDoor {
  /** Undefined until they are there. */
  readonly tools: Tools | undefined;
  /** They were asked for and did not come. */
  readonly hasFailed: boolean;
  /** Does this as soon as they are there. */
  readonly withTools: (act: Act) => void;
}

const ToolsContext = createContext<ToolsDoor>({ tools: undefined, hasFailed: false, withTools: () => {} });

export function useTools(): ToolsDoor {
  return use(ToolsContext);
}

/** By which a person shows that they are there: before a token can be typed or pasted, one of these has happened. */
const signs = ["pointermove", "pointerdown", "focusin", "keydown"] as const;

/** Fetches the tools at the first sign of a person, once; so that nothing is asked for when there is a token of theirs on the page. */
export function ToolsProvider({ children }: { readonly children: ReactNode }) {
  const [tools, setTools] = useState<Tools>();
  const [hasFailed, setHasFailed] = useState(false);
  const withTools = useCallback((act: Act) => {
    load().then(
      (found) => {
        setTools(found);
        setHasFailed(false);
        act(found);
      },
      () => setHasFailed(true),
    );
  }, []);

  const fetch = useCallback(() => withTools(() => {}), [withTools]);
  useFirstSign(fetch, signs);

  const door = useMemo(() => ({ tools, hasFailed, withTools }), [tools, hasFailed, withTools]);
  return <ToolsContext value={door}>{children}</ToolsContext>;
}
