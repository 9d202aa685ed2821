import { useParties } from "@/components/party/parties";
import { Disclosure } from "@/components/ui/disclosure";
import { Icon } from "@/components/ui/icon";
import { Prose } from "@/components/ui/prose";
import type { Depth } from "@/lib/content/depth";
import { empty } from "@/lib/content/empty";
import type { CheckExplanation } from "@/lib/content/types";
import type { Check } from "@/lib/oauth/checks";
import { describeMessage } from "@/lib/transcript/label";
import type { MessageView } from "@/lib/transcript/messages";
import type { RunRecord } from "@/lib/transcript/run";
import { type CheckGroup, selectCheckGroups } from "./check-groups";
import type { Inspected } from "./inspected";
import { SpecLink } from "./spec-link";

interface ChecksViewProps {
  readonly run: RunRecord;
  readonly step: number;
  readonly inspected: Inspected;
  readonly explanations: Readonly<Record<string, CheckExplanation>>;
  readonly depth: Depth;
}

/** The rules that were judged so far, the newest message first. What is in flight has not been judged. */
export function ChecksView({ run, step, inspected, explanations, depth }: ChecksViewProps) {
  const groups = selectCheckGroups(run, step);
  const recent = groups.filter((group) => group.isNew);
  const earlier = groups.filter((group) => !group.isNew);
  return (
    <>
      {inspected.kind === "message" && !inspected.lost && <Pending view={inspected.view} />}
      {groups.length === 0 && inspected.kind !== "message" && (
        <p className="text-sm text-muted">{empty.checks}</p>
      )}
      <CheckGroups groups={[...recent, ...earlier]} explanations={explanations} depth={depth} />
    </>
  );
}

interface CheckGroupsProps {
  readonly groups: readonly CheckGroup[];
  readonly explanations: Readonly<Record<string, CheckExplanation>>;
  readonly depth: Depth;
}

/** The rules by the message that they were applied to; those that are new are in sight. */
export function CheckGroups({ groups, explanations, depth }: CheckGroupsProps) {
  return groups.map((group, index) => (
    <Group
      key={`${group.view.message.id} ${group.isNew}`}
      group={group}
      explanations={explanations}
      open={group.isNew || index === 0}
      depth={depth}
    />
  ));
}

function Pending({ view: { message } }: { readonly view: MessageView }) {
  const laneOf = useParties();
  return (
    <p className="mb-4 flex gap-2 text-sm text-muted">
      <Icon name="clock" size={14} className="mt-0.5 text-faint" />
      {message.to === "browser"
        ? empty.checksOfPage
        : `This message is still on its way: ${laneOf(message.to).name} checks it when it arrives.`}
    </p>
  );
}

interface GroupProps {
  readonly group: CheckGroup;
  readonly explanations: Readonly<Record<string, CheckExplanation>>;
  readonly open: boolean;
  readonly depth: Depth;
}

function Group({ group: { view, checks, failed }, explanations, open, depth }: GroupProps) {
  const party = checks[0]?.party ?? view.message.to;
  const laneOf = useParties();
  const { verb, target } = describeMessage(view.message);
  return (
    <Disclosure
      open={open}
      party={party}
      className="group/checks border-t border-line first:border-t-0"
      summaryClassName="items-center gap-2.5 py-3"
      summary={
        <>
          <span aria-hidden="true" className="size-2 shrink-0 rounded-full bg-party" />
          <span className="min-w-0 flex-1">
            <span className="block text-sm font-semibold">{`Checked by ${laneOf(party).name}`}</span>
            <span className="block truncate text-xs text-muted">
              {`Message ${view.number}: `}
              <code className="font-mono">{`${verb} ${target}`}</code>
            </span>
          </span>
          <Verdict
            passed={failed === 0}
            word={failed === 0 ? `${checks.length} passed` : `${failed} failed`}
          />
          <Icon name="down" size={12} className="text-faint group-open/checks:rotate-180" />
        </>
      }
    >
      <ol className="pb-3">
        {checks.map((check, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the order in which checks were made never changes
          <CheckRow key={index} check={check} explanation={explanations[check.id]} depth={depth} />
        ))}
      </ol>
    </Disclosure>
  );
}

function Verdict({ passed, word }: { readonly passed: boolean; readonly word: string }) {
  return (
    <span
      className={`inline-flex shrink-0 items-center gap-1 text-xs font-medium ${passed ? "text-good" : "text-bad"}`}
    >
      <Icon name={passed ? "check" : "cross"} size={13} />
      {word}
    </span>
  );
}

interface CheckRowProps {
  readonly check: Check;
  readonly explanation: CheckExplanation | undefined;
  readonly depth?: Depth;
}

/** One rule, and what came of it; a broken one is open. Close to the wire, its id and its section are in sight. */
export function CheckRow({ check, explanation, depth = "new" }: CheckRowProps) {
  const { passed, expected, actual } = check;
  return (
    <li>
      <Disclosure
        open={!passed}
        className={`group/check rounded-md ${passed ? "" : "my-1 bg-bad-soft px-2.5"}`}
        summaryClassName="items-start gap-2.5 py-1.5 text-sm finger:py-3"
        summary={
          <>
            <span className="min-w-0 flex-1 group-open/check:font-medium">
              <Prose text={explanation?.rule ?? check.id} />
              {depth === "wire" && (
                <span className="block text-xs font-normal text-faint">
                  <code className="font-mono wrap-anywhere">{check.id}</code> ·{" "}
                  <span className="inline-block">{check.spec}</span>
                </span>
              )}
            </span>
            <span className="mt-0.5">
              <Verdict passed={passed} word={passed ? "passed" : "failed"} />
            </span>
          </>
        }
      >
        <div className="pb-3 text-sm text-muted">
          <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5 text-xs leading-5">
            <Finding label="Expected" text={expected} />
            <Finding label="Came" text={actual} />
          </dl>
          {explanation && (
            <p className="mt-1.5">
              <Prose text={explanation.why} />
            </p>
          )}
          <p className="mt-1.5">
            <SpecLink spec={check.spec} />
          </p>
        </div>
      </Disclosure>
    </li>
  );
}

function Finding({ label, text }: { readonly label: string; readonly text: string | undefined }) {
  if (text === undefined) return null;
  return (
    <>
      <dt className="text-faint">{label}</dt>
      <dd className="font-mono wrap-anywhere text-ink">{text}</dd>
    </>
  );
}
