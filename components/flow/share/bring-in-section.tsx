"use client";

import { type ChangeEvent, useEffect, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Prose } from "@/components/ui/prose";
import { broughtIn, describeComparison, describeFault, share } from "@/lib/content/share";
import type { ReadRun, RunFileFault } from "@/machines/run-file";

interface BringInSectionProps {
  readonly onOpen: (read: ReadRun) => void;
}

type State =
  | { readonly kind: "none" | "reading" | "unreadable" }
  | { readonly kind: "read"; readonly read: ReadRun | RunFileFault };

/** Takes a file, makes its run anew, says how they compare or what is wrong with the file, and opens it on demand. */
export function BringInSection({ onOpen }: BringInSectionProps) {
  const [state, setState] = useState<State>({ kind: "none" });
  const id = useId();
  const chosen = useRef<File>(undefined);
  const section = useRef<HTMLDivElement>(null);
  // At the end of a long dialog: what is said would be below its edge.
  useEffect(() => {
    if (state.kind !== "none") section.current?.scrollIntoView({ block: "nearest" });
  }, [state]);

  async function choose({ target }: ChangeEvent<HTMLInputElement>) {
    const file = target.files?.[0];
    if (file === undefined) return;
    chosen.current = file;
    // A long one that was chosen before may come after this one.
    const say = (next: State) => file === chosen.current && setState(next);
    say({ kind: "reading" });
    try {
      const { readRunFile } = await import("@/machines/run-file");
      say({ kind: "read", read: await readRunFile(await file.text()) });
    } catch (error) {
      say({ kind: "unreadable" });
      reportError(error);
    }
  }

  return (
    <div ref={section} className="flex scroll-mb-6 flex-col gap-2.5">
      <label htmlFor={id} className="sr-only">
        {share.bringIn.choose}
      </label>
      <input
        id={id}
        type="file"
        accept=".json,application/json"
        // The same file can be chosen again, after it was changed; until then it stands there by its name.
        onClick={({ currentTarget }) => {
          currentTarget.value = "";
        }}
        onChange={(event) => void choose(event)}
        className="w-full rounded-lg bg-sunken p-1.5 text-sm text-muted inset-ring inset-ring-line file:mr-3 file:h-8 file:cursor-pointer file:rounded-md file:bg-surface file:px-3 file:text-sm file:font-medium file:text-ink file:inset-ring file:inset-ring-line finger:file:h-11"
      />
      <div role="status">
        <Said state={state} />
      </div>
      {state.kind === "read" && state.read.kind === "run" && (
        <Button
          look="primary"
          onClick={() => state.read.kind === "run" && onOpen(state.read)}
          className="self-start"
        >
          {broughtIn.open}
        </Button>
      )}
    </div>
  );
}

function Said({ state }: { readonly state: State }) {
  if (state.kind !== "read") return <Progress kind={state.kind} />;
  const { read } = state;
  if (read.kind !== "run") return <Line good={false} text={describeFault(read)} />;
  return <Line good={read.comparison.kind !== "different"} text={describeComparison(read.comparison)} />;
}

function Progress({ kind }: { readonly kind: "none" | "reading" | "unreadable" }) {
  if (kind === "none") return null;
  if (kind === "unreadable") return <Line good={false} text={broughtIn.unreadable} />;
  return <p className="text-sm text-muted">{broughtIn.reading}</p>;
}

function Line({ good, text }: { readonly good: boolean; readonly text: string }) {
  return (
    <p
      className={`flex gap-2.5 rounded-lg px-3 py-2 text-sm wrap-anywhere ${good ? "bg-good-soft text-good" : "bg-warn-soft text-warn"}`}
    >
      <Icon name={good ? "check" : "warning"} className="mt-0.5" />
      <span>
        <Prose text={text} />
      </span>
    </p>
  );
}
