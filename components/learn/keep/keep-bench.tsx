"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { followTheme } from "@/components/ui/follow-theme";
import { Icon } from "@/components/ui/icon";
import { manyLines } from "@/components/ui/many-lines";
import { keeping, type PlaceId, placeIds } from "@/lib/content/learn/where-to-keep";
import { FindingsTable } from "./findings-table";
import { PlaceView } from "./place-view";
import type { Finding } from "./run-place";
import { writeFrame } from "./scripts";

type Findings = Readonly<Partial<Record<PlaceId, Finding>>>;

/** The app before anything runs in it. A run puts its own document in its place. */
const atRest = writeFrame();

const loadRun = () => import("./run-place");

/** The five places, a frame in which an app uses them, and the script that is let loose on it. */
export function KeepBench() {
  const frame = useRef<HTMLIFrameElement>(null);
  const [findings, setFindings] = useState<Findings>({});
  const [running, setRunning] = useState<PlaceId>();
  const [failed, setFailed] = useState<string>();

  useEffect(() => (frame.current ? followTheme(frame.current) : undefined), []);

  async function run(places: readonly PlaceId[]) {
    setFailed(undefined);
    try {
      const { runPlace } = await loadRun();
      for (const place of places) {
        if (frame.current === null) return;
        setRunning(place);
        const finding = await runPlace(frame.current, place);
        setFindings((before) => ({ ...before, [place]: finding }));
      }
    } catch (error) {
      const isRefused = isRefusal(error);
      setFailed(isRefused ? keeping.storesNothing : keeping.failed);
      if (!isRefused) reportError(error);
    } finally {
      setRunning(undefined);
    }
  }

  const isDone = placeIds.every((id) => findings[id] !== undefined);
  return (
    <>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-10 gap-y-5 md:grid-cols-[minmax(0,1fr)_18rem]">
        <div>
          <p className="flex flex-wrap items-center gap-4">
            <Button
              look="primary"
              size="large"
              className={`min-h-11 ${manyLines}`}
              aria-disabled={running !== undefined}
              onClick={() => running === undefined && void run(placeIds)}
            >
              <Icon name={isDone ? "restart" : "play"} />
              {isDone ? keeping.again : keeping.runAll}
            </Button>
            <noscript>{keeping.needsScript}</noscript>
          </p>
          <p role="status" className="mt-3 min-h-6 text-sm text-muted">
            {running !== undefined && keeping.running}
            {failed && <span className="text-bad">{failed}</span>}
          </p>
        </div>
        <div>
          <p className="mb-1.5 text-xs text-faint">{keeping.frameTitle}</p>
          <iframe
            ref={frame}
            title={keeping.frameTitle}
            sandbox="allow-scripts allow-same-origin"
            srcDoc={atRest}
            className="h-24 w-full rounded-lg bg-surface ring-1 ring-line"
          />
        </div>
      </div>
      <FindingsTable findings={findings} running={running} />
      <div className="mt-16 flex flex-col gap-14 pb-14 md:pb-20">
        {placeIds.map((id) => (
          <PlaceView
            key={id}
            id={id}
            isBusy={running !== undefined}
            onRun={() => running === undefined && void run([id])}
          />
        ))}
      </div>
    </>
  );
}

/** Does the browser, asked to store something, refuse (HTML, Web storage)? */
function isRefusal(error: unknown): boolean {
  return error instanceof Error && ["SecurityError", "QuotaExceededError"].includes(error.name);
}
