"use client";

import { memo } from "react";
import { Icon } from "@/components/ui/icon";
import type { HeldValue } from "@/lib/transcript/holdings";
import type { Party } from "@/lib/transcript/types";
import { HeldValues } from "./held-values";
import { partyLooks } from "./parties";

export type Role = "sends" | "receives" | undefined;

interface PartyHeadProps {
  readonly party: Party;
  readonly role: Role;
  readonly held: readonly HeldValue[];
  readonly align: "start" | "end";
}

/** Who stands at the head of a lane, whether it sends or receives now, and what it holds. */
export const PartyHead = memo(function PartyHead({ party, role, held, align }: PartyHeadProps) {
  const { name, short, place, icon } = partyLooks[party];
  return (
    <li data-party={party} className="w-[calc(2*var(--half))] min-w-0 shrink-0">
      <h3
        className={`flex flex-col items-center gap-1 rounded-lg p-1 @lg:flex-row @lg:gap-2 @lg:p-1.5 ${role ? "bg-party-soft" : ""}`}
      >
        <span
          className={`flex size-8 shrink-0 items-center justify-center rounded-md ${role ? "bg-party-ink text-surface" : "bg-party-soft text-party-ink"}`}
        >
          <Icon name={icon} size={18} />
        </span>
        <span className="min-w-0 text-center leading-tight @lg:text-left">
          <span className="hidden text-sm leading-tight font-semibold @lg:block">{name}</span>
          <span className="block text-xs leading-tight font-semibold @lg:hidden">{short}</span>
          <span className="hidden truncate text-xs font-normal tracking-normal text-party-ink @lg:block">
            {place}
          </span>
          {role && <span className="sr-only">{role} the message</span>}
        </span>
      </h3>
      <HeldValues party={party} held={held} align={align} />
    </li>
  );
});
