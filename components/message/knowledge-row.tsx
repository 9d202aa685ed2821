"use client";

import { useId, useState } from "react";
import { useParties } from "@/components/party/parties";
import { breakWords } from "@/components/ui/break-words";
import { Icon } from "@/components/ui/icon";
import { knowledgeWords, placeWords } from "@/lib/content/knowledge";
import { places } from "@/lib/transcript/exposure";
import type { Party } from "@/lib/transcript/types";
import { SeenCell } from "./knowledge-cell";
import { KnowledgeReasons } from "./knowledge-reasons";
import type { KnowledgeRow } from "./knowledge-rows";

interface ValueRowProps {
  readonly row: KnowledgeRow;
  readonly parties: readonly Party[];
}

/** A value and who has it; it opens to the reasons. */
export function ValueRow({ row, parties }: ValueRowProps) {
  const [open, setOpen] = useState(false);
  const reasons = useId();
  const laneOf = useParties();
  const { name, value, secret, server, seenBy, newTo, newPlaces, isNamesake } = row;
  return (
    <>
      <tr className="border-t border-line">
        <th scope="row" className="pr-1 text-left font-normal @max-[18rem]:pr-0">
          <button
            type="button"
            title={value}
            data-name={name}
            data-value={value}
            aria-expanded={open}
            aria-controls={open ? reasons : undefined}
            onClick={() => setOpen(!open)}
            className="relative block w-full py-2 text-left -outline-offset-2 @max-[18rem]:w-[100cqw] @max-[18rem]:pb-9"
          >
            <span className="flex gap-1 font-mono text-xs font-medium">
              <Icon name="down" size={10} className={`mt-1 text-faint ${open ? "" : "-rotate-90"}`} />
              <span className="min-w-0 wrap-anywhere">
                {/* The lock stands where the last line of the name ends, and never in one of its own. */}
                <span className={secret ? "relative pr-4" : ""}>
                  {secret && (
                    <Icon name="lock" size={11} className="absolute right-0 bottom-0.5 text-faint" />
                  )}
                  {breakWords(name)}
                </span>
              </span>
              {secret && <span className="sr-only">(secret)</span>}
            </span>
            {isNamesake && server && (
              <span className="block text-xs text-muted">{knowledgeWords.server(laneOf(server).place)}</span>
            )}
            <span className="block truncate font-mono text-xs text-faint">{value}</span>
          </button>
        </th>
        {parties.map((party) => (
          <SeenCell key={party} party={party} seen={seenBy.includes(party)} isNew={newTo.includes(party)} />
        ))}
        {places.map((place) => (
          <SeenCell
            key={place}
            seen={row.places.includes(place)}
            isNew={newPlaces.includes(place)}
            where={placeWords[place].label}
          />
        ))}
      </tr>
      {open && (
        <tr>
          <td id={reasons} colSpan={1 + parties.length + places.length} className="pb-3">
            <KnowledgeReasons row={row} />
          </td>
        </tr>
      )}
    </>
  );
}
