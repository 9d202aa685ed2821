import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { RoomPage } from "@/components/live/room-page";
import { lookUpIssuer } from "@/lib/rooms/look-up";

interface PageProps {
  readonly params: Promise<{ readonly room: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: `Room ${(await params).room}`, robots: { index: false } };
}

export default async function Page({ params }: PageProps) {
  const { room } = await params;
  const issuer = await lookUpIssuer(room, (await headers()).get("Host"));
  if (issuer === undefined) notFound();
  return <RoomPage room={room} issuer={issuer} />;
}
