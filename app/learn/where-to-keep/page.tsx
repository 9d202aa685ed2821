import type { Metadata } from "next";
import { KeepPage } from "@/components/learn/keep/keep-page";
import { guides } from "@/lib/content/learn/guides";

const { title, description } = guides["where-to-keep"];

export const metadata: Metadata = { title, description };

export default function Page() {
  return <KeepPage />;
}
