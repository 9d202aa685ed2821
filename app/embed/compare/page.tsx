import type { Metadata } from "next";
import { EmbedComparisonPage } from "@/components/compare/embed-comparison-page";
import { compareWords } from "@/lib/content/compare/words";

interface PageProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

// Whoever searches should find the comparison itself.
export const metadata: Metadata = {
  title: compareWords.title,
  description: compareWords.line,
  alternates: { canonical: "/compare" },
};

export default async function Page({ searchParams }: PageProps) {
  return <EmbedComparisonPage query={await searchParams} />;
}
