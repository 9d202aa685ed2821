import { specUrl } from "@/lib/content/specs";
import type { SpecReference } from "@/lib/oauth/spec-reference";

/** The section of a spec, as a link to its text. */
export function SpecLink({ spec }: { readonly spec: SpecReference }) {
  return (
    <a
      href={specUrl(spec)}
      target="_blank"
      rel="noreferrer"
      className="inline-flex min-h-6 items-center finger:min-h-11 rounded-sm text-xs tabular-nums max-w-full shrink-0 text-client-ink underline decoration-transparent underline-offset-2 transition-colors hover:decoration-current"
    >
      {spec}
      <span className="sr-only"> (opens in a new tab)</span>
    </a>
  );
}
