import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { usesSection } from "@/lib/content/learn/jwt-vs-oauth/together";
import type { Use } from "@/lib/content/learn/jwt-vs-oauth/types";
import { hrefOf } from "./chosen-flow";
import { Cited } from "./cited";
import type { RunOf } from "./runs-piece";
import { stepOf } from "./sight";

interface UsesListProps {
  readonly runOf: RunOf;
  /** What comes behind the last of them. */
  readonly children: ReactNode;
}

/** What to use which for, each with a place where that can be seen. */
export function UsesList({ runOf, children }: UsesListProps) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-12 md:grid-cols-3">
      {usesSection.groups.map(({ title, uses }, index) => (
        <div key={title}>
          <h3 className="border-b border-edge pb-2 text-xl font-semibold tracking-tight">{title}</h3>
          <ul className="mt-5 flex flex-col gap-7">
            {uses.map((use) => (
              <UseItem key={use.use} use={use} runOf={runOf} />
            ))}
          </ul>
          {index === usesSection.groups.length - 1 && <div className="mt-10">{children}</div>}
        </div>
      ))}
    </div>
  );
}

function UseItem({
  use: { use, text, spec, see, label },
  runOf,
}: {
  readonly use: Use;
  readonly runOf: RunOf;
}) {
  const step = see.step === undefined ? 1 : stepOf(runOf(see), see.step);
  return (
    <li>
      <p className="font-semibold">{use}</p>
      <Cited text={text} spec={spec} className="mt-1" />
      <a
        href={hrefOf(see, step)}
        className="mt-1.5 inline-flex items-center gap-1.5 rounded-sm text-sm font-medium underline decoration-line underline-offset-4 hover:decoration-edge finger:min-h-11"
      >
        {label}
        <Icon name="next" size={13} />
      </a>
    </li>
  );
}
