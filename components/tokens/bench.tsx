"use client";

import { useMemo, useState } from "react";
import { IconButton } from "@/components/ui/button";
import { workbench } from "@/lib/content/tokens/workbench";
import { decodeToken, findPart } from "@/lib/tokens/decode";
import type { SampleId } from "@/lib/tokens/sample-ids";
import { type Change, type Content, selectToken } from "./content";
import { CopyMenu } from "./copy-menu";
import { DecodedPanel } from "./decoded-panel";
import type { Judgement, KeyAct } from "./judgement";
import { KeyPanel } from "./key-panel";
import type { Pointed } from "./parts";
import { SampleMenu } from "./sample-menu";
import { TokenPanel } from "./token-panel";
import { useJudgement } from "./use-judgement";
import { useTools } from "./use-tools";
import { VerdictPanel } from "./verdict-panel";

interface BenchProps {
  readonly content: Content;
  readonly initial: Judgement;
  readonly onChange: (change: Change) => void;
}

/** What is judged where there is no token, so that a key that comes first is read all the same. */
const noToken = decodeToken("");

/** One token: as it is written and its key on one side, on the other whether it holds and what it says. */
export function Bench({ content, initial, onChange }: BenchProps) {
  const { text, input, key, encoding, at } = content;
  const [pointed, setPointed] = useState<Pointed>();
  const token = useMemo(() => selectToken({ text, input }), [text, input]);
  const judgement = useJudgement({ token: token ?? noToken, key, encoding }, initial);
  const { tools, withTools } = useTools();
  const open = (id: SampleId) => withTools(({ samples }) => onChange({ kind: "open", content: samples[id] }));
  const act = (wanted: KeyAct) =>
    withTools(async ({ perform }) => {
      const made = token && (await perform(wanted, token));
      if (made !== undefined) onChange({ kind: "made", text: made });
    });
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 md:grid-cols-[minmax(0,5fr)_minmax(0,7fr)]">
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
            footer={token && <CopyMenu token={token} publicKey={judgement?.key.shareable} at={at} />}
          >
            <SampleMenu
              onChoose={open}
              onDraft={() =>
                withTools(({ draftToken }) =>
                  onChange({ kind: "input", text: draftToken(Math.floor(Date.now() / 1000)) }),
                )
              }
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
            judged={judgement?.key}
            onChange={(to, read) =>
              onChange({ kind: "key", key: to, ...(read === undefined ? {} : { encoding: read }) })
            }
            onAct={act}
          />
        </div>
      </div>
      <div className="flex min-w-0 flex-col gap-4 max-md:contents">
        {tools && input.kind !== "found" && (
          <div className="max-md:order-2">
            <tools.EmptyBench input={input} onChoose={open} />
          </div>
        )}
        {token && (
          <div className="max-md:order-2">
            <VerdictPanel
              words={judgement?.words ?? workbench.waiting}
              findings={judgement?.findings ?? []}
              warnings={judgement?.warnings ?? []}
              claims={judgement?.inside ?? findPart(token, "payload")}
              at={at}
              onChange={onChange}
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
              content={judgement?.inside}
              onOpen={(to) => onChange({ kind: "made", text: to })}
            />
          </div>
        )}
      </div>
    </div>
  );
}
