"use client";

import { type ReactNode, useState } from "react";
import { Prose } from "@/components/ui/prose";
import { Segmented } from "@/components/ui/segmented";
import { partWords } from "@/lib/content/tokens/workbench";
import type { Part } from "@/lib/tokens/decode";
import { MemberList } from "./member-list";
import { type Pointed, partColours } from "./parts";
import { useTools } from "./use-tools";

interface PartSectionProps {
  readonly part: Part;
  readonly kind: "header" | "payload";
  readonly at: number | undefined;
  readonly pointed: Pointed | undefined;
  readonly onPoint: (pointed: Pointed | undefined) => void;
  /** Puts another text in its place; missing where it cannot be edited. */
  readonly onEdit?: ((source: string) => void) | undefined;
}

const views = [
  { value: "read", label: "Read" },
  { value: "form", label: "Form" },
  { value: "json", label: "JSON" },
] as const;

type View = (typeof views)[number]["value"];

/** What a header or a payload says, to be read, and to be edited as a form or as JSON. */
export function PartSection({ part, kind, at, pointed, onPoint, onEdit }: PartSectionProps) {
  const [view, setView] = useState<View>("read");
  const { tools } = useTools();
  const isObject = part.json?.type === "object";
  const chosen = view === "form" && !isObject ? "json" : view;
  // Until the editors are there, one can read.
  const shown = tools === undefined ? "read" : chosen;
  const edits = onEdit && (
    <Segmented
      label={`${partWords[kind].title}: read or edit`}
      choices={isObject ? views : views.filter(({ value }) => value !== "form")}
      value={chosen}
      onChange={setView}
    />
  );
  return (
    <PartFrame kind={kind} extra={edits}>
      {tools && <tools.PartProblems part={part} />}
      {shown === "read" && <MemberList part={part} kind={kind} at={at} pointed={pointed} onPoint={onPoint} />}
      {shown === "form" && tools && onEdit && <tools.MemberForm part={part} at={at} onEdit={onEdit} />}
      {shown === "json" && tools && onEdit && (
        <tools.JsonEditor label={partWords[kind].title} source={part.source ?? ""} onEdit={onEdit} />
      )}
    </PartFrame>
  );
}

interface PartFrameProps {
  readonly kind: Part["role"];
  readonly extra?: ReactNode;
  readonly children?: ReactNode;
}

/** The name of a part in its colour, and a line about it. */
export function PartFrame({ kind, extra, children }: PartFrameProps) {
  const { title, what } = partWords[kind];
  return (
    <section aria-label={title} className="px-5 py-4 [section+&]:border-t [section+&]:border-line">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 pb-2">
        <div className="max-w-[62ch] min-w-0 flex-1 basis-60">
          <h3 className={`flex items-center gap-2 font-semibold ${partColours[kind]}`}>
            <span aria-hidden="true" className="size-2.5 rounded-full bg-current" />
            {title}
          </h3>
          <p className="text-sm text-muted">
            <Prose text={what} />
          </p>
        </div>
        {extra}
      </div>
      {children}
    </section>
  );
}
