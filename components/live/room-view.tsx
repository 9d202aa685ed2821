"use client";

import { type ReactNode, Suspense, useCallback, useMemo, useRef, useState } from "react";
import { Parties } from "@/components/party/parties";
import { createLater } from "@/components/ui/later";
import { Panel } from "@/components/ui/panel";
import { saveFile } from "@/components/ui/save-file";
import { coming } from "@/lib/content/interface";
import { liveLanes, liveTraffic } from "@/lib/content/live";
import { findRequest, listClients, type SeenClient, selectItems, type TrafficItem } from "./traffic";
import { TrafficBar } from "./traffic-bar";
import { TrafficList } from "./traffic-list";
import { useTraffic } from "./use-traffic";

/** With all explanations in it: loaded when the first message is chosen. */
const MessageDetails = createLater(() => import("./message-details")).later(
  (loaded) => loaded.MessageDetails,
);

interface RoomViewProps {
  /** Of the room, as it stands in its address. */
  readonly room: string;
  readonly highlights: Readonly<Record<string, readonly string[]>>;
  readonly rules: Readonly<Record<string, string>>;
  /** What to do while nothing has been said. */
  readonly first: ReactNode;
  /** What can be done once the room has ended. */
  readonly ended: ReactNode;
  /** Below all of it, while the room is there: how an app comes to it. */
  readonly below: ReactNode;
  /** What can be tried, while no message is chosen. */
  readonly children: ReactNode;
}

/** The traffic of a room as it happens, and the message that was chosen. */
export function RoomView({ room, highlights, rules, first, ended, below, children }: RoomViewProps) {
  const [paused, setPaused] = useState(false);
  const [client, setClient] = useState<SeenClient | undefined>(undefined);
  const [selected, setSelected] = useState<string | undefined>(undefined);
  const [cleared, setCleared] = useState(false);
  const { traffic, connection, gap, waiting, clear } = useTraffic(`/live/${room}`, paused);
  const items = useMemo(() => selectItems(traffic, client?.id), [traffic, client]);
  const isEnded = connection === "ended";
  const item = selected === undefined ? undefined : traffic.get(selected);
  const details = useRef<HTMLDivElement>(null);
  const select = useCallback((number: number) => {
    setSelected(`m${number}`);
    // Below the list, where there is no room beside it.
    if (!matchMedia("(min-width: 43.75rem)").matches) details.current?.scrollIntoView({ block: "nearest" });
  }, []);
  const clearAll = () => {
    clear();
    setSelected(undefined);
    setCleared(true);
  };
  return (
    <Parties lanes={liveLanes}>
      <div className="grid grid-cols-1 gap-4 md:h-[max(34rem,100dvh-10rem)] xl:h-[max(34rem,100dvh-8.5rem)] md:grid-cols-[minmax(0,1fr)_min(23rem,48%)] xl:grid-cols-[minmax(0,1fr)_30rem]">
        <Panel
          label="Traffic"
          className={`@container flex flex-col overflow-clip md:h-auto ${items.length > 0 ? "h-[80dvh] min-h-96" : ""}`}
        >
          <TrafficBar
            connection={connection}
            clients={listClients(traffic, client)}
            client={client}
            paused={paused}
            waiting={waiting}
            empty={traffic.size === 0}
            onClient={setClient}
            onPause={setPaused}
            onClear={clearAll}
            onExport={(format) => void save(items, room, format)}
          />
          {gap && <p className="border-b border-line px-4 py-2 text-sm text-warn">{liveTraffic.gap}</p>}
          {items.length > 0 ? (
            <TrafficList
              items={items}
              selected={selected}
              highlights={highlights}
              rules={rules}
              onSelect={select}
            />
          ) : (
            <Nothing filtered={traffic.size > 0} ended={isEnded} cleared={cleared} paused={paused}>
              {first}
            </Nothing>
          )}
        </Panel>
        <Panel label="Chosen message" className="flex min-h-0 flex-col md:overflow-clip">
          {/* Firefox draws the corners of what scrolls square. */}
          <div ref={details} className="min-h-0 scroll-my-4 -outline-offset-2 md:overflow-y-auto">
            {item === undefined ? (
              <div className="p-5">
                {(!isEnded || items.length > 0) && (
                  <p className="mb-6 text-sm text-muted">{liveTraffic.choose}</p>
                )}
                {isEnded ? ended : children}
              </div>
            ) : (
              <Suspense fallback={<p className="waiting p-5 text-sm text-muted">{coming}</p>}>
                <MessageDetails key={item.message.id} item={item} request={findRequest(traffic, item)} />
              </Suspense>
            )}
          </div>
        </Panel>
        <p aria-live="polite" className="sr-only">
          {announce(items)}
        </p>
      </div>
      {!isEnded && below}
    </Parties>
  );
}

function Nothing(props: {
  readonly filtered: boolean;
  readonly ended: boolean;
  readonly cleared: boolean;
  readonly paused: boolean;
  readonly children: ReactNode;
}) {
  if (props.filtered) return <p className="p-5 text-sm text-muted">{liveTraffic.emptyFilter}</p>;
  if (props.ended) return <p className="p-5 text-sm text-muted">{liveTraffic.emptyEnded}</p>;
  const cleared = props.paused ? liveTraffic.clearedPaused : liveTraffic.cleared;
  if (props.cleared) return <p className="p-5 text-sm text-muted">{cleared}</p>;
  return <div className="min-h-0 flex-1 overflow-y-auto p-5 md:p-8">{props.children}</div>;
}

function announce(items: readonly TrafficItem[]): string {
  const last = items.at(-1);
  return last === undefined ? "" : `${items.length} messages. The last: ${last.verb} ${last.target}`;
}

async function save(items: readonly TrafficItem[], room: string, format: "har" | "json"): Promise<void> {
  const { exportTraffic } = await import("./export-traffic");
  const file = new Blob([exportTraffic(items, format)], { type: "application/json" });
  saveFile(`grantscope-${room}.${format}`, file);
}
