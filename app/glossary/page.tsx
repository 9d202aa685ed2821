import type { Metadata } from "next";
import { recordRunsOf } from "@/components/flow/flow-record";
import { GlossaryPage } from "@/components/learn/glossary-page";
import { glossaryWords } from "@/lib/content/glossary";
import type { Word } from "@/lib/content/glossary/types";
import { guides } from "@/lib/content/learn/guides";

export const metadata: Metadata = {
  title: guides.glossary.title,
  description: guides.glossary.description,
};

export default async function Page() {
  const entries: readonly (readonly [string, Word])[] = Object.entries(glossaryWords);
  const runOf = await recordRunsOf(entries.map(([, { see }]) => see));
  const words = entries.map(([id, word]) => ({ id, word, run: runOf(word.see) }));
  return <GlossaryPage words={words} />;
}
