import type { ReactNode } from "react";
import { SpecLink } from "@/components/message/spec-link";
import { Parties } from "@/components/party/parties";
import { Chip } from "@/components/ui/chip";
import { endIcons, Icon } from "@/components/ui/icon";
import { Prose } from "@/components/ui/prose";
import { compareWords } from "@/lib/content/compare/words";
import type { RunFacts } from "@/lib/transcript/run-facts";
import { toneOf } from "@/lib/transcript/visible";
import { type ComparisonView, type SideId, sideIds } from "./compared";
import { CheckList } from "./summary-checks";
import { SecretList } from "./summary-secrets";
import { ThreatRows } from "./summary-threats";

interface SummaryProps {
  readonly comparison: ComparisonView;
  readonly facts: Readonly<Record<SideId, RunFacts>>;
}

/** What both runs came to, side by side: counted and read off their transcripts. */
export function Summary({ comparison, facts }: SummaryProps) {
  const { sides, specs, so } = comparison;
  return (
    <section aria-labelledby="summary-title" className="pt-12">
      <h2 id="summary-title" className="text-2xl font-semibold tracking-tight">
        {compareWords.more}
      </h2>
      <div className="mt-5 overflow-x-auto rounded-xl bg-surface shadow-card ring-1 ring-line">
        <table className="compare-summary w-full text-left text-sm">
          <thead>
            <tr>
              <td />
              {sideIds.map((id) => (
                <th key={id} scope="col" className="text-base font-semibold">
                  {sides[id].name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <Row
              title={compareWords.outcome}
              cells={(id) => <Outcome facts={facts[id]} side={sides[id]} />}
            />
            <Row title={compareWords.messages} cells={(id) => <Count facts={facts[id]} />} />
            <Row title={compareWords.addresses} cells={(id) => <Names names={facts[id].inAddresses} />} />
            <Row
              title={compareWords.secrets}
              cells={(id) => (
                <Parties lanes={sides[id].run.lanes}>
                  <SecretList secrets={facts[id].secrets} />
                </Parties>
              )}
            />
            <Row
              title={compareWords.checks}
              cells={(id) => <CheckList own={facts[id]} other={facts[id === "left" ? "right" : "left"]} />}
            />
            <ThreatRows sides={sides} />
          </tbody>
        </table>
      </div>
      {so && (
        <div className="mt-6 max-w-[75ch]">
          <p className="text-lg">
            <b className="font-semibold">{compareWords.so}</b> <Prose text={so} />
          </p>
          <p className="mt-1.5 flex flex-wrap gap-x-3">
            {specs.map((spec) => (
              <SpecLink key={spec} spec={spec} />
            ))}
          </p>
        </div>
      )}
      <p className="mt-4 max-w-[75ch] text-sm text-faint">{compareWords.legend}</p>
    </section>
  );
}

interface RowProps {
  readonly title: string;
  readonly cells: (side: SideId) => ReactNode;
}

function Row({ title, cells }: RowProps) {
  return (
    <tr>
      <th scope="row">{title}</th>
      {sideIds.map((id) => (
        <td key={id}>{cells(id)}</td>
      ))}
    </tr>
  );
}

const endInks = { good: "text-good", bad: "text-bad", other: "text-ink" } as const;

interface OutcomeProps {
  readonly facts: RunFacts;
  readonly side: ComparisonView["sides"][SideId];
}

function Outcome({ facts: { outcome }, side }: OutcomeProps) {
  if (outcome === undefined) return <span className="text-muted">{compareWords.stands}</span>;
  const tone = toneOf(outcome) ?? "other";
  return (
    <span className={`flex gap-1.5 font-medium ${endInks[tone]}`}>
      <Icon name={endIcons[tone]} size={14} className="mt-0.75" />
      {side.outcomes[outcome] ?? outcome}
    </span>
  );
}

function Count({ facts: { messages, front, back } }: { readonly facts: RunFacts }) {
  return (
    <>
      <b className="font-semibold tabular-nums">{messages}</b>
      <span className="text-muted">{`: ${compareWords.frontAndBack(front, back)}`}</span>
    </>
  );
}

function Names({ names }: { readonly names: readonly string[] }) {
  if (names.length === 0) return <span className="text-faint">{compareWords.noAddresses}</span>;
  return (
    <span className="flex flex-wrap gap-1">
      {names.map((name) => (
        <Chip key={name} code>
          {name}
        </Chip>
      ))}
    </span>
  );
}
