import { Icon } from "@/components/ui/icon";
import { keeping, keepingPlaces, type PlaceId, placeIds } from "@/lib/content/learn/where-to-keep";
import type { Finding } from "./run-place";

const { columns, results } = keeping;

/** Named here, so that on a narrow screen each cell can say what it is about. */
const tried = ["taken", "elsewhere", "rides", "reload"] as const;

interface Result {
  readonly text: string;
  readonly tone: "good" | "bad" | "unknown";
}

const looks: Readonly<Record<Result["tone"], string>> = {
  good: "text-good",
  bad: "text-bad",
  unknown: "text-faint",
};

interface FindingsTableProps {
  readonly findings: Readonly<Partial<Record<PlaceId, Finding>>>;
  readonly running: PlaceId | undefined;
}

/** What came of the script in each place, and what the browser's rules say beside it. */
export function FindingsTable({ findings, running }: FindingsTableProps) {
  return (
    <table className="mt-8 w-full text-left text-sm max-xl:block">
      <caption className="sr-only">{keeping.caption}</caption>
      <thead className="max-xl:sr-only">
        <tr className="border-b border-edge">
          {Object.entries(columns).map(([id, label]) => (
            <th key={id} scope="col" className="py-2 pr-5 align-bottom font-medium text-faint">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-xl:block">
        {placeIds.map((id) => (
          <Row key={id} id={id} finding={findings[id]} isRunning={running === id} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly id: PlaceId;
  readonly finding: Finding | undefined;
  readonly isRunning: boolean;
}

function Row({ id, finding, isRunning }: RowProps) {
  const place = keepingPlaces[id];
  return (
    <tr
      className={`border-b border-line align-baseline max-xl:grid max-xl:grid-cols-2 max-xl:gap-x-4 max-xl:gap-y-2 max-xl:py-4 ${isRunning ? "bg-hover" : ""}`}
    >
      <th scope="row" className="py-3.5 pr-5 text-base font-semibold max-xl:col-span-2 max-xl:py-0">
        {place.title}
      </th>
      {tried.map((column) => (
        <Cell key={column} of={columns[column]}>
          <ResultView result={readResult(column, finding)} />
        </Cell>
      ))}
      <Cell of={columns.tab}>{place.otherTab}</Cell>
      <Cell of={columns.site}>{place.otherSite}</Cell>
    </tr>
  );
}

function Cell({ of, children }: { readonly of: string; readonly children: React.ReactNode }) {
  return (
    <td className="py-3.5 pr-5 text-muted max-xl:py-0 max-xl:pr-0">
      <span aria-hidden className="block text-xs text-faint xl:hidden">
        {of}
      </span>
      {children}
    </td>
  );
}

function ResultView({ result: { text, tone } }: { readonly result: Result }) {
  return (
    <span className={`flex items-baseline gap-1.5 ${looks[tone]} ${tone === "unknown" ? "" : "font-medium"}`}>
      {tone !== "unknown" && (
        <Icon name={tone === "good" ? "check" : "cross"} size={12} className="translate-y-px" />
      )}
      {tone === "unknown" && <span aria-hidden="true">–</span>}
      <span className={tone === "unknown" ? "sr-only" : ""}>{text}</span>
    </span>
  );
}

function readResult(column: (typeof tried)[number], finding: Finding | undefined): Result {
  if (finding === undefined) return { text: results.unknown, tone: "unknown" };
  const { taken, albums, afterReload } = finding;
  switch (column) {
    case "taken":
      return taken === undefined
        ? { text: results.no, tone: "good" }
        : { text: results.from(taken.where), tone: "bad" };
    case "elsewhere":
      return taken === undefined || albums === 0
        ? { text: results.no, tone: "good" }
        : { text: results.albums(albums), tone: "bad" };
    case "rides":
      if (albums === 0) return { text: results.no, tone: "good" };
      return { text: taken === undefined ? results.albums(albums) : results.asApp, tone: "bad" };
    case "reload":
      return { text: afterReload ? results.signedIn : results.signedOut, tone: afterReload ? "good" : "bad" };
  }
}
