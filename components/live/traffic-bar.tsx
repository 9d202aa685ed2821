"use client";

import { Button } from "@/components/ui/button";
import { handOnFocus } from "@/components/ui/focus";
import { downloadIcon } from "@/components/ui/rare-icons";
import { liveTraffic } from "@/lib/content/live";
import type { SeenClient } from "./traffic";
import type { Connection } from "./use-traffic";

interface TrafficBarProps {
  readonly connection: Connection;
  readonly clients: readonly SeenClient[];
  readonly client: SeenClient | undefined;
  readonly paused: boolean;
  /** Messages that wait until the pause is over. */
  readonly waiting: number;
  readonly empty: boolean;
  readonly onClient: (client: SeenClient | undefined) => void;
  readonly onPause: (paused: boolean) => void;
  readonly onClear: () => void;
  readonly onExport: (format: "har" | "json") => void;
}

const formats = [
  { format: "har", label: "HAR" },
  { format: "json", label: "JSON" },
] as const;

/** How the page is connected, and what can be done with the traffic. */
export function TrafficBar(props: TrafficBarProps) {
  const { connection, paused, waiting, empty, onPause, onClear, onExport } = props;
  return (
    <div className="flex flex-wrap items-center justify-end gap-2 border-b border-line px-3 py-2">
      <State connection={connection} paused={paused} />
      {/* Nothing more comes of a room that has ended, but what waits. */}
      {(connection !== "ended" || paused) && (
        <Button
          size="small"
          look="quiet"
          icon={paused ? "play" : "pause"}
          ref={handOnFocus}
          onClick={() => onPause(!paused)}
        >
          {paused ? (waiting === 0 ? "Go on" : `Go on, ${waiting} new`) : "Pause"}
        </Button>
      )}
      <Button size="small" look="quiet" icon="drop" aria-disabled={empty} onClick={onClear}>
        Clear
      </Button>
      {/* What is seen, and so saved: where there is no room beside the others, a line of its own. */}
      <span className="flex gap-2 @max-xl:w-full">
        <ClientChoice {...props} />
        {formats.map(({ format, label }) => (
          <Button
            key={format}
            size="small"
            look="quiet"
            icon={downloadIcon}
            aria-label={`Save as ${label}`}
            title={`Save as ${label}`}
            disabled={empty}
            onClick={() => onExport(format)}
          >
            {label}
          </Button>
        ))}
      </span>
    </div>
  );
}

function State({ connection, paused }: Pick<TrafficBarProps, "connection" | "paused">) {
  const live = connection === "open" && !paused;
  const words = { connecting: liveTraffic.connecting, broken: liveTraffic.broken, ended: liveTraffic.ended };
  const text =
    connection === "open" ? (paused ? liveTraffic.paused : liveTraffic.listening) : words[connection];
  // What has more words than one has a line of its own where there is no room for two beside the buttons.
  const isLong = connection === "broken" || connection === "ended";
  return (
    <p
      role="status"
      className={`flex min-w-0 flex-1 basis-20 items-center gap-2 px-1 text-sm font-medium ${isLong ? "@max-[22rem]:basis-full" : ""}`}
    >
      <span
        aria-hidden="true"
        className={`size-2 shrink-0 rounded-full ${live ? "bg-resource-server" : connection === "open" ? "bg-edge" : "bg-browser"}`}
      />
      {text}
    </p>
  );
}

function ClientChoice({ clients, client, onClient }: TrafficBarProps) {
  return (
    <label className="flex text-sm text-muted @max-xl:flex-1">
      <span className="sr-only">Client</span>
      <select
        value={client?.id ?? ""}
        onChange={({ target }) => onClient(clients.find(({ id }) => id === target.value))}
        className="h-8 max-w-44 rounded-md bg-surface px-2 text-sm text-ink inset-ring inset-ring-edge @max-xl:w-full @max-xl:max-w-none finger:h-11"
      >
        <option value="">All clients</option>
        {clients.map(({ id, name }) => (
          <option key={id} value={id}>
            {/* Whoever registered is known by a name, and has an id that nobody can read. */}
            {name === undefined ? id : `${name} · ${id}`}
          </option>
        ))}
      </select>
    </label>
  );
}
