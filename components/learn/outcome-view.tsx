import { buttonClasses } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import { manyLines } from "@/components/ui/many-lines";
import { Prose } from "@/components/ui/prose";
import { choose } from "@/lib/content/learn/choose";
import { guides } from "@/lib/content/learn/guides";
import type { Outcome } from "@/lib/content/learn/outcomes";
import { hrefOf } from "./chosen-flow";
import { Cited } from "./cited";

/** What is recommended: why, where it can be seen, and what not to do. */
export function OutcomeView({ outcome }: { readonly outcome: Outcome }) {
  const { title, text, spec, preset, note, guide, also, avoid } = outcome;
  return (
    <section aria-labelledby="recommended">
      <p className="text-sm text-faint">{choose.recommended}</p>
      <h2 id="recommended" className="mt-1 text-2xl font-semibold tracking-tight md:text-3xl">
        {title}
      </h2>
      <Cited text={text} spec={spec} className="mt-4 text-lg" />
      <p className="mt-6 flex flex-wrap gap-3">
        <Lead href={hrefOf(preset)} label={choose.see} isFirst />
        {guide && <Lead href={guides[guide].href} label={guides[guide].title} />}
      </p>
      {note && (
        <p className="mt-4 max-w-[62ch] text-sm text-muted">
          <Prose text={note} />
        </p>
      )}
      {also && (
        <div className="mt-8 border-t border-line pt-6">
          <Cited text={also.text} spec={also.spec} />
          <p className="mt-3">
            <Lead href={hrefOf(also.preset)} label={also.label} />
          </p>
        </div>
      )}
      <h3 className="mt-10 text-lg font-semibold tracking-tight">{choose.avoid}</h3>
      <ul className="mt-3 flex flex-col gap-4">
        {avoid.map((one) => (
          <li key={one.text} className="flex gap-3">
            <Icon name="cross" size={15} className="mt-1 text-bad" />
            <Cited {...one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface LeadProps {
  readonly href: string;
  readonly label: string;
  readonly isFirst?: boolean;
}

function Lead({ href, label, isFirst = false }: LeadProps) {
  return (
    <a
      href={href}
      className={classNames(
        buttonClasses({ look: isFirst ? "primary" : "outline", size: isFirst ? "large" : "medium" }),
        manyLines,
        "min-h-11",
      )}
    >
      {label}
      <Icon name="next" />
    </a>
  );
}
