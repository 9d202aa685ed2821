import type { Metadata } from "next";
import { recordRun } from "@/components/flow/flow-record";
import { listFlows } from "@/components/home/flow-entries";
import { HomeView } from "@/components/home/home-view";
import { explanationsFor } from "@/lib/content/flow-explanations";
import { home } from "@/lib/content/interface";

export const metadata: Metadata = {
  title: { absolute: `Grantscope: ${home.title}` },
  description: home.line,
};

export default async function HomePage() {
  const run = await recordRun("authorization-code");
  const { explanations } = explanationsFor("authorization-code");
  return <HomeView run={run} tables={explanations} checks={explanations.checks} flows={listFlows()} />;
}
