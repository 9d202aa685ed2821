import type { Metadata } from "next";
import { TokensPage } from "@/components/tokens/tokens-page";
import { aboutWorkbench } from "@/lib/content/tokens/about";

export const metadata: Metadata = { title: aboutWorkbench.title, description: aboutWorkbench.description };

export default function Page() {
  return <TokensPage />;
}
