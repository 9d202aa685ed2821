"use client";

import { useState } from "react";
import { useParties } from "@/components/party/parties";
import { IconButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { decodeFormText } from "@/lib/http/parameters";
import { formatRawRequest, formatRawResponse } from "@/lib/http/raw";
import { contentOf } from "@/lib/transcript/messages";
import { parties } from "@/lib/transcript/parties";
import type { Lane, Message, Transcript } from "@/lib/transcript/types";
import { isLong } from "./abbreviate";
import { CopyButton } from "./copy-button";
import type { OnEdit } from "./inspector-acts";
import { findMakers } from "./line-makers";
import { isHtml, layOutMessage, type RawLine } from "./raw-lines";
import { type Makers, RawLines } from "./raw-segments";
import { count } from "./words";

interface RawMessageProps {
  readonly message: Message;
  /** What has happened so far: it tells who wrote a value first. */
  readonly transcript: Transcript;
  /** Headers that matter in this message, and so are never folded away. */
  readonly matters?: readonly string[];
  /** Opens the editor at a value that is pressed. */
  readonly onEdit?: OnEdit | undefined;
  readonly className?: string;
}

/** The message as text: each parameter on its own line, values in the colour of the party that wrote them first. */
export function RawMessage(props: RawMessageProps) {
  const { message, transcript, matters, onEdit, className = "" } = props;
  const [full, setFull] = useState(false);
  const content = contentOf(message);
  const lines = layOutMessage(content, matters);
  const makers = findMakers(lines, message, transcript);
  const routine = lines.filter((line) => line.routine);
  const body = lines.filter((line) => line.part === "body");
  const all = { makers, full };
  return (
    <div data-party={message.from} className={`rounded-lg bg-sunken inset-ring inset-ring-line ${className}`}>
      <div className="flex min-h-9 items-center gap-1 pr-1 pl-3.5">
        <Route message={message} />
        {hasLongValue(lines) && <FullButton full={full} onChange={setFull} />}
        {onEdit && (
          <IconButton
            icon="pencil"
            label="Change this message"
            look="quiet"
            size="small"
            onClick={() => onEdit()}
          />
        )}
        <CopyButton text={writeRaw(message)} what={`the ${message.kind} as it was sent`} />
      </div>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: by keyboard, the rows part by part below do the same */}
      <pre
        onClick={(event) => onEdit && editValue(event.target, onEdit)}
        className="pr-1.5 pb-3 pl-3.5 font-mono text-xs leading-5 wrap-anywhere whitespace-pre-wrap"
      >
        <code className={onEdit ? "[&_[data-name]]:cursor-pointer [&_[data-name]:hover]:underline" : ""}>
          <RawLines lines={lines.filter((line) => line.part !== "body" && !line.routine)} {...all} />
          {routine.length > 0 && (
            <Fold label={count(routine.length, "routine header")}>
              <RawLines lines={routine} {...all} />
            </Fold>
          )}
          {isHtml(content) ? (
            <Fold label={`HTML page, ${content.body.length.toLocaleString("en")} characters`} apart>
              <RawLines lines={body} {...all} />
            </Fold>
          ) : (
            <RawLines lines={body} {...all} />
          )}
        </code>
      </pre>
      <Legend makers={makers} />
    </div>
  );
}

/** A press that selects text is none. */
function editValue(target: EventTarget, onEdit: OnEdit): void {
  const value = target instanceof Element ? target.closest<HTMLElement>("[data-name]") : null;
  if (value === null || getSelection()?.isCollapsed === false) return;
  const { name = "", value: text = "" } = value.dataset;
  onEdit({ name, value: decodeFormText(text) });
}

function Route({ message: { from, to, kind } }: { readonly message: Message }) {
  const laneOf = useParties();
  return (
    <p className="mr-auto flex min-w-0 flex-wrap items-center gap-x-1.5 py-1.5 text-xs font-medium whitespace-nowrap text-party-ink">
      <span className="sr-only">{kind === "request" ? "Request from" : "Response from"}</span>
      {titleOf(laneOf(from))}
      <Icon name="next" size={12} className="text-faint" />
      <span className="sr-only">to</span>
      <span data-party={to} className="text-party-ink">
        {titleOf(laneOf(to))}
      </span>
    </p>
  );
}

/** `Prints`, `Browser`: as it stands alone. */
function titleOf({ name }: Lane): string {
  return name.replace(/^the (.)/, (_, first: string) => first.toUpperCase());
}

function FullButton(props: { readonly full: boolean; readonly onChange: (full: boolean) => void }) {
  return (
    <button
      type="button"
      aria-pressed={props.full}
      onClick={() => props.onChange(!props.full)}
      className="h-7 shrink-0 rounded-md px-2 text-xs whitespace-nowrap font-medium text-muted transition-colors hover:bg-hover hover:text-ink aria-pressed:bg-hover aria-pressed:text-ink finger:h-11"
    >
      Full values
    </button>
  );
}

interface FoldProps {
  readonly label: string;
  /** A blank line before it, as between headers and body. */
  readonly apart?: boolean;
  readonly children: React.ReactNode;
}

/** Lines that are there when one asks for them. Stays as it is from message to message. */
function Fold({ label, apart, children }: FoldProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        className={`flex items-center gap-1 rounded-sm font-sans text-faint transition-colors hover:text-ink finger:min-h-11 ${apart ? "mt-3" : ""}`}
      >
        <Icon name="down" size={11} className={open ? "" : "-rotate-90"} />
        {label}
      </button>
      {open && children}
    </>
  );
}

/** The colours that occur, and whose they are. */
function Legend({ makers }: { readonly makers: Makers }) {
  const laneOf = useParties();
  const present = parties.filter((party) => [...makers.values()].includes(party));
  if (present.length === 0) return null;
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-line px-3.5 py-2 text-xs text-faint">
      Written first by
      {present.map((party) => (
        <span key={party} data-party={party} className="inline-flex items-center gap-1.5 text-muted">
          <span aria-hidden="true" className="size-2 rounded-full bg-party" />
          {laneOf(party).role}
        </span>
      ))}
    </p>
  );
}

function hasLongValue(lines: readonly RawLine[]): boolean {
  return lines.some((line) => line.segments.some(({ role, text }) => role === "value" && isLong(text)));
}

function writeRaw(message: Message): string {
  return message.kind === "request"
    ? formatRawRequest(message.request, "\n")
    : formatRawResponse(message.response, "\n");
}
