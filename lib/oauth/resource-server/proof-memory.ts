/** The DPoP proofs that the API has taken and must not take again (RFC 9449 §11.1), as part of its memory. */
import type { ProofRules } from "@/lib/oauth/dpop-rules";

export interface SpentProof {
  readonly id: string;
  /** Seconds since 1970; from then on the proof is refused for its age. */
  readonly expiresAt: number;
}

/** For one request: what is spent, and what is to be remembered of it. Whoever has expired is forgotten. */
export function createProofMemory(
  spent: readonly SpentProof[] | undefined,
  now: number,
): { readonly spend: ProofRules["spend"]; readonly proofs: () => readonly SpentProof[] | undefined } {
  let proofs = spent;
  return {
    async spend(id, expiresAt) {
      const kept = (proofs ?? []).filter((proof) => now < proof.expiresAt);
      const free = !kept.some((proof) => proof.id === id);
      if (free) proofs = [...kept, { id, expiresAt }];
      return free;
    },
    proofs: () => proofs,
  };
}
