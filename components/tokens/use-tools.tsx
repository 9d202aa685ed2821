"use client";

import { createContext, type ReactNode, use, useCallback, useMemo, useState } from "react";
import { useFirstSign } from "@/components/ui/use-first-sign";
import type { ClaimExplanation } from "@/lib/content/types";

const load = () => import("./tools");

export type Tools = Awaited<ReturnType<typeof load>>;

type Act = (tools: Tools) => unknown;

type MemberRole = "header" | "payload";

/** What the members of one token are, by role and name. */
export type MemberExplanations = Readonly<Record<MemberRole, ReadonlyMap<string, ClaimExplanation>>>;

interface ToolsDoor {
  /** Undefined until they are there. */
  readonly tools: Tools | undefined;
  /** They were asked for and did not come. */
  readonly hasFailed: boolean;
  /** What a member of this name is, where it is known: until the tools are there, of the first token. */
  readonly explain: (role: MemberRole, name: string) => ClaimExplanation | undefined;
  /** Does this as soon as they are there. */
  readonly withTools: (act: Act) => void;
}

const ToolsContext = createContext<ToolsDoor>({
  tools: undefined,
  hasFailed: false,
  explain: () => undefined,
  withTools: () => {},
});

export function useTools(): ToolsDoor {
  return use(ToolsContext);
}

/** By which a person shows that they are there: before a token can be typed or pasted, one of these has happened. */
const signs = ["pointermove", "pointerdown", "focusin", "keydown"] as const;

interface ToolsProviderProps {
  readonly explanations: MemberExplanations;
  readonly children: ReactNode;
}

/** Fetches the tools at the first sign of a person, once; so that nothing is asked for when there is a token of theirs on the page. */
export function ToolsProvider({ explanations, children }: ToolsProviderProps) {
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

  const door = useMemo(() => {
    const explain = tools?.explainMember ?? ((role, name) => explanations[role].get(name));
    return { tools, hasFailed, explain, withTools };
  }, [tools, hasFailed, explanations, withTools]);
  return <ToolsContext value={door}>{children}</ToolsContext>;
}
