import { useId } from "react";
import { Icon } from "@/components/ui/icon";
import { Prose } from "@/components/ui/prose";
import { editorWords } from "@/lib/content/editor";
import type { ReadyChangeExplanation } from "@/lib/content/ready-changes";
import { SpecLink } from "../spec-link";

interface ReadyListProps {
  readonly offers: readonly ReadyChangeExplanation[];
  /** The id of the one that was chosen. */
  readonly chosen: string | undefined;
  readonly onChoose: (offer: ReadyChangeExplanation) => void;
}

/** The changes that teach something about this message, one at a time. Pressed again, it is taken back. */
export function ReadyList({ offers, chosen, onChoose }: ReadyListProps) {
  if (offers.length === 0) return <p className="text-sm text-muted">{editorWords.noReady}</p>;
  return (
    <>
      <p className="pb-2 text-sm text-muted">{editorWords.ready}</p>
      <ul>
        {offers.map((offer) => (
          <Row key={offer.id} offer={offer} isChosen={chosen === offer.id} onChoose={() => onChoose(offer)} />
        ))}
      </ul>
    </>
  );
}

interface RowProps {
  readonly offer: ReadyChangeExplanation;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function Row({ offer: { title, what, spec }, isChosen, onChoose }: RowProps) {
  const id = useId();
  return (
    <li
      className={`relative isolate flex flex-col items-start border-t border-line py-1 before:absolute before:-inset-x-2 before:inset-y-1 before:-z-1 before:rounded-md before:transition-colors @[17rem]:flex-row @[17rem]:gap-x-2 @lg:flex-wrap ${isChosen ? "before:bg-warn-soft" : "has-[button:hover]:before:bg-hover"}`}
    >
      <button
        type="button"
        aria-pressed={isChosen}
        aria-describedby={id}
        onClick={onChoose}
        className="-ml-2 flex w-[calc(100%+1rem)] min-w-0 flex-1 basis-auto items-start gap-3 rounded-md p-2 text-left @[17rem]:basis-0 @lg:basis-80 finger:min-h-11"
      >
        <Icon
          name={isChosen ? "check" : "pencil"}
          size={15}
          className={`mt-0.5 ${isChosen ? "text-warn" : "text-faint"}`}
        />
        <span className="min-w-0 flex-1">
          <span className="block text-sm font-medium">{title}</span>
          {/* Told beside the name, and no part of it. */}
          <span id={id} aria-hidden="true" className="block text-xs text-muted">
            <Prose text={what} />
          </span>
        </span>
      </button>
      <span className="ml-6.75 @[17rem]:ml-0 @[17rem]:max-w-28 @[17rem]:pt-1 @[17rem]:finger:-mt-1 @[17rem]:finger:pt-0 @lg:max-w-none">
        <SpecLink spec={spec} />
      </span>
    </li>
  );
}
