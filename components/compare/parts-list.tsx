import { compareWords } from "@/lib/content/compare/words";
import type { ComparedPart } from "@/lib/transcript/differences";
import { sayMark, sayValue } from "./part-words";

interface PartsListProps {
  readonly parts: readonly ComparedPart[];
  /** Has the other side this message too? */
  readonly isPair: boolean;
}

/** Parts of a message that stands alone: the first ones say enough. */
const most = 5;

/** What of the message is otherwise than on the other side, marked; what is alike is counted. */
export function PartsList({ parts, isPair }: PartsListProps) {
  const marked = parts.filter(({ mark }) => mark !== "same");
  const alike = parts.length - marked.length;
  const shown = isPair ? marked : parts.slice(0, most);
  return (
    <>
      {shown.length > 0 && (
        <dl className="-mx-1.5 mt-2 grid grid-cols-[fit-content(60%)_minmax(0,1fr)_auto] gap-y-1 font-mono text-xs @5xl:text-sm">
          {shown.map((part, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one message never change places
            <Part key={index} part={part} />
          ))}
        </dl>
      )}
      {isPair && <p className="mt-1.5 text-xs text-faint">{compareWords.sameParts(alike)}</p>}
    </>
  );
}

const looks = {
  only: "bg-warn-soft text-warn",
  different: "bg-party-soft text-party-ink",
  elsewhere: "bg-party-soft text-party-ink",
  same: "text-muted",
} as const;

function Part({ part }: { readonly part: ComparedPart }) {
  const { name, value, mark } = part;
  const marked = sayMark(part);
  return (
    <div
      className={`col-span-full grid grid-cols-subgrid items-baseline rounded-sm px-1.5 py-0.5 ${looks[mark]}`}
    >
      <dt className="font-medium wrap-anywhere">{name}</dt>
      <dd className="text-ink @max-5xl:line-clamp-2 @max-5xl:wrap-anywhere @5xl:truncate" title={value}>
        {sayValue(part)}
      </dd>
      {marked && <dd className="font-sans text-xs">{marked}</dd>}
    </div>
  );
}
