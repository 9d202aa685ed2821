"use client";

import { classNames } from "@/components/ui/class-names";
import { breakLines, cutSegments, type Segment } from "@/lib/tokens/segments";
import { isPointed, type Pointed, partColours } from "./parts";
import type { TextWindow } from "./use-text-window";

interface ColouredTextProps {
  readonly text: string;
  readonly segments: readonly Segment[];
  readonly pointed: Pointed | undefined;
  readonly className: string;
  /** What of a long text is drawn. */
  readonly shown?: TextWindow | undefined;
}

/** The text that lies below a field, in pieces: each part and each member can be told apart. */
export function ColouredText({ text, segments, pointed, className, shown }: ColouredTextProps) {
  const pieces = shown === undefined ? segments : cutLines(segments, shown);
  const place = shown && { width: shown.width, transform: `translateY(${shown.top}px)` };
  return (
    <div aria-hidden="true" className={className} style={place}>
      {pieces.map((segment) => (
        <Piece
          key={segment.start}
          segment={segment}
          isPointed={isPointed(pointed, segment.role, segment.member)}
        />
      ))}
      {segments.length === 0 && <span className="text-muted">{text}</span>}
      {"\u200b"}
    </div>
  );
}

/** Broken where the field breaks, whatever becomes of the width of a line that is put together from pieces. */
function cutLines(segments: readonly Segment[], { from, to, perLine }: TextWindow): readonly Segment[] {
  return cutSegments(segments, from, to).map((segment) => ({
    ...segment,
    text: breakLines(segment.text, segment.start - from, perLine),
  }));
}

function Piece({ segment, isPointed: isOn }: { readonly segment: Segment; readonly isPointed: boolean }) {
  const { role, member, text, isBroken } = segment;
  return (
    <span
      data-member={member === undefined ? undefined : `${role} ${member}`}
      className={classNames(
        isBroken ? "rounded-sm bg-bad text-paper" : partColours[role],
        isOn && !isBroken && "rounded-sm bg-current/15 box-decoration-clone",
      )}
    >
      {text}
    </span>
  );
}

/** The piece below the pointer, which the field lies over. */
export function findBelow(x: number, y: number): Pointed | undefined {
  for (const element of document.elementsFromPoint(x, y)) {
    const [role, member] = element instanceof HTMLElement ? (element.dataset.member?.split(" ") ?? []) : [];
    if (role === "header" || role === "payload") return { role, member: Number(member) };
  }
  return undefined;
}
