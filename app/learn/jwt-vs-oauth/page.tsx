import type { Metadata } from "next";
import { recordRunsOf } from "@/components/flow/flow-record";
import { GuidePage } from "@/components/learn/guide-page";
import { guides } from "@/lib/content/learn/guides";
import { guideRuns } from "@/lib/content/learn/jwt-vs-oauth/runs";

const { title, description } = guides["jwt-vs-oauth"];

export const metadata: Metadata = { title, description };

export default async function Page() {
  return <GuidePage runOf={await recordRunsOf(guideRuns)} />;
}
