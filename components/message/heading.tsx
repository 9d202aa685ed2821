import { useParties } from "@/components/party/parties";
import { Chip } from "@/components/ui/chip";
import { Icon } from "@/components/ui/icon";
import { Prose } from "@/components/ui/prose";
import { Segmented } from "@/components/ui/segmented";
import { type Depth, depths } from "@/lib/content/depth";
import { lost } from "@/lib/content/interface";
import type { ExplainedStep } from "@/lib/content/types";
import { nameChannel } from "@/lib/transcript/channel";
import type { MessageView } from "@/lib/transcript/messages";
import type { Inspected } from "./inspected";
import { SpecLink } from "./spec-link";
import { chooseDepth } from "./use-depth";
import { describeTurn } from "./words";

interface HeadingProps {
  readonly inspected: Inspected;
  readonly title: string | undefined;
  readonly depth: Depth;
}

const depthChoices = (["new", "wire"] as const).map((value) => ({ value, label: depths[value] }));

/** Where one stands, and then at which depth one reads. As high with a title of one line as with one of two, so that nothing below it jumps. */
export function Heading({ inspected, title, depth }: HeadingProps) {
  return (
    <div className="flex min-h-35 flex-col px-5 pt-3 finger:min-h-38">
      <Place inspected={inspected} />
      <h2 className="mt-1 mb-2 line-clamp-2 text-xl font-semibold tracking-tight">{title}</h2>
      <Segmented
        label={depths.label}
        choices={depthChoices}
        value={depth}
        onChange={chooseDepth}
        layout="fill"
        className="mt-auto"
      />
    </div>
  );
}

interface WordsProps {
  readonly inspected: Inspected;
  readonly explanation: ExplainedStep | undefined;
}

/** The step in plain words. */
export function Words({ inspected, explanation }: WordsProps) {
  return (
    <div className="pb-5 text-sm text-muted">
      <LostNote inspected={inspected} />
      {explanation && <Sentences explanation={explanation} />}
    </div>
  );
}

/** What became of a message that did not arrive. */
export function LostNote({ inspected }: { readonly inspected: Inspected }) {
  if (inspected.kind !== "message" || inspected.lost === undefined) return null;
  return <p className="mb-2.5 rounded-md bg-bad-soft px-3 py-2 text-sm text-ink">{lost[inspected.lost]}</p>;
}

function Place({ inspected }: { readonly inspected: Inspected }) {
  const laneOf = useParties();
  const turn = inspected.kind === "act" ? describeTurn(inspected.act, laneOf) : "";
  return (
    <p className="flex min-h-6 flex-wrap items-center gap-x-2 gap-y-1 text-xs text-muted">
      {describePlace(inspected, turn)}
      {inspected.kind === "message" && <Marks view={inspected.view} isLost={inspected.lost !== undefined} />}
    </p>
  );
}

function describePlace(inspected: Inspected, turn: string): string {
  const { view, total } = inspected;
  if (inspected.kind === "message") return `Message ${inspected.view.number} of ${total}`;
  const after = view === undefined ? "" : `, after message ${view.number} of ${total}`;
  return inspected.kind === "act" ? `${turn}${after}` : `The end${after}`;
}

function Marks(props: { readonly view: MessageView; readonly isLost: boolean }) {
  const { view, isLost } = props;
  const { channel } = view.message;
  return (
    <>
      <Chip icon={channel === "front" ? "eye" : "lock"}>{nameChannel(view.message)}</Chip>
      {view.edited && <Chip tone="warn">edited</Chip>}
      {view.replayed > 0 && <Chip tone="warn">copied</Chip>}
      {isLost && <Chip tone="bad">lost</Chip>}
    </>
  );
}

function Sentences({ explanation }: { readonly explanation: ExplainedStep }) {
  return (
    <>
      <p>
        <Prose text={[explanation.what, ...explanation.notes].join(" ")} />
      </p>
      {explanation.why && (
        <p className="mt-2">
          <strong className="font-semibold text-ink">Why: </strong>
          <Prose text={explanation.why} />
        </p>
      )}
      {explanation.watch && (
        <p className="mt-2.5 rounded-md bg-sunken px-3 py-2">
          <strong className="font-semibold text-warn">
            <Icon name="warning" size={13} className="mr-1.5 inline-block align-[-0.1em]" />
            Watch for:{" "}
          </strong>
          <Prose text={explanation.watch} />
        </p>
      )}
      {explanation.specs.length > 0 && (
        <p className="mt-2.5 flex flex-wrap gap-x-3 gap-y-1">
          {explanation.specs.map((spec) => (
            <SpecLink key={spec} spec={spec} />
          ))}
        </p>
      )}
    </>
  );
}
