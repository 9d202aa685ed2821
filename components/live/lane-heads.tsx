import { iconOf, useParties } from "@/components/party/parties";
import { Icon } from "@/components/ui/icon";
import type { Party } from "@/lib/transcript/types";

/** Who stands at the heads of the lanes of a room. */
export function LaneHeads({ lanes }: { readonly lanes: readonly Party[] }) {
  const laneOf = useParties();
  return (
    <ul
      aria-label="Parties"
      className="flex justify-between border-b border-line pt-2 pr-(--end) pb-2 pl-(--gutter)"
    >
      {lanes.map((party) => (
        <li
          key={party}
          data-party={party}
          className="flex w-[calc(2*var(--half))] min-w-0 shrink-0 flex-col items-center gap-1 py-1 @xl:flex-row @2xl:gap-2 @2xl:px-1"
        >
          <span className="flex size-8 shrink-0 @xl:size-7 @2xl:size-8 items-center justify-center rounded-md bg-party-soft text-party-ink">
            <Icon name={iconOf(laneOf(party))} size={18} />
          </span>
          <span className="min-w-0 text-center leading-tight @xl:text-left">
            <span className="hidden text-sm leading-tight font-semibold @lg:block">{laneOf(party).role}</span>
            <span className="block text-xs leading-tight font-semibold @lg:hidden">
              {laneOf(party).short}
            </span>
            <span className="hidden truncate text-xs text-party-ink @2xl:block">{laneOf(party).place}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
