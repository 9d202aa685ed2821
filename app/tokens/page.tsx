import type { Metadata } from "next";
import { TokensPage } from "@/components/tokens/tokens-page";
import { workbench } from "@/lib/content/tokens/workbench";

export const metadata: Metadata = { title: workbench.title, description: workbench.description };

export default function Page() {
  return <TokensPage />;
}
