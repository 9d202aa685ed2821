"use client";

import { useState } from "react";
import { Stage } from "@/components/diagram/stage";
import { CheckSummary } from "@/components/message/check-summary";
import { RawMessage } from "@/components/message/raw-message";
import { Parties } from "@/components/party/parties";
import { Button, buttonClasses, IconButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Panel } from "@/components/ui/panel";
import { Prose } from "@/components/ui/prose";
import { backIcon } from "@/components/ui/rare-icons";
import { type MessageView, selectMessages } from "@/lib/transcript/messages";
import type { RunRecord } from "@/lib/transcript/run";
import { selectVisible } from "@/lib/transcript/visible";
import type { StageCaptions } from "./captions";

interface LiveStageProps {
  readonly run: RunRecord;
  /** The step that is shown first. */
  readonly start: number;
  readonly captions: StageCaptions;
  /** Where the whole flow is. */
  readonly href: string;
}

interface Place {
  readonly step: number;
  /** Did one come by a step forward? Of the first it is not said. */
  readonly travels?: boolean;
}

/** A run to step through at once: its diagram, and the message in flight beside it. */
export function LiveStage({ run, start, captions, href }: LiveStageProps) {
  const [place, setPlace] = useState<Place>({ step: start });
  const { step, travels } = place;
  const go = (to: number) => setPlace({ step: to, travels: to === step + 1 });
  const transcript = selectVisible(run, step);
  const views = selectMessages(transcript);
  const present = run.steps[step];
  const inFlight = present !== undefined && "messageId" in present ? present.messageId : undefined;
  const view = views.find(({ message }) => message.id === inFlight) ?? views.at(-1);
  const caption = captions.captions[step];
  return (
    <Parties lanes={run.lanes}>
      <Panel
        label="A run of the flow"
        className="grid grid-cols-[minmax(0,1fr)] overflow-clip md:h-[clamp(28rem,100dvh-18.5rem,40rem)] md:grid-cols-[minmax(0,1fr)_21rem] xl:grid-cols-[minmax(0,1fr)_26.5rem]"
      >
        <h2 className="sr-only">A run of the flow</h2>
        <div className="flex h-96 min-h-0 flex-col md:h-auto">
          <Stage
            run={run}
            step={step}
            highlights={captions.highlights}
            words={{ acts: captions.acts, outcomes: captions.outcomes, invitations: {} }}
            travels={travels === true}
            onGo={go}
          />
        </div>
        <div className="flex min-h-0 flex-col border-t border-line md:border-t-0 md:border-l">
          <div className="fades-below order-2 min-h-0 flex-1 overflow-y-auto px-4 pt-4 pb-4 md:order-1 md:px-5 md:pb-0">
            <div className="md:min-h-42">
              <p className="text-xs text-faint">{describePlace(run, step, view)}</p>
              <h3 className="mt-1 text-xl font-semibold tracking-tight">{caption?.title}</h3>
              <p className="mt-1.5 text-sm text-muted">
                <Prose text={caption?.what ?? ""} />
              </p>
            </div>
            {view && (
              <RawMessage
                message={view.message}
                transcript={transcript}
                matters={captions.highlights[view.message.step]}
                className="mt-3 mb-4"
              />
            )}
            <CheckSummary run={run} step={step} />
          </div>
          <div className="order-1 flex flex-wrap items-center gap-2 border-line px-4 py-3 max-md:border-b md:order-2 md:border-t md:px-5">
            <IconButton
              icon={backIcon}
              label="Back"
              aria-disabled={step === 0}
              onClick={() => go(Math.max(0, step - 1))}
            />
            <Button
              iconAfter={step < run.steps.length - 1 ? "next" : "restart"}
              onClick={() => go(step < run.steps.length - 1 ? step + 1 : 0)}
            >
              {step < run.steps.length - 1 ? "Next" : "Start again"}
            </Button>
            <a href={`${href}?step=${step + 1}`} className={`${buttonClasses({ look: "quiet" })} ml-auto`}>
              Open this step
              <Icon name="next" size={14} />
            </a>
          </div>
        </div>
        <p aria-live="polite" className="sr-only">
          {travels !== undefined && caption?.title}
        </p>
      </Panel>
    </Parties>
  );
}

function describePlace(run: RunRecord, step: number, view: MessageView | undefined): string {
  const total = selectMessages(run.transcript).length;
  const kind = run.steps[step]?.kind;
  if (kind === "act") return "The user’s turn";
  return kind === "end" ? "The end" : `Message ${view?.number ?? 0} of ${total}`;
}
