import type { Metadata } from "next";
import { headers } from "next/headers";
import { LivePage } from "@/components/live/live-page";
import { liveIntroduction } from "@/lib/content/live";
import { standingIssuer } from "@/lib/rooms/look-up";

export const metadata: Metadata = { title: "Live rooms", description: liveIntroduction.line };

export default async function Page() {
  return <LivePage issuer={standingIssuer((await headers()).get("Host"))} />;
}
