import { useParties } from "@/components/party/parties";
import { Icon } from "@/components/ui/icon";
import { empty } from "@/lib/content/empty";
import { knowledgeWords, placeWords } from "@/lib/content/knowledge";
import { places } from "@/lib/transcript/exposure";
import type { RunRecord } from "@/lib/transcript/run";
import type { Party } from "@/lib/transcript/types";
import { HostsRow } from "./knowledge-hosts";
import { ValueRow } from "./knowledge-row";
import { type KnowledgeRow, selectKnowledgeRows } from "./knowledge-rows";

interface KnowledgeViewProps {
  readonly run: RunRecord;
  readonly step: number;
}

/** Who has seen which value, and where else it can be read; what the last step added is ringed. */
export function KnowledgeView({ run, step }: KnowledgeViewProps) {
  const { parties, rows, hosts } = selectKnowledgeRows(run, step);
  if (rows.length === 0) return <p className="text-sm text-muted">{empty.knowledge}</p>;
  return (
    <div className="@container">
      <table className="w-full table-fixed border-collapse text-sm">
        <caption className="sr-only">Which party has seen which value, and where else it can be read</caption>
        <Head parties={parties} />
        <tbody>
          {rows.map((row) => (
            <ValueRow key={`${row.name} ${row.value}`} row={row} parties={parties} />
          ))}
          {hosts.length > 0 && <HostsRow hosts={hosts} parties={parties} />}
        </tbody>
      </table>
      <Legend rows={rows} />
      {hosts.length > 0 && <p className="mt-2 text-xs text-muted">{knowledgeWords.hostsWhy}</p>}
    </div>
  );
}

/** In a narrow panel the marks have the whole width, and stand below the name (knowledge-row.tsx). */
const column = "w-5.5 @max-[18rem]:w-auto";
const heading = "mx-auto rotate-180 whitespace-nowrap [writing-mode:vertical-rl] leading-4 text-left";

function Head({ parties }: { readonly parties: readonly Party[] }) {
  const laneOf = useParties();
  return (
    <>
      <colgroup>
        <col className="@max-[18rem]:w-px" />
      </colgroup>
      <colgroup>
        {parties.map((party) => (
          <col key={party} className={column} />
        ))}
      </colgroup>
      <colgroup className="border-l border-line bg-sunken">
        {places.map((place) => (
          <col key={place} className={column} />
        ))}
      </colgroup>
      <thead className="text-xs font-medium">
        <tr className="align-bottom">
          <th scope="col" className="pb-2 text-left font-medium text-faint">
            <span className="@max-[18rem]:sr-only">Value</span>
          </th>
          {parties.map((party) => (
            <th key={party} scope="col" data-party={party} className="pb-2 font-medium text-party-ink">
              <abbr title={laneOf(party).role} className={`no-underline ${heading}`}>
                {laneOf(party).short}
              </abbr>
            </th>
          ))}
          {places.map((place) => (
            <th
              key={place}
              scope="col"
              title={placeWords[place].what}
              className="pt-2 pb-2 font-medium text-muted"
            >
              <span className={`inline-block ${heading}`}>{placeWords[place].label}</span>
            </th>
          ))}
        </tr>
      </thead>
    </>
  );
}

function Legend({ rows }: { readonly rows: readonly KnowledgeRow[] }) {
  const isNew = rows.some(({ newTo, newPlaces }) => newTo.length + newPlaces.length > 0);
  return (
    <ul className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-xs text-muted">
      {isNew && (
        <li className="flex items-center gap-1.5">
          <span aria-hidden="true" className="size-3 rounded-full ring-[1.5px] ring-edge" />{" "}
          {knowledgeWords.fresh}
        </li>
      )}
      <li className="flex items-center gap-1.5">
        <Icon name="lock" size={12} /> {knowledgeWords.secret}
      </li>
      <li>{knowledgeWords.why}</li>
    </ul>
  );
}
