import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { RoomPage } from "@/components/live/room-page";
import { isStanding, lookUpIssuer } from "@/lib/rooms/look-up";

interface PageProps {
  readonly params: Promise<{ readonly room: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { room } = await params;
  // What ends after a day is nothing to be found by a search.
  return { title: `Room ${room}`, ...(isStanding(room) ? {} : { robots: { index: false } }) };
}

export default async function Page({ params }: PageProps) {
  const { room } = await params;
  const issuer = await lookUpIssuer(room, (await headers()).get("Host"));
  if (issuer === undefined) notFound();
  return <RoomPage room={room} issuer={issuer} />;
}
