"use client";

import { useParties } from "@/components/party/parties";
import { Icon } from "@/components/ui/icon";
import type { Secret } from "@/lib/transcript/run-facts";

/** Each secret with everyone who has seen it. */
export function SecretList({ secrets }: { readonly secrets: readonly Secret[] }) {
  const laneOf = useParties();
  return (
    <ul className="flex flex-col gap-1.5">
      {secrets.map(({ name, seenBy, places }) => (
        <li key={name} className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
          <span className="flex min-w-0 gap-2">
            <Icon
              name={places.includes("address-bar") ? "eye" : "lock"}
              size={12}
              className="mt-1 text-faint"
            />
            <code className="min-w-0 font-mono text-xs text-ink">{name}</code>
          </span>
          <span className="flex flex-wrap gap-1">
            {seenBy.map((party) => (
              <span
                key={party}
                data-party={party}
                className="rounded-sm bg-party-soft px-1 text-xs font-medium text-party-ink"
              >
                {laneOf(party).short}
              </span>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}
