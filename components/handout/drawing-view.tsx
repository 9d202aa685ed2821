import { createElement, type ReactNode } from "react";
import { type Drawing, fonts, type Shape } from "@/lib/transcript/drawing/shape";

/** A drawing as elements of the page: its text can be selected, found and read out. */
export function DrawingView({ drawing }: { readonly drawing: Drawing }) {
  const { width, height, title, shapes } = drawing;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div tabIndex={0} className="handout-drawing-box">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        fontFamily={fonts.sans}
        role="img"
        aria-label={title}
        className="handout-drawing"
      >
        {shapes.map(drawShape)}
      </svg>
    </div>
  );
}

function drawShape({ tag, attributes, children = [], text }: Shape, index: number): ReactNode {
  return createElement(
    tag,
    { key: index, ...attributes },
    text ?? (children.length === 0 ? undefined : children.map(drawShape)),
  );
}
