"use client";

import { type PointerEvent, type SyntheticEvent, useId } from "react";
import { classNames } from "@/components/ui/class-names";
import { findMember, type Segment } from "@/lib/tokens/segments";
import { isPointed, type Pointed, partColours } from "./parts";

interface TokenFieldProps {
  readonly label: string;
  readonly text: string;
  readonly segments: readonly Segment[];
  readonly placeholder: string;
  readonly onChange: (text: string) => void;
  readonly pointed?: Pointed | undefined;
  readonly onPoint?: (pointed: Pointed | undefined) => void;
  readonly describedBy?: string;
  readonly isBroken?: boolean;
}

const shared =
  "col-start-1 row-start-1 min-h-36 w-full p-3.5 font-mono text-sm leading-6 break-all whitespace-pre-wrap";

/**
 * A text field in colours: what one types in is transparent, and lies over the same text drawn in pieces. Both break their lines at
 * the same characters, and grow and scroll together.
 */
export function TokenField(props: TokenFieldProps) {
  const { label, text, segments, onChange, pointed, onPoint } = props;
  const id = useId();

  function pointByCaret(event: SyntheticEvent<HTMLTextAreaElement>) {
    const { selectionStart } = event.currentTarget;
    if (document.activeElement === event.currentTarget) onPoint?.(findMember(segments, selectionStart));
  }

  function pointByPointer(event: PointerEvent) {
    if (event.pointerType !== "mouse" || event.buttons !== 0) return;
    onPoint?.(findBelow(event.clientX, event.clientY));
  }

  return (
    <div
      onPointerMove={onPoint && pointByPointer}
      onPointerLeave={onPoint && (() => onPoint(undefined))}
      className={classNames(
        "grid max-h-[min(26rem,60dvh)] min-h-24 overflow-y-auto rounded-lg bg-sunken inset-ring has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus",
        props.isBroken ? "inset-ring-bad" : "inset-ring-line",
      )}
    >
      <div aria-hidden="true" className={shared}>
        {segments.map((segment) => (
          <Piece
            key={segment.start}
            segment={segment}
            isPointed={isPointed(pointed, segment.role, segment.member)}
          />
        ))}
        {segments.length === 0 && <span className="text-muted">{text}</span>}
        {"\u200b"}
      </div>
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <textarea
        id={id}
        value={text}
        onChange={(event) => onChange(event.target.value)}
        onSelect={pointByCaret}
        aria-describedby={props.describedBy}
        aria-invalid={props.isBroken || undefined}
        placeholder={props.placeholder}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        autoCorrect="off"
        className={classNames(
          shared,
          "resize-none overflow-hidden bg-transparent text-transparent caret-ink outline-none selection:bg-focus/25 placeholder:text-faint",
        )}
      />
    </div>
  );
}

function Piece({ segment, isPointed: isOn }: { readonly segment: Segment; readonly isPointed: boolean }) {
  const { role, member, text, isBroken } = segment;
  return (
    <span
      data-member={member === undefined ? undefined : `${role} ${member}`}
      className={classNames(
        partColours[role],
        isOn && "rounded-sm bg-current/15 box-decoration-clone",
        isBroken && "rounded-sm bg-bad text-paper",
      )}
    >
      {text}
    </span>
  );
}

/** The piece below the pointer, which the field lies over. */
function findBelow(x: number, y: number): Pointed | undefined {
  for (const element of document.elementsFromPoint(x, y)) {
    const [role, member] = element instanceof HTMLElement ? (element.dataset.member?.split(" ") ?? []) : [];
    if (role === "header" || role === "payload") return { role, member: Number(member) };
  }
  return undefined;
}
