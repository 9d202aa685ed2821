import type { ReactNode } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { Icon } from "@/components/ui/icon";
import { selectVisible } from "@/lib/transcript/visible";
import type { MessageTabProps } from "./message-tab-props";
import { Parameters } from "./parameters";

interface PartsProps extends MessageTabProps {
  readonly which: "all" | "highlights" | "others";
  readonly heading: string;
  readonly withSections?: boolean;
}

/** Some of the parts of the message, each with what it is. */
export function Parts({ run, step, inspected, explanation, explanations, onEdit, ...shown }: PartsProps) {
  const { view, kind } = inspected;
  if (view === undefined) return null;
  return (
    <Parameters
      message={view.message}
      transcript={selectVisible(run, step)}
      highlights={kind === "message" ? (explanation?.highlights ?? []) : []}
      explanations={explanations.parameters}
      onEdit={onEdit}
      {...{ which: shown.which, heading: shown.heading, withSections: shown.withSections }}
    />
  );
}

/** What one opens. */
export function Fold({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Disclosure
      open={false}
      className="group/fold mt-4 border-t border-line"
      summaryClassName="items-center gap-2 py-3 text-sm font-semibold"
      summary={
        <>
          <span className="flex-1">{title}</span>
          <Icon name="down" size={12} className="text-faint group-open/fold:rotate-180" />
        </>
      }
    >
      {children}
    </Disclosure>
  );
}
