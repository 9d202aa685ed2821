import { iconOf, useParties } from "@/components/party/parties";
import { Chip } from "@/components/ui/chip";
import { Icon } from "@/components/ui/icon";
import { clueWords } from "@/lib/content/clue";
import { describeMessage } from "@/lib/transcript/label";
import { selectParameters } from "@/lib/transcript/parameters";
import type { Message, Party } from "@/lib/transcript/types";

interface WayClueProps {
  readonly message: Message;
  /** Names that matter in the message, the most important first; none where they are spoken of beside it. */
  readonly highlights?: readonly string[];
  /** What is asked, and so not told. Its channel never is. */
  readonly hides: readonly string[];
}

/** What one may know of a message while its way is asked: what it is, and not all of who, to whom and how. */
export function WayClue({ message, highlights = [], hides }: WayClueProps) {
  const { verb, target } = describeMessage(message);
  const carried = new Set(selectParameters(message).map(({ name }) => name));
  const names = highlights.filter((name) => carried.has(name));
  return (
    <div className="mt-3 rounded-lg bg-sunken px-3.5 py-3 inset-ring inset-ring-line">
      <p className="flex flex-wrap items-center gap-2 text-sm">
        <PartyName party={hides.includes("sender") ? undefined : message.from} />
        <span className="sr-only">{clueWords.to}</span>
        <Icon name="next" className="text-muted" />
        <PartyName party={hides.includes("receiver") ? undefined : message.to} />
      </p>
      <p className="mt-2 font-mono text-sm wrap-anywhere">
        <strong className="font-semibold">{verb}</strong> {target}
      </p>
      {names.length > 0 && (
        <ul aria-label={clueWords.carries} className="mt-2.5 flex flex-wrap gap-1">
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
function PartyName({ party }: { readonly party: Party | undefined }) {
  const laneOf = useParties();
  if (party === undefined) return <span className="font-semibold text-muted">{clueWords.unknown}</span>;
  const lane = laneOf(party);
  return (
    <span data-party={party} className="flex items-center gap-1.5 font-semibold text-party-ink">
      <Icon name={iconOf(lane)} />
      {lane.role}
    </span>
  );
}
