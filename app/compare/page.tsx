import type { Metadata } from "next";
import { ComparePage } from "@/components/compare/compare-page";
import { describeComparisonPage } from "@/components/compare/comparison-head";

interface PageProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  return describeComparisonPage(await searchParams);
}

export default async function Page({ searchParams }: PageProps) {
  return <ComparePage query={await searchParams} />;
}
