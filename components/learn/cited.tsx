import { SpecLink } from "@/components/message/spec-link";
import { Prose } from "@/components/ui/prose";
import type { Sourced } from "@/lib/content/places";

/** A sentence or two, and where they come from. The link is as high as its line. */
export function Cited({ text, spec, className = "" }: Sourced & { readonly className?: string }) {
  return (
    <p className={`max-w-[66ch] text-muted ${className}`}>
      <Prose text={text} />{" "}
      <span className="[&>a]:min-h-0">
        <SpecLink spec={spec} />
      </span>
    </p>
  );
}
