import { iconOf } from "@/components/party/icons";
import { Icon } from "@/components/ui/icon";
import { roleCards } from "@/lib/content/role-cards";
import type { JudgedCheck } from "@/lib/transcript/checks";
import { laneOf } from "@/lib/transcript/lanes";
import { type RoleCard as Card, selectPlayedChecks, type Turn } from "@/lib/transcript/role-cards";
import type { RunRecord } from "@/lib/transcript/run";
import type { Lane } from "@/lib/transcript/types";
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

/** As many lines as a sheet of A4 has room for in each size of the type, with some to spare. */
const rooms = [
  ["roomy", 22],
  ["usual", 60],
  ["crowded", 84],
] as const;

/** What a turn takes on the card, in lines: messages and what they carry, rules, and acts. */
function countLines({ turn, checks }: Played): number {
  if (turn.kind === "act" || turn.kind === "does") return 1.5;
  if (turn.kind === "sends") return 2.5;
  return 3 + 1.5 * checks.length + 1.5 * turn.does.length;
}

interface Played {
  readonly turn: Turn;
  readonly checks: readonly JudgedCheck[];
}

/** What a party holds, and its turns. */
export function RoleCard({ run, card, title, place, explanations }: RoleCardProps) {
  const { party, holds, turns } = card;
  const lane = laneOf(run.lanes, party);
  const seen = new Set<string>();
  const played: readonly Played[] = turns.map((turn) => ({
    turn,
    checks: turn.kind === "receives" ? selectPlayedChecks(turn.checks, seen) : [],
  }));
  const lines = played.reduce((sum, one) => sum + countLines(one), holds.length);
  const [size] = rooms.find(([, room]) => lines <= room) ?? ["packed"];
  const id = `role-${party}`;
  return (
    <article aria-labelledby={id} data-party={party} data-size={size} className="role">
      <header>
        <span className="role-sign">
          <Icon name={iconOf(lane)} size={28} />
        </span>
        <div>
          <h2 id={id}>{lane.role}</h2>
          <p>{namesOf(lane).join(" · ")}</p>
        </div>
        <p className="role-place">
          <span>{title}</span>
          <span>{place}</span>
        </p>
      </header>
      <section className="role-holds">
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
      <section className="role-turns">
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

/** Its own name and its place, each once: the heading says already what it is. */
function namesOf({ name, nameless, place }: Lane): readonly string[] {
  return nameless ? [place] : [...new Set([name, place])];
}
