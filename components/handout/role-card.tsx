import { iconOf } from "@/components/party/icons";
import { Icon } from "@/components/ui/icon";
import { roleCards } from "@/lib/content/role-cards";
import { laneOf } from "@/lib/transcript/lanes";
import { type RoleCard as Card, selectPlayedChecks } from "@/lib/transcript/role-cards";
import type { RunRecord } from "@/lib/transcript/run";
import type { RoleExplanations } from "./role-explanations";
import { TurnView } from "./role-turn";

interface RoleCardProps {
  readonly run: RunRecord;
  readonly card: Card;
  /** Of the flow. */
  readonly title: string;
  readonly place: string;
  readonly explanations: RoleExplanations;
}

/** More turns than these are set smaller, so that the card still fits its sheet. */
const roomy = 7;
const crowded = 16;

/** What a party holds, and its turns. */
export function RoleCard({ run, card, title, place, explanations }: RoleCardProps) {
  const { party, holds, turns } = card;
  const lane = laneOf(run.lanes, party);
  const seen = new Set<string>();
  const played = turns.map((turn) => ({
    turn,
    checks: turn.kind === "receives" ? selectPlayedChecks(turn.checks, seen) : [],
  }));
  const size = turns.length <= roomy ? "roomy" : turns.length <= crowded ? "usual" : "crowded";
  const id = `role-${party}`;
  return (
    <article aria-labelledby={id} data-party={party} data-size={size} className="role">
      <header>
        <span className="role-sign">
          <Icon name={iconOf(lane)} size={28} />
        </span>
        <div>
          <h2 id={id}>{lane.role}</h2>
          <p>
            {lane.name} · {lane.place}
          </p>
        </div>
        <p className="role-place">
          {title}
          <br />
          {place}
        </p>
      </header>
      <section aria-label={roleCards.holds} className="role-holds">
        <h3>{roleCards.holds}</h3>
        {holds.length === 0 ? (
          <p>{roleCards.holdsNothing}</p>
        ) : (
          <dl>
            {holds.map(({ name, secret }) => (
              <div key={name}>
                <dt>
                  {secret && <Icon name="lock" size={12} />}
                  {explanations.holdings[name]?.label ?? name}
                </dt>
                <dd>{explanations.holdings[name]?.what ?? explanations.parameters[name]?.what}</dd>
              </div>
            ))}
          </dl>
        )}
      </section>
      <section aria-label={roleCards.turns} className="role-turns">
        <h3>{roleCards.turns}</h3>
        {turns.length === 0 && <p>{roleCards.idle}</p>}
        <ol>
          {played.map(({ turn, checks }, index) => (
            <TurnView
              // biome-ignore lint/suspicious/noArrayIndexKey: the turns of one run never change places
              key={index}
              run={run}
              turn={turn}
              checks={checks}
              explanations={explanations}
            />
          ))}
        </ol>
      </section>
    </article>
  );
}
