import { SpecLink } from "@/components/message/spec-link";
import { Icon } from "@/components/ui/icon";
import { Prose } from "@/components/ui/prose";
import { predictReasons } from "@/lib/content/predict";
import type { CheckExplanation } from "@/lib/content/types";
import type { JudgedCheck } from "@/lib/transcript/checks";

interface RuleProps {
  readonly checks: Readonly<Record<string, CheckExplanation>>;
  readonly check: JudgedCheck;
}

/** A rule that held or did not, with what was expected and what came; of a broken one, which attack or mistake it stops. */
export function Rule({ checks, check }: RuleProps) {
  const { id, passed, expected, actual, spec } = check;
  const explanation = checks[id];
  return (
    <div className={`mt-2 rounded-md px-3 py-2 ${passed ? "bg-good-soft" : "bg-bad-soft"}`}>
      <p className="flex gap-2">
        <Icon
          name={passed ? "check" : "cross"}
          className={`mt-1 shrink-0 ${passed ? "text-good" : "text-bad"}`}
        />
        <span>
          <Prose text={explanation?.rule ?? id} />
          <span className="block">
            <SpecLink spec={spec} />
          </span>
        </span>
      </p>
      {(expected !== undefined || actual !== undefined) && (
        <p className="mt-1 pl-6 text-xs text-muted wrap-anywhere">
          {expected !== undefined && (
            <>
              {predictReasons.expected} <code className="font-mono text-ink">{expected}</code>
              {actual === undefined ? "." : ", "}
            </>
          )}
          {actual !== undefined && (
            <>
              {expected === undefined ? predictReasons.cameFirst : predictReasons.came}{" "}
              <code className="font-mono text-ink">{actual === "" ? predictReasons.nothing : actual}</code>.
            </>
          )}
        </p>
      )}
      {!passed && explanation && (
        <p className="mt-1 pl-6 text-xs text-muted">
          <Prose text={explanation.why} />
        </p>
      )}
    </div>
  );
}
