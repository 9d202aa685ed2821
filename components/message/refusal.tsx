import { Icon } from "@/components/ui/icon";
import { Prose } from "@/components/ui/prose";
import { selectParameters } from "@/lib/transcript/parameters";
import type { Message } from "@/lib/transcript/types";
import type { InspectorExplanations } from "./explanations";
import { SpecLink } from "./spec-link";

interface RefusalProps {
  readonly message: Message;
  readonly explanations: InspectorExplanations;
}

/** What the error code of a refusal means, and where to look. */
export function Refusal({ message, explanations }: RefusalProps) {
  const code = selectParameters(message).find(({ name }) => name === "error")?.value;
  const explanation = code === undefined ? undefined : explanations.errors[code];
  if (explanation === undefined) return null;
  return (
    <div className="mb-3 rounded-lg bg-bad-soft px-3.5 py-3 text-sm">
      <p className="flex items-center gap-2 font-mono text-xs font-semibold text-bad">
        <Icon name="cross" size={13} />
        {code}
      </p>
      <p className="mt-1.5">
        <Prose text={explanation.what} />
      </p>
      <p className="mt-1.5 text-muted">
        <Prose text={explanation.remedy} />
      </p>
      <p className="mt-1.5">
        <SpecLink spec={explanation.spec} />
      </p>
    </div>
  );
}
