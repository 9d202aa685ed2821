"use client";

import { useMemo, useState } from "react";
import { IconButton } from "@/components/ui/button";
import type { Assessment } from "@/lib/tokens/assess";
import { decodeToken, findPart, readContent, readMember } from "@/lib/tokens/decode";
import { draftToken } from "@/lib/tokens/make";
import { samples } from "@/lib/tokens/samples";
import { findWarnings, warnOfKey } from "@/lib/tokens/warnings";
import { type Change, type Content, selectToken } from "./content";
import { CopyMenu } from "./copy-menu";
import { DecodedPanel } from "./decoded-panel";
import { EmptyBench } from "./empty-bench";
import { findingsOf, wordsOf } from "./findings";
import { listKeyActs, selectPublicKey } from "./key-acts";
import { KeyPanel } from "./key-panel";
import type { Pointed } from "./parts";
import { SampleMenu } from "./sample-menu";
import { TokenPanel } from "./token-panel";
import { useAssessment } from "./use-assessment";
import { useLastGood } from "./use-last-good";
import { VerdictPanel } from "./verdict-panel";

interface BenchProps {
  readonly content: Content;
  readonly initial: Assessment;
  readonly onChange: (change: Change) => void;
}

/** What is judged where there is no token, so that a key that comes first is read all the same. */
const noToken = decodeToken("");

/** One token: as it is written and its key on one side, on the other whether it holds and what it says. */
export function Bench({ content, initial, onChange }: BenchProps) {
  const { text, input, key, encoding, at } = content;
  const [pointed, setPointed] = useState<Pointed>();
  const token = useMemo(() => selectToken({ text, input }), [text, input]);
  const assessment = useAssessment(token ?? noToken, key, encoding, initial);
  const lastGood = useLastGood(assessment, text, key);
  const { verdict } = assessment;
  const inside = useMemo(
    () => (verdict.kind === "decrypted" ? readContent(verdict.plaintext) : undefined),
    [verdict],
  );
  const claims = token && (inside ?? findPart(token, "payload"));
  const header = token && findPart(token, "header");
  const publicKey = selectPublicKey(assessment.key);
  return (
    <div className="grid items-start gap-4 md:grid-cols-[minmax(0,5fr)_minmax(0,7fr)]">
      <div className="flex flex-col gap-4 max-md:contents md:sticky md:top-4 md:max-h-[calc(100dvh-2rem)]">
        <div className="flex min-h-0 flex-col max-md:order-1">
          <TokenPanel
            title="Encoded"
            text={text}
            input={input}
            token={token}
            onInput={(to) => onChange({ kind: "input", text: to })}
            onChoose={(to) => onChange({ kind: "choose", token: { token: to } })}
            pointed={pointed}
            onPoint={setPointed}
            footer={token && <CopyMenu token={token} publicKey={publicKey} at={at} />}
          >
            <SampleMenu
              onChoose={(id) => onChange({ kind: "open", content: samples[id] })}
              onDraft={() => onChange({ kind: "input", text: draftToken(Math.floor(Date.now() / 1000)) })}
            />
            <IconButton
              icon="cross"
              label="Empty the box"
              look="quiet"
              size="small"
              onClick={() => onChange({ kind: "input", text: "" })}
            />
          </TokenPanel>
        </div>
        <div className="flex min-h-0 flex-col max-md:order-3">
          <KeyPanel
            text={key}
            encoding={encoding}
            reading={assessment.key}
            onChange={(to, read) =>
              onChange({ kind: "key", key: to, ...(read === undefined ? {} : { encoding: read }) })
            }
            acts={token === undefined ? [] : listKeyActs(token, assessment, onChange)}
          />
        </div>
      </div>
      <div className="flex min-w-0 flex-col gap-4 max-md:contents">
        {input.kind !== "found" && (
          <div className="max-md:order-2">
            <EmptyBench input={input} onChoose={(id) => onChange({ kind: "open", content: samples[id] })} />
          </div>
        )}
        {token && (
          <div className="max-md:order-2">
            <VerdictPanel
              words={wordsOf(verdict)}
              findings={findingsOf({ token, verdict, lastGood, onChange })}
              claims={claims}
              at={at}
              onRealTime={() => onChange({ kind: "real-time" })}
              warnings={[
                ...findWarnings(token, claims),
                ...warnOfKey(
                  String(readMember(header, "alg")),
                  assessment.key.kind === "keys"
                    ? verdict.kind === "verified"
                      ? verdict.key
                      : assessment.key.keys[0]
                    : undefined,
                  assessment.guessed,
                ),
              ]}
              typ={String(readMember(header, "typ")).toLowerCase()}
            />
          </div>
        )}
        {token && (
          <div className="max-md:order-4">
            <DecodedPanel
              token={token}
              at={at}
              pointed={pointed}
              onPoint={setPointed}
              onEdit={(to) => onChange({ kind: "edit", text: to })}
              content={inside}
              onOpen={(to) => onChange({ kind: "made", text: to })}
            />
          </div>
        )}
      </div>
    </div>
  );
}
