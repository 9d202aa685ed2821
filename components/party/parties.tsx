"use client";

/** How the parties of a run are called and drawn: what its lanes say, the same in the diagram, the inspector and the announcements. */
import { createContext, type ReactNode, useContext } from "react";
import type { IconName } from "@/components/ui/icon";
import { laneOf } from "@/lib/transcript/lanes";
import type { Channel, Lane, Party } from "@/lib/transcript/types";

const Lanes = createContext<readonly Lane[]>([]);

/** All below it speaks of the parties as these lanes do. */
export function Parties({
  lanes,
  children,
}: {
  readonly lanes: readonly Lane[];
  readonly children: ReactNode;
}) {
  return <Lanes value={lanes}>{children}</Lanes>;
}

/** How each party is called here. */
export function useParties(): (party: Party) => Lane {
  const lanes = useContext(Lanes);
  return (party) => laneOf(lanes, party);
}

export { iconOf } from "./icons";

export const channelIcons: Readonly<Record<Channel, IconName>> = { front: "eye", back: "lock" };
