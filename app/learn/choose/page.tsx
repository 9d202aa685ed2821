import type { Metadata } from "next";
import { ChoosePage, titleOf } from "@/components/learn/choose-page";
import { guides } from "@/lib/content/learn/guides";

interface PageProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  return { title: titleOf(await searchParams), description: guides.choose.description };
}

export default async function Page({ searchParams }: PageProps) {
  return <ChoosePage query={await searchParams} />;
}
