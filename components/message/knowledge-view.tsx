import { useParties } from "@/components/party/parties";
import { Icon } from "@/components/ui/icon";
import { empty } from "@/lib/content/interface";
import type { RunRecord } from "@/lib/transcript/run";
import type { Party } from "@/lib/transcript/types";
import { type KnowledgeRow, selectKnowledgeRows } from "./knowledge-rows";

interface KnowledgeViewProps {
  readonly run: RunRecord;
  readonly step: number;
}

/** Which party has seen which value; what the last step added is ringed. */
export function KnowledgeView({ run, step }: KnowledgeViewProps) {
  const laneOf = useParties();
  const { parties, rows } = selectKnowledgeRows(run, step);
  if (rows.length === 0) return <p className="text-sm text-muted">{empty.knowledge}</p>;
  return (
    <>
      <table className="w-full table-fixed text-sm">
        <caption className="sr-only">Which party has seen which value</caption>
        <thead>
          <tr className="align-bottom">
            <th scope="col" className="pb-2 text-left text-xs font-medium text-faint">
              Value
            </th>
            {parties.map((party) => (
              <th
                key={party}
                scope="col"
                data-party={party}
                className="w-[3.75rem] pb-2 text-xs font-medium text-party-ink"
              >
                <abbr title={laneOf(party).role} className="no-underline">
                  {laneOf(party).short}
                </abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.name} ${row.value}`} className="border-t border-line">
              <ValueCell row={row} />
              {parties.map((party) => (
                <PartyCell key={party} row={row} party={party} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Legend rows={rows} />
    </>
  );
}

function ValueCell({ row: { name, value, secret } }: { readonly row: KnowledgeRow }) {
  return (
    <th scope="row" title={value} className="py-2 pr-2 text-left font-normal">
      <span className="flex items-center gap-1 font-mono text-xs font-medium">
        <span className="truncate">{name}</span>
        {secret && <Icon name="lock" size={11} className="text-faint" />}
        {secret && <span className="sr-only">(secret)</span>}
      </span>
      <span className="block truncate font-mono text-xs text-faint">{value}</span>
    </th>
  );
}

function PartyCell({ row, party }: { readonly row: KnowledgeRow; readonly party: Party }) {
  const isNew = row.newTo.includes(party);
  const inBar = party === "browser" && row.inAddressBar;
  if (!row.seenBy.includes(party)) {
    return (
      <td className="text-center text-faint">
        <span aria-hidden="true">·</span>
        <span className="sr-only">not seen</span>
      </td>
    );
  }
  return (
    <td data-party={party} className="text-center align-middle">
      <span
        className={`inline-flex size-6 items-center justify-center rounded-full ${isNew ? "bg-party-soft ring-[1.5px] ring-party" : ""}`}
      >
        {inBar ? (
          <Icon name="eye" size={14} className="text-party-ink" />
        ) : (
          <span className="size-2 rounded-full bg-party" />
        )}
      </span>
      <span className="sr-only">{`seen${inBar ? ", in the address bar" : ""}${isNew ? ", new" : ""}`}</span>
    </td>
  );
}

function Legend({ rows }: { readonly rows: readonly KnowledgeRow[] }) {
  const inBar = rows.some((row) => row.inAddressBar);
  const isNew = rows.some((row) => row.newTo.length > 0);
  return (
    <ul className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-xs text-muted">
      {isNew && (
        <li className="flex items-center gap-1.5">
          <span aria-hidden="true" className="size-3 rounded-full ring-[1.5px] ring-edge" /> new with this
          step
        </li>
      )}
      {inBar && (
        <li className="flex items-center gap-1.5">
          <Icon name="eye" size={13} /> was in the address bar
        </li>
      )}
      <li className="flex items-center gap-1.5">
        <Icon name="lock" size={12} /> must be kept secret
      </li>
    </ul>
  );
}
