import { SpecLink } from "@/components/message/spec-link";
import { Icon } from "@/components/ui/icon";
import { Prose } from "@/components/ui/prose";
import { describeProblem } from "@/lib/content/tokens/problems";
import type { Part } from "@/lib/tokens/decode";
import { isTolerated, type PartProblem } from "@/lib/tokens/problem";

/** What is wrong with a part, each at its character; and for JSON that breaks off, the place itself. */
export function PartProblems({ part }: { readonly part: Part }) {
  if (part.problems.length === 0) return null;
  return (
    <ul aria-label="Problems" className="mb-3 flex flex-col gap-2">
      {part.problems.slice(0, 5).map((problem) => (
        <li key={`${problem.kind} ${problem.at}`}>
          <Problem problem={problem} part={part} />
        </li>
      ))}
    </ul>
  );
}

function Problem({ problem, part }: { readonly problem: PartProblem; readonly part: Part }) {
  const { text, spec } = describeProblem(problem, part.start, part.role);
  const isSmall = isTolerated(problem);
  return (
    <div className={`rounded-lg px-3 py-2 text-sm ${isSmall ? "bg-warn-soft" : "bg-bad-soft"}`}>
      <p className="flex gap-2">
        <Icon
          name={isSmall ? "warning" : "cross"}
          size={14}
          className={`mt-0.75 ${isSmall ? "text-warn" : "text-bad"}`}
        />
        <span className="min-w-0 wrap-anywhere [&>a]:min-h-0">
          <Prose text={text} /> <SpecLink spec={spec} />
        </span>
      </p>
      {problem.kind === "json" && <Place source={part.source ?? ""} at={problem.fault.at} />}
    </div>
  );
}

/** The text around the place where it breaks off. */
function Place({ source, at }: { readonly source: string; readonly at: number }) {
  const character = String.fromCodePoint(source.codePointAt(at) ?? 0x2026);
  return (
    <p className="mt-1.5 pl-5.5 font-mono text-xs leading-5 break-all whitespace-pre-wrap">
      {at > 48 && "…"}
      {source.slice(Math.max(0, at - 48), at)}
      <mark className="rounded-sm bg-bad px-0.5 text-paper">{character}</mark>
      {source.slice(at + character.length, at + 32)}
    </p>
  );
}
