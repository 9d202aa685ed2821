import { Icon } from "@/components/ui/icon";
import { Prose } from "@/components/ui/prose";
import { handout } from "@/lib/content/handout";
import type { CheckExplanation } from "@/lib/content/types";
import type { JudgedCheck } from "@/lib/transcript/checks";
import { laneOf } from "@/lib/transcript/lanes";
import type { RunRecord } from "@/lib/transcript/run";

interface ChecksSheetProps {
  readonly run: RunRecord;
  readonly checks: readonly JudgedCheck[];
  readonly explanations: Readonly<Record<string, CheckExplanation>>;
}

/** What the receiver checked, rule by rule; of a broken one also what came, and why the rule exists. */
export function ChecksSheet({ run, checks, explanations }: ChecksSheetProps) {
  const [first] = checks;
  if (first === undefined) return null;
  const passed = checks.filter((check) => check.passed).length;
  const judge = laneOf(run.lanes, first.party);
  return (
    <section data-party={first.party} className="handout-checks">
      <h4>{handout.judgedBy(judge.place || judge.role, passed, checks.length)}</h4>
      <ul>
        {checks.map((check, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the order in which checks were made never changes
          <li key={index} data-failed={!check.passed || undefined}>
            <Icon name={check.passed ? "check" : "cross"} size={11} />
            <span>
              <Prose text={explanations[check.id]?.rule ?? check.id} />{" "}
              <span className="handout-spec">{check.spec}</span>
              {!check.passed && <Broken check={check} explanation={explanations[check.id]} />}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface BrokenProps {
  readonly check: JudgedCheck;
  readonly explanation: CheckExplanation | undefined;
}

function Broken({ check: { expected, actual }, explanation }: BrokenProps) {
  return (
    <span className="handout-broken">
      {expected && (
        <>
          Expected <code>{expected}</code>,{" "}
        </>
      )}
      {actual && (
        <>
          came <code>{actual}</code>.{" "}
        </>
      )}
      {explanation && <Prose text={explanation.why} />}
    </span>
  );
}
