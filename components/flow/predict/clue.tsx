import { RawMessage } from "@/components/message/raw-message";
import { iconOf, useParties } from "@/components/party/parties";
import { Chip } from "@/components/ui/chip";
import { Icon } from "@/components/ui/icon";
import { predict } from "@/lib/content/predict";
import { describeMessage } from "@/lib/transcript/label";
import { selectParameters } from "@/lib/transcript/parameters";
import { cutRun } from "@/lib/transcript/predict/cut";
import { asksTheWay, type Question } from "@/lib/transcript/predict/moment";
import type { RunRecord } from "@/lib/transcript/run";
import type { Party } from "@/lib/transcript/types";

interface ClueProps {
  readonly run: RunRecord;
  readonly asked: Question;
  /** Names that matter in the message, the most important first. */
  readonly highlights: readonly string[];
}

/** What one may know of the message: all of it where it is in flight, and what it is where its way is asked. */
export function Clue({ run, asked, highlights }: ClueProps) {
  const { moment, view } = asked;
  if (!asksTheWay(moment.probe))
    return (
      <RawMessage
        message={view.message}
        transcript={cutRun(run, moment.at).transcript}
        matters={highlights}
        className="mt-3 max-h-64 overflow-y-auto"
      />
    );
  const { verb, target } = describeMessage(view.message);
  const carried = new Set(selectParameters(view.message).map(({ name }) => name));
  const names = highlights.filter((name) => carried.has(name));
  return (
    <div className="mt-3 rounded-lg bg-sunken px-3.5 py-3 inset-ring inset-ring-line">
      <p className="flex flex-wrap items-center gap-2 text-sm">
        <PartyName party={view.message.from} />
        <span className="sr-only">to</span>
        <Icon name="next" className="text-muted" />
        {moment.probe === "receiver" ? (
          <span className="font-semibold text-muted">{predict.unknown}</span>
        ) : (
          <PartyName party={view.message.to} />
        )}
      </p>
      <p className="mt-2 font-mono text-sm wrap-anywhere">
        <strong className="font-semibold">{verb}</strong> {target}
      </p>
      {names.length > 0 && (
        <ul aria-label={predict.carries} className="mt-2.5 flex flex-wrap gap-1">
          {names.map((name) => (
            <li key={name}>
              <Chip code>{name}</Chip>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** A party as a sentence calls it, in its colour and with its sign. */
function PartyName({ party }: { readonly party: Party }) {
  const lane = useParties()(party);
  return (
    <span data-party={party} className="flex items-center gap-1.5 font-semibold text-party-ink">
      <Icon name={iconOf(lane)} />
      {lane.role}
    </span>
  );
}
