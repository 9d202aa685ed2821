import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { isFlowId, RoleCardsPage } from "@/components/flow/role-cards-page";
import { flowContents } from "@/lib/content/flows";
import { roleCards } from "@/lib/content/role-cards";

interface PageProps {
  readonly params: Promise<{ readonly flow: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { flow } = await params;
  if (!isFlowId(flow)) return {};
  const { title, line } = flowContents[flow].card;
  return { title: roleCards.title(title), description: line };
}

export default async function Page({ params, searchParams }: PageProps) {
  const { flow } = await params;
  if (!isFlowId(flow)) notFound();
  return <RoleCardsPage flow={flow} query={await searchParams} />;
}
