import type { Metadata } from "next";
import { LearnPage } from "@/components/learn/learn-page";
import { learn } from "@/lib/content/learn/guides";

export const metadata: Metadata = { title: learn.title, description: learn.description };

export default function Page() {
  return <LearnPage />;
}
