import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { workbench } from "@/lib/content/tokens/workbench";
import { useTools } from "./use-tools";

interface WorkbenchHeadProps {
  readonly title: ReactNode;
  readonly children: ReactNode;
}

/** What this is, and what it never does. */
export function WorkbenchHead({ title, children }: WorkbenchHeadProps) {
  const { hasFailed, withTools } = useTools();
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4 pt-4 pb-5 md:pt-6">
      {title}
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <p title={workbench.privateWhy} className="flex items-center gap-1.5 text-sm text-muted">
          <Icon name="lock" size={14} className="text-good" />
          {workbench.private}
        </p>
        {children}
      </div>
      {hasFailed && (
        <p
          role="alert"
          className="flex w-full flex-wrap items-center gap-x-4 gap-y-2 rounded-lg bg-warn-soft px-4 py-2.5 text-sm"
        >
          {workbench.failed}
          <Button size="small" onClick={() => withTools(() => {})}>
            {workbench.again}
          </Button>
        </p>
      )}
    </div>
  );
}
