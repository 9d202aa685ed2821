import type { ReactNode } from "react";
import { Prose } from "@/components/ui/prose";

interface HeroProps {
  /** What one sees, and after a comma how. */
  readonly title: string;
  readonly text: string;
  /** The way in. */
  readonly children: ReactNode;
}

/** What this is, in one breath. */
export function Hero({ title, text, children }: HeroProps) {
  const [what = "", how] = title.split(", ");
  return (
    <div className="grid items-start gap-x-8 gap-y-5 pt-5 pb-6 min-[60rem]:grid-cols-2 min-[75rem]:grid-cols-[minmax(0,7fr)_minmax(0,5fr)] min-[75rem]:gap-x-12 md:pt-8 md:pb-8 md:not-has-[details]:[@media(max-height:50rem)]:pt-4 md:not-has-[details]:[@media(max-height:50rem)]:pb-4">
      <h1 className="page-title">
        {what}, <span className="text-faint min-[60rem]:block">{how}.</span>
      </h1>
      <div>
        <p className="max-w-[62ch] text-muted md:text-lg">
          <Prose text={text} />
        </p>
        <div className="mt-4 flex flex-wrap items-center gap-x-5 gap-y-1 min-[60rem]:max-[75rem]:gap-x-4 min-[60rem]:max-[75rem]:[&>a:not(:first-child)]:text-sm max-[75rem]:[&>a:not(:first-child)]:px-0 min-[75rem]:max-[88rem]:gap-x-2 min-[75rem]:max-[88rem]:[&>a:not(:first-child)]:px-2 min-[75rem]:max-[88rem]:[&>a+a+a]:-ml-2 min-[88rem]:[&>a+a+a]:-ml-5">
          {children}
        </div>
      </div>
    </div>
  );
}
