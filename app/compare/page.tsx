import type { Metadata } from "next";
import { ComparePage } from "@/components/compare/compare-page";
import { compareWords } from "@/lib/content/compare/words";

interface PageProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export const metadata: Metadata = { title: compareWords.title, description: compareWords.line };

export default async function Page({ searchParams }: PageProps) {
  return <ComparePage query={await searchParams} />;
}
