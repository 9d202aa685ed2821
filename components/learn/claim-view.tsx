import { Prose } from "@/components/ui/prose";
import type { Claim } from "@/lib/content/learn/jwt-vs-oauth/types";
import { Cited } from "./cited";
import { type RunOf, RunsPiece } from "./runs-piece";

/** A claim, and beside it runs in which one sees whether it is true. */
export function ClaimView({ claim, runOf }: { readonly claim: Claim; readonly runOf: RunOf }) {
  return (
    <div
      id={claim.id}
      className="grid scroll-mt-6 grid-cols-[minmax(0,1fr)] items-start gap-x-14 gap-y-5 xl:grid-cols-[minmax(0,1fr)_minmax(0,34rem)]"
    >
      <div>
        <h3 className="max-w-[36ch] text-xl font-semibold tracking-tight">
          <Prose text={claim.claim} />
        </h3>
        <Cited text={claim.text} spec={claim.spec} className="mt-2" />
      </div>
      <RunsPiece id={`${claim.id}-run`} piece={claim.piece} runOf={runOf} />
    </div>
  );
}
