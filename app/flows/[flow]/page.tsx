import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FlowPage, isFlowId } from "@/components/flow/flow-page";
import { describeFlowLink } from "@/components/flow/link-head";

interface PageProps {
  readonly params: Promise<{ readonly flow: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params, searchParams }: PageProps): Promise<Metadata> {
  const { flow } = await params;
  return isFlowId(flow) ? describeFlowLink(flow, await searchParams) : {};
}

export default async function Page({ params, searchParams }: PageProps) {
  const { flow } = await params;
  if (!isFlowId(flow)) notFound();
  return <FlowPage flow={flow} query={await searchParams} />;
}
