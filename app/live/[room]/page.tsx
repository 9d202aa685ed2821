import type { Metadata } from "next";
import { headers } from "next/headers";
import { NoSuchRoom } from "@/components/live/no-such-room";
import { RoomPage } from "@/components/live/room-page";
import { unknownRoom } from "@/lib/content/live";
import { isStanding, lookUpIssuer } from "@/lib/rooms/look-up";

interface PageProps {
  readonly params: Promise<{ readonly room: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { room } = await params;
  if ((await lookUp(room)) === undefined) return { title: unknownRoom.title, robots: { index: false } };
  // What ends after a day is nothing to be found by a search.
  return { title: `Room ${room}`, ...(isStanding(room) ? {} : { robots: { index: false } }) };
}

/** Where there is no such room, the server has set the status before the page is asked for (`server/nowhere.ts`). */
export default async function Page({ params }: PageProps) {
  const { room } = await params;
  const issuer = await lookUp(room);
  return issuer === undefined ? <NoSuchRoom /> : <RoomPage room={room} issuer={issuer} />;
}

async function lookUp(room: string): Promise<string | undefined> {
  return lookUpIssuer(room, (await headers()).get("Host"));
}
