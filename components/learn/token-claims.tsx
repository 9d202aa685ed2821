import { Button } from "@/components/ui/button";
import { manyLines } from "@/components/ui/many-lines";
import type { TokenAct, TokenClaim } from "@/lib/content/learn/jwt-vs-oauth/types";
import { Cited } from "./cited";

interface TokenClaimsProps {
  readonly claims: readonly TokenClaim[];
  readonly onAct: (act: TokenAct) => void;
}

/** What is said of the token, and what can be done to it to see whether that is true. */
export function TokenClaims({ claims, onAct }: TokenClaimsProps) {
  return (
    <ul className="flex flex-col gap-8">
      {claims.map(({ claim, text, spec, tries }) => (
        <li key={claim}>
          <h3 className="text-lg font-semibold tracking-tight">{claim}</h3>
          <Cited text={text} spec={spec} className="mt-1" />
          {tries.length > 0 && (
            <div className="mt-3 flex flex-wrap gap-2">
              {tries.map(({ act, label }) => (
                <Button key={act} size="small" className={`min-h-8 ${manyLines}`} onClick={() => onAct(act)}>
                  {label}
                </Button>
              ))}
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
