import { SpecLink } from "@/components/message/spec-link";
import { Icon } from "@/components/ui/icon";
import { Prose } from "@/components/ui/prose";
import type { Caution } from "./judgement";

/** What a careful reader minds, one line each, with the section that says so. */
export function WarningList({ warnings }: { readonly warnings: readonly Caution[] }) {
  if (warnings.length === 0) return null;
  return (
    <ul aria-label="Warnings" className="divide-y divide-line border-t border-line px-5">
      {warnings.map(({ id, member, title, text, spec, detail }) => (
        <li key={`${id} ${member ?? ""}`} className="flex gap-3 py-2.5 text-sm">
          <Icon name="warning" size={15} className="mt-0.75 text-warn" />
          <p className="min-w-0 flex-1 text-muted [&>a]:min-h-0">
            <strong className="font-semibold text-ink">
              <Prose text={title} />
            </strong>
            {detail && <code className="ml-1.5 font-mono text-xs wrap-anywhere text-ink">{detail}</code>}
            {". "}
            <Prose text={text} /> <SpecLink spec={spec} />
          </p>
        </li>
      ))}
    </ul>
  );
}
