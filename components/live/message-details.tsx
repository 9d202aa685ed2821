"use client";

import { useState } from "react";
import { CheckRow } from "@/components/message/checks-view";
import { CodeBlock } from "@/components/message/code-block";
import type { InspectorExplanations } from "@/components/message/explanations";
import { Parameters } from "@/components/message/parameters";
import { RawMessage } from "@/components/message/raw-message";
import { Refusal } from "@/components/message/refusal";
import { TokensView } from "@/components/message/tokens-view";
import { useParties } from "@/components/party/parties";
import { Chip } from "@/components/ui/chip";
import { Tabs } from "@/components/ui/tabs";
import { liveLanes, liveNames, liveTraffic } from "@/lib/content/live";
import { readSharedTables } from "@/lib/content/shared-tables";
import type { RunRecord } from "@/lib/transcript/run";
import { selectTokens } from "@/lib/transcript/tokens";
import type { Message, Transcript } from "@/lib/transcript/types";
import { formatAgain } from "./send-again";
import { failedChecks, type TrafficItem } from "./traffic";

const explanations: InspectorExplanations = {
  steps: {},
  acts: {},
  turns: {},
  outcomes: {},
  ...readSharedTables(liveNames),
};

interface MessageDetailsProps {
  readonly item: TrafficItem;
  /** The request that it answers, where it is a response and that is still kept. */
  readonly request: TrafficItem | undefined;
}

type DetailsTab = "http" | "checks" | "tokens" | "code";

/** One message of a room, as it was sent, part by part, with the rules that were judged on it. */
export function MessageDetails({ item, request }: MessageDetailsProps) {
  const [tab, setTab] = useState<DetailsTab>("http");
  const { message } = item;
  const judged = message.kind === "response" && item.checks.length === 0 ? request : item;
  const transcript = [request, item].flatMap((one) => (one === undefined ? [] : [asSent(one)]));
  const tokens = selectTokens(message).length;
  return (
    <>
      <Heading item={item} />
      <Tabs
        label="Details of this message"
        tabs={[
          { id: "http", label: "HTTP" },
          { id: "checks", label: "Checks", badge: <Count item={judged} /> },
          { id: "tokens", label: "Tokens", badge: tokens === 0 ? null : <Badge>{tokens}</Badge> },
          { id: "code", label: "Code" },
        ]}
        value={tab}
        onChange={setTab}
        listClassName="sticky top-0 z-10 bg-surface px-3"
        panelClassName="px-5 pt-4 pb-6"
      >
        {tab === "http" && <Http message={message} transcript={transcript} />}
        {tab === "checks" && <Checks judged={judged} isAnswer={judged !== item} />}
        {tab === "code" && <Curl message={(message.kind === "request" ? item : request)?.message} />}
        {tab === "tokens" && <Tokens item={item} transcript={transcript} />}
      </Tabs>
    </>
  );
}

function asSent({ message, at }: TrafficItem) {
  return { at, kind: "sent", message } as const;
}

function Heading({ item: { message, at, clientId, clientName } }: { readonly item: TrafficItem }) {
  const { kind, from, to, channel } = message;
  const laneOf = useParties();
  return (
    <div className="px-5 pt-4 pb-3">
      <p className="flex min-h-6 flex-wrap items-center gap-x-2 gap-y-1 text-xs text-muted">
        {`Message ${message.id.slice(1)}, ${new Date(at * 1000).toLocaleTimeString("en-GB")}`}
        <Chip icon={channel === "front" ? "eye" : "lock"}>
          {channel === "front" ? "front channel" : "back channel"}
        </Chip>
        {clientName !== undefined && <Chip>{clientName}</Chip>}
        {clientId !== undefined && <Chip code>{clientId}</Chip>}
      </p>
      <h2 className="mt-1 text-xl font-semibold tracking-tight">
        {`${kind === "request" ? "Request" : "Response"} from ${laneOf(from).name} to ${laneOf(to).name}`}
      </h2>
    </div>
  );
}

function Http({ message, transcript }: { readonly message: Message; readonly transcript: Transcript }) {
  return (
    <>
      <Refusal message={message} explanations={explanations} />
      <RawMessage message={message} transcript={transcript} />
      <Parameters
        message={message}
        transcript={transcript}
        highlights={[]}
        explanations={explanations.parameters}
      />
    </>
  );
}

/** Of the request, also where its answer is looked at. */
function Curl({ message }: { readonly message: Message | undefined }) {
  if (message?.kind !== "request") return <p className="text-sm text-muted">{liveTraffic.noRequest}</p>;
  return (
    <>
      <p className="mb-2.5 text-sm text-muted">{liveTraffic.again}</p>
      <CodeBlock
        code={formatAgain(message.request)}
        language="shell"
        label="the command that sends it again"
      />
    </>
  );
}

interface ChecksProps {
  readonly judged: TrafficItem | undefined;
  /** True where the checks are those of the request that this message answers. */
  readonly isAnswer: boolean;
}

function Checks({ judged, isAnswer }: ChecksProps) {
  if (judged === undefined || judged.checks.length === 0) {
    return <p className="text-sm text-muted">{liveTraffic.noChecks}</p>;
  }
  return (
    <>
      {isAnswer && <p className="mb-2 text-sm text-muted">{liveTraffic.checksOnRequest}</p>}
      <ol>
        {judged.checks.map(({ check }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the order in which checks were made never changes
          <CheckRow key={index} check={check} explanation={explanations.checks[check.id]} />
        ))}
      </ol>
    </>
  );
}

function Tokens({ item, transcript }: { readonly item: TrafficItem; readonly transcript: Transcript }) {
  const { message, at, verifications } = item;
  const length = transcript.length;
  const run: RunRecord = {
    flow: "live",
    options: {},
    seed: "",
    deviations: [],
    lanes: liveLanes,
    transcript,
    steps: [{ kind: "message", messageId: message.id, length, state: "", now: at }],
    verifications,
  };
  const view = { message, number: length, status: "delivered", edited: false, replayed: 0 } as const;
  return (
    <TokensView
      run={run}
      inspected={{ kind: "message", view, total: length, now: at, lost: undefined }}
      explanations={explanations}
    />
  );
}

/** Where some failed, how many those are: a red number is read so. */
function Count({ item }: { readonly item: TrafficItem | undefined }) {
  if (item === undefined || item.checks.length === 0) return null;
  const failed = failedChecks(item).length;
  return <Badge bad={failed > 0}>{failed || item.checks.length}</Badge>;
}

function Badge({ bad = false, children }: { readonly bad?: boolean; readonly children: number }) {
  return (
    <span
      className={`rounded-full px-1.5 text-xs ${bad ? "bg-bad-soft text-bad" : "bg-sunken text-muted inset-ring inset-ring-line"}`}
    >
      {children}
    </span>
  );
}
