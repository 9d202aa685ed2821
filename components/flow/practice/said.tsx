import { type ReactNode, useEffect, useRef } from "react";

interface SaidProps {
  /** The answer that it is said to; undefined until there is one. */
  readonly to: unknown;
  readonly className: string;
  readonly children: ReactNode;
}

/** What is said to an answer. The button that asks for it may stand at the end of the window: then the page scrolls as far as it takes. */
export function Said({ to, className, children }: SaidProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (to !== undefined) box.current?.scrollIntoView({ block: "nearest" });
  }, [to]);
  return (
    <div ref={box} role="status" className={`min-h-12 scroll-mb-6 ${className}`}>
      {children}
    </div>
  );
}
