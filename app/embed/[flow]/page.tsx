import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EmbedPage, isFlowId } from "@/components/flow/embed-page";
import { flowContents } from "@/lib/content/flows";

interface PageProps {
  readonly params: Promise<{ readonly flow: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { flow } = await params;
  if (!isFlowId(flow)) return {};
  const { title, line } = flowContents[flow].card;
  // Whoever searches should find the flow itself.
  return { title, description: line, alternates: { canonical: `/flows/${flow}` } };
}

export default async function Page({ params, searchParams }: PageProps) {
  const { flow } = await params;
  if (!isFlowId(flow)) notFound();
  return <EmbedPage flow={flow} query={await searchParams} />;
}
