import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { HandoutPage, isFlowId } from "@/components/flow/handout-page";
import { flowContents } from "@/lib/content/flows";

interface PageProps {
  readonly params: Promise<{ readonly flow: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { flow } = await params;
  if (!isFlowId(flow)) return {};
  const { title, line } = flowContents[flow].card;
  return { title: `${title} on paper`, description: line };
}

export default async function Page({ params, searchParams }: PageProps) {
  const { flow } = await params;
  if (!isFlowId(flow)) notFound();
  const host = (await headers()).get("host") ?? "";
  return <HandoutPage flow={flow} query={await searchParams} host={host} />;
}
