"use client";

import { type ReactNode, useState } from "react";
import { Tabs } from "@/components/ui/tabs";

interface SnippetTabsProps {
  readonly snippets: readonly { readonly id: string; readonly label: string; readonly code: ReactNode }[];
}

/** One library at a time; the code of all of them is in the page. */
export function SnippetTabs({ snippets }: SnippetTabsProps) {
  const [chosen, setChosen] = useState(snippets[0]?.id ?? "");
  return (
    <Tabs label="Libraries" tabs={snippets} value={chosen} onChange={setChosen} panelClassName="pt-3">
      {snippets.find(({ id }) => id === chosen)?.code}
    </Tabs>
  );
}
