import { Chip } from "@/components/ui/chip";
import { Icon } from "@/components/ui/icon";
import { Prose } from "@/components/ui/prose";
import type { ExplainedStep } from "@/lib/content/types";
import type { Inspected } from "./inspected";
import { SpecLink } from "./spec-link";
import { channelNames, partyNames } from "./words";

interface HeadingProps {
  readonly inspected: Inspected;
  readonly explanation: ExplainedStep | undefined;
}

/** Where one stands: stays in sight while the rest scrolls. */
export function Heading({ inspected, explanation }: HeadingProps) {
  return (
    <div className="bg-surface px-5 pt-4 stage:sticky stage:top-0 stage:z-10 stage:h-27 rounded-t-xl">
      <Place inspected={inspected} />
      <h2 className="mt-1.5 line-clamp-2 text-xl font-semibold tracking-tight">{explanation?.title}</h2>
    </div>
  );
}

function Place({ inspected }: { readonly inspected: Inspected }) {
  const { view, total } = inspected;
  if (inspected.kind === "act") {
    return (
      <p className="flex h-6 items-center gap-2 text-xs text-muted">{`The user’s turn${view ? `, after message ${view.number} of ${total}` : ""}`}</p>
    );
  }
  if (inspected.kind === "end") {
    return (
      <p className="flex h-6 items-center gap-2 text-xs text-muted">{`The end, after message ${view?.number ?? 0} of ${total}`}</p>
    );
  }
  const { message, number, edited } = inspected.view;
  return (
    <div className="flex min-h-6 flex-wrap items-center gap-x-2 gap-y-1 text-xs text-muted">
      <span>{`Message ${number} of ${total}`}</span>
      <span className="inline-flex items-center gap-1.5 font-medium">
        <PartyName party={message.from} />
        <Icon name="next" size={12} className="text-faint" />
        <span className="sr-only">to</span>
        <PartyName party={message.to} />
      </span>
      <Chip icon={message.channel === "front" ? "eye" : "lock"}>{channelNames[message.channel]}</Chip>
      {edited && <Chip tone="warn">edited</Chip>}
      {inspected.lost && <Chip tone="bad">lost</Chip>}
    </div>
  );
}

function PartyName({ party }: { readonly party: keyof typeof partyNames }) {
  return (
    <span data-party={party} className="text-party-ink">
      {partyNames[party]}
    </span>
  );
}

/** The step in plain words. */
export function Words({ explanation }: { readonly explanation: ExplainedStep }) {
  return (
    <div className="px-5 pt-2 pb-3 text-sm text-muted">
      <p>
        <Prose text={[explanation.what, ...explanation.notes].join(" ")} />
      </p>
      <p className="mt-2">
        <strong className="font-semibold text-ink">Why: </strong>
        <Prose text={explanation.why} />
      </p>
      {explanation.watch && (
        <p className="mt-2.5 flex gap-2 rounded-md bg-warn-soft px-2.5 py-2 text-warn">
          <Icon name="warning" size={14} className="mt-0.5" />
          <span>
            <span className="sr-only">Watch for: </span>
            <Prose text={explanation.watch} />
          </span>
        </p>
      )}
      {explanation.specs.length > 0 && (
        <p className="mt-2.5 flex flex-wrap gap-x-3 gap-y-1">
          {explanation.specs.map((spec) => (
            <SpecLink key={spec} spec={spec} />
          ))}
        </p>
      )}
    </div>
  );
}
