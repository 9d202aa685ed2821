"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { undoIcon } from "@/components/ui/rare-icons";
import { useOnDemand } from "@/components/ui/use-on-demand";
import { tokenPiece } from "@/lib/content/learn/jwt-vs-oauth/token-piece";
import type { TokenAct, TokenClaim } from "@/lib/content/learn/jwt-vs-oauth/types";
import { LetterField } from "./letter-field";
import { TokenClaims } from "./token-claims";
import { DecodedParts, TokenVerdict } from "./token-readings";
import { startWith, type TokenJudgement, type TokenReading, type TokenSetting } from "./token-state";

export interface TokenPieceProps {
  readonly setting: TokenSetting;
  /** What is known of the token at first: found out where the page was made. */
  readonly initial: { readonly reading: TokenReading; readonly judgement: TokenJudgement };
  readonly claims: readonly TokenClaim[];
}

const loadActs = () => import("./token-acts");

/** The claims about a JWT beside a JWT: what they say can be done to it, and the verification answers. */
export function TokenPiece({ setting, initial, claims }: TokenPieceProps) {
  const [acts, ask] = useOnDemand(loadActs);
  const [state, setState] = useState(() => startWith(setting));
  const [wanted, setWanted] = useState<TokenAct>();
  const [judgement, setJudgement] = useState(initial.judgement);
  const bench = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (acts === undefined || wanted === undefined) return;
    setWanted(undefined);
    setState((before) => acts.act(before, wanted, setting));
  }, [acts, wanted, setting]);

  useEffect(() => {
    if (acts === undefined) return;
    let isCurrent = true;
    acts.judgeState(state, setting).then((judged) => isCurrent && setJudgement(judged), reportError);
    return () => {
      isCurrent = false;
    };
  }, [acts, state, setting]);

  const reading = useMemo(() => {
    if (state.token === setting.pair.token) return initial.reading;
    // Somebody typed before it was there.
    return acts?.readToken(state.token) ?? { ...initial.reading, segments: [] };
  }, [acts, state.token, setting, initial]);

  function perform(did: TokenAct) {
    ask();
    setWanted(did);
    bench.current?.scrollIntoView({ block: "nearest" });
  }

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-14 gap-y-10 xl:grid-cols-[minmax(0,1fr)_minmax(0,34rem)]">
      <TokenClaims claims={claims} onAct={perform} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only fetches beforehand what the first press will need */}
      <div
        ref={bench}
        onPointerEnter={ask}
        onFocus={ask}
        className="scroll-my-6 rounded-xl bg-surface p-4 shadow-card ring-1 ring-line max-xl:order-first md:p-5 xl:sticky xl:top-6"
      >
        <h3 className="sr-only">{tokenPiece.label}</h3>
        <LetterField
          label={tokenPiece.field}
          text={state.token}
          segments={reading.segments}
          onChange={(text) => setState({ ...state, token: text, did: "look" })}
        />
        <TokenVerdict judgement={judgement} />
        <DecodedParts reading={reading} />
        <p className="mt-4 flex flex-wrap items-center gap-3">
          <Button size="small" icon={undoIcon} onClick={() => perform("reset")}>
            {tokenPiece.reset}
          </Button>
          <noscript>{tokenPiece.needsScript}</noscript>
        </p>
      </div>
    </div>
  );
}
