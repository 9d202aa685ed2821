"use client";

import { memo } from "react";
import { iconOf, useParties } from "@/components/party/parties";
import { Icon } from "@/components/ui/icon";
import type { HeldValue } from "@/lib/transcript/holdings";
import type { Party } from "@/lib/transcript/types";
import { HeldValues } from "./held-values";

export type Role = "sends" | "receives" | undefined;

interface PartyHeadProps {
  readonly party: Party;
  readonly role: Role;
  readonly held: readonly HeldValue[];
  /** Are there so many that a name has little room? */
  readonly tight: boolean;
  readonly align: "start" | "end";
  /** Where two diagrams share the window: one word for each party, and less room for what it holds. */
  readonly brief?: boolean;
}

/** By how much room there is for a name. */
const looks = {
  usual: {
    box: "@xl:min-h-15 @xl:flex-row @xl:gap-1 @xl:px-1 @2xl:gap-1.5 @2xl:px-1.5",
    icon: "@xl:size-7 @2xl:size-8 @3xl:size-9",
    text: "@xl:text-left",
  },
  tight: {
    box: "@3xl:min-h-15 @3xl:flex-row @3xl:gap-2 @3xl:px-2",
    icon: "@3xl:size-9",
    text: "@3xl:text-left",
  },
  brief: { box: "@xl:flex-row @xl:gap-2 @xl:px-1", icon: "@xl:size-7", text: "@xl:text-left" },
} as const;

/**
 * Who stands at the head of a lane, whether it sends or receives now, and what it holds. What is held is listed anew at each step, and
 * of most parties it says the same.
 */
export const PartyHead = memo(DrawnHead, (before, now) => JSON.stringify(before) === JSON.stringify(now));

function DrawnHead({ party, role, held, tight, align, brief }: PartyHeadProps) {
  const lane = useParties()(party);
  const look = brief ? "brief" : tight ? "tight" : "usual";
  return (
    <li data-party={party} className="w-[calc(2*var(--half))] min-w-0 shrink-0">
      <h3
        className={`flex flex-col items-center gap-1 rounded-lg py-1 @lg:px-1 ${looks[look].box} ${role ? "bg-party-soft" : ""}`}
      >
        <span
          className={`flex size-8 shrink-0 items-center justify-center rounded-md ${looks[look].icon} ${role ? "bg-party-ink text-surface" : "bg-party-soft text-party-ink"}`}
        >
          <Icon name={iconOf(lane)} size={18} />
        </span>
        <span className={`max-w-full min-w-0 text-center leading-tight ${looks[look].text}`}>
          {brief ? (
            <span className="block truncate text-sm leading-tight font-semibold">{lane.short}</span>
          ) : (
            <>
              <span
                className={`hidden text-sm leading-tight font-semibold @lg:flex @lg:min-h-[2lh] @lg:items-center @lg:justify-center ${tight ? "@3xl:min-h-0 @3xl:justify-start" : "@xl:min-h-0 @xl:justify-start"}`}
              >
                {lane.role}
              </span>
              <span className="block text-[max(12px,min(0.75rem,var(--half)/2.2))] leading-tight font-semibold tracking-tight @lg:hidden">
                {lane.short}
              </span>
              <span className="hidden truncate text-xs font-normal tracking-normal text-party-ink @lg:block">
                {lane.place}
              </span>
            </>
          )}
          {role && <span className="sr-only">{role} the message</span>}
        </span>
      </h3>
      <HeldValues party={party} held={held} align={align} room={brief ? 3 : 4} />
    </li>
  );
}
