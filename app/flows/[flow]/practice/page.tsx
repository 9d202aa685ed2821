import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { isFlowId, PracticePage } from "@/components/flow/practice/practice-page";
import { flowContents } from "@/lib/content/flows";
import { practice } from "@/lib/content/practice";

interface PageProps {
  readonly params: Promise<{ readonly flow: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { flow } = await params;
  if (!isFlowId(flow)) return {};
  const { title, line } = flowContents[flow].card;
  return { title: practice.title(title), description: line };
}

export default async function Page({ params, searchParams }: PageProps) {
  const { flow } = await params;
  if (!isFlowId(flow)) notFound();
  return <PracticePage flow={flow} query={await searchParams} />;
}
