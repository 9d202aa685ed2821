"use client";

import { type PointerEvent, type SyntheticEvent, useId, useRef } from "react";
import { classNames } from "@/components/ui/class-names";
import { findMember, type Segment } from "@/lib/tokens/segments";
import { ColouredText, findBelow } from "./coloured-text";
import type { Pointed } from "./parts";
import { useTextWindow } from "./use-text-window";

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

/** The tenth of a pixel keeps a line from fitting just so, where two layers could take it differently. */
const written = "w-full p-3.5 pr-[14.1px] font-mono text-sm leading-6 break-all";

/** Where the text is short, both layers are as tall as it is, and what is around them scrolls; else the field itself scrolls. */
const short = {
  around: "grid max-h-[min(26rem,60dvh)] overflow-y-auto",
  layer: "col-start-1 row-start-1 min-h-36",
};
const long = {
  around: "relative h-[min(26rem,60dvh)] shrink overflow-hidden",
  layer: "absolute inset-x-0 top-0",
};

/** So many characters are drawn at once: of a longer token, those alone that one sees. */
const mostAtOnce = 16_384;

/** A text field in colours: what one types in is transparent, and lies over the same text drawn in pieces. Both break their lines alike. */
export function TokenField(props: TokenFieldProps) {
  const { label, text, segments, onChange, pointed, onPoint } = props;
  const id = useId();
  const [area, probe] = [useRef<HTMLTextAreaElement>(null), useRef<HTMLSpanElement>(null)];
  const isLong = text.length > mostAtOnce && segments.length > 0;
  const [shown, look] = useTextWindow({ area, probe }, text, isLong);
  const { around, layer } = isLong ? long : short;
  const isColoured = !isLong || shown !== undefined;

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
        "min-h-24 rounded-lg bg-sunken inset-ring has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus",
        around,
        props.isBroken ? "inset-ring-bad" : "inset-ring-line",
      )}
    >
      {isLong && (
        <span ref={probe} aria-hidden="true" className="invisible absolute font-mono text-sm">
          {"0".repeat(100)}
        </span>
      )}
      {isColoured && (
        <ColouredText
          text={text}
          segments={segments}
          pointed={pointed}
          className={classNames(written, layer, isLong ? "whitespace-pre" : "whitespace-pre-wrap")}
          shown={shown}
        />
      )}
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <textarea
        ref={area}
        id={id}
        value={text}
        onChange={(event) => onChange(event.target.value)}
        onSelect={pointByCaret}
        onScroll={isLong ? look : undefined}
        aria-describedby={props.describedBy}
        aria-invalid={props.isBroken || undefined}
        placeholder={props.placeholder}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        autoCorrect="off"
        className={classNames(
          written,
          layer,
          "resize-none whitespace-pre-wrap placeholder-shown:break-normal bg-transparent caret-ink outline-none selection:bg-focus/25 placeholder:text-faint",
          isLong ? "h-full overflow-y-auto" : "overflow-hidden",
          isColoured && "text-transparent",
        )}
      />
    </div>
  );
}
