import { knowledgeWords, placeWords } from "@/lib/content/knowledge";
import { places } from "@/lib/transcript/exposure";
import type { Party } from "@/lib/transcript/types";
import { cell, SeenCell } from "./knowledge-cell";

interface HostsRowProps {
  readonly hosts: readonly string[];
  readonly parties: readonly Party[];
}

/** What TLS leaves in the open. */
export function HostsRow({ hosts, parties }: HostsRowProps) {
  return (
    <tr className="border-t border-line">
      <th scope="row" title={hosts.join(", ")} className="py-2 pr-1 pl-3.5 text-left font-normal">
        <div className="@max-[18rem]:w-[calc(100cqw-0.875rem)] @max-[18rem]:pb-7">
          <span className="block truncate text-xs font-medium">{knowledgeWords.hosts}</span>
          <span className="block truncate font-mono text-xs text-faint">{hosts.join(", ")}</span>
        </div>
      </th>
      {parties.map((party) => (
        <td key={party} className={`${cell} text-faint`}>
          <span aria-hidden="true">–</span>
        </td>
      ))}
      {places.map((place) => (
        <SeenCell key={place} seen={place === "network"} isNew={false} where={placeWords[place].label} />
      ))}
    </tr>
  );
}
