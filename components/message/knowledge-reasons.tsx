import { useParties } from "@/components/party/parties";
import { Prose } from "@/components/ui/prose";
import { carrierWords, knowledgeWords, referrerWords, spotWords } from "@/lib/content/knowledge";
import type { Spot } from "@/lib/transcript/exposure";
import type { Lane, Party } from "@/lib/transcript/types";
import type { KnowledgeRow } from "./knowledge-rows";

/** Why a value is known where it is, and what keeps it from the other places. */
export function KnowledgeReasons({ row }: { readonly row: KnowledgeRow }) {
  const laneOf = useParties();
  const names = row.seenBy.map((party) => laneOf(party).name);
  const last = names.at(-1) ?? "";
  const list = names.length < 2 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
  return (
    <div className="rounded-md bg-sunken px-3 py-2 text-xs leading-5 text-muted">
      <code className="block font-mono wrap-anywhere text-ink">{row.value}</code>
      <p className="mt-1.5 text-ink">{knowledgeWords.at(list)}</p>
      <ul className="mt-1.5 space-y-1">
        {listReasons(row, laneOf).map((reason) => (
          <li key={reason}>
            <Prose text={reason} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function listReasons(
  { exposure: { spots, carriers }, places }: KnowledgeRow,
  laneOf: (party: Party) => Lane,
): readonly string[] {
  const isSent = carriers.length > 0;
  return [
    ...new Set([
      ...(isSent ? carriers.map((carrier) => carrierWords[carrier]) : [knowledgeWords.unsent]),
      ...(isSent && !places.includes("network") ? [knowledgeWords.tls] : []),
      ...spots.map((spot) => describeSpot(spot, laneOf)),
      ...spots.flatMap((spot) => (spot.place === "history" ? referrerWords[spot.referrer] : [])),
      ...(isSent && !places.includes("address-bar") ? [knowledgeWords.unopened] : []),
    ]),
  ];
}

function describeSpot(spot: Spot, laneOf: (party: Party) => Lane): string {
  const words: Readonly<Record<string, string>> = spotWords[spot.place];
  const text = words[spot.kind] ?? "";
  return spot.place === "logs" ? text.replace("{who}", laneOf(spot.by).name) : text;
}
