/** Small drawings on a grid of 16, in the colour of the text beside them. Decoration: the words stand elsewhere. */
import { memo } from "react";

const paths = {
  person: "M8 8.2a2.9 2.9 0 1 0 0-5.8 2.9 2.9 0 0 0 0 5.8ZM2.8 13.8c.5-2.6 2.6-4 5.2-4s4.7 1.4 5.2 4",
  app: "M2.5 3.5h11a.5.5 0 0 1 .5.5v8a.5.5 0 0 1-.5.5h-11A.5.5 0 0 1 2 12V4a.5.5 0 0 1 .5-.5ZM2 6.6h12M4.3 5.05h.01M6.1 5.05h.01",
  shield: "M8 1.9 13 3.8v3.9c0 3-2 5.3-5 6.5-3-1.2-5-3.5-5-6.5V3.8L8 1.9ZM5.8 8l1.6 1.6 2.9-3.1",
  stack:
    "M5 2.5h8a.5.5 0 0 1 .5.5v8M3 5h8a.5.5 0 0 1 .5.5v7.5a.5.5 0 0 1-.5.5H3a.5.5 0 0 1-.5-.5V5.5A.5.5 0 0 1 3 5ZM2.7 11.5 5.4 8.9l2 2 1.5-1.4 2.5 2.3",
  mask: "M2 5.5c2.5-.9 4.3-.6 6 .5 1.7-1.1 3.5-1.4 6-.5.3 4-1 6-3.2 6-1.4 0-2.1-1.1-2.8-1.9-.7.8-1.4 1.9-2.8 1.9C3 11.5 1.7 9.5 2 5.5ZM4.8 8h1.4M9.8 8h1.4",
  lock: "M4 7.2h8a.6.6 0 0 1 .6.6v5a.6.6 0 0 1-.6.6H4a.6.6 0 0 1-.6-.6v-5a.6.6 0 0 1 .6-.6ZM5.3 7.2V5.3a2.7 2.7 0 0 1 5.4 0v1.9",
  eye: "M1.6 8S3.9 3.8 8 3.8 14.4 8 14.4 8 12.1 12.2 8 12.2 1.6 8 1.6 8ZM8 9.9a1.9 1.9 0 1 0 0-3.8 1.9 1.9 0 0 0 0 3.8Z",
  check: "m3 8.6 3.3 3.2L13 4.7",
  cross: "m4 4 8 8M12 4l-8 8",
  warning: "M8 2.3 14.3 13.3H1.7L8 2.3ZM8 6.6v3M8 11.5v.01",
  info: "M8 14.2A6.2 6.2 0 1 0 8 1.8a6.2 6.2 0 0 0 0 12.4ZM8 7.4v3.6M8 5.1v.01",
  next: "M2.8 8h10M8.8 4l4 4-4 4",
  left: "M10 3.5 5.5 8l4.5 4.5",
  down: "M3.5 6 8 10.5 12.5 6",
  play: "M4.8 3.1v9.8L12.8 8 4.8 3.1Z",
  pause: "M5 3.2v9.6M11 3.2v9.6",
  restart: "M3 8a5 5 0 1 0 1.6-3.7L2.8 6M2.8 2.7V6h3.3",
  clock: "M8 14.2A6.2 6.2 0 1 0 8 1.8a6.2 6.2 0 0 0 0 12.4ZM8 4.7V8l2.2 1.6",
  share:
    "M11.8 5.6a1.9 1.9 0 1 0 0-3.8 1.9 1.9 0 0 0 0 3.8ZM4.2 9.9a1.9 1.9 0 1 0 0-3.8 1.9 1.9 0 0 0 0 3.8ZM11.8 14.2a1.9 1.9 0 1 0 0-3.8 1.9 1.9 0 0 0 0 3.8ZM5.9 7.1l4.3-2.5M5.9 8.9l4.3 2.5",
  auto: "M8 14.2A6.2 6.2 0 1 0 8 1.8a6.2 6.2 0 0 0 0 12.4ZM8 1.8v12.4M10.5 3v10M12.6 4.4v7.2",
  drop: "M8 14.2A6.2 6.2 0 1 0 8 1.8a6.2 6.2 0 0 0 0 12.4ZM3.7 3.7l8.6 8.6",
  repeat:
    "M11 2.2 13.5 4.7 11 7.2M13.3 4.7H5A2.5 2.5 0 0 0 2.5 7.2V8M5 13.8 2.5 11.3 5 8.8M2.7 11.3H11a2.5 2.5 0 0 0 2.5-2.5V8",
  more: "M3.5 8h.01M8 8h.01M12.5 8h.01",
  copy: "M6 5.5h7a.5.5 0 0 1 .5.5v7a.5.5 0 0 1-.5.5H6a.5.5 0 0 1-.5-.5V6a.5.5 0 0 1 .5-.5ZM3.5 10.5H3a.5.5 0 0 1-.5-.5V3a.5.5 0 0 1 .5-.5h7a.5.5 0 0 1 .5.5v.5",
  pointer: "m4 2.8 8.7 5-3.8 1-1.9 3.5L4 2.8Z",
  search: "M7 11.6a4.6 4.6 0 1 0 0-9.2 4.6 4.6 0 0 0 0 9.2ZM10.4 10.4 14 14",
  pencil: "m3 13 .7-3L11 2.7a.7.7 0 0 1 1 0L13.3 4a.7.7 0 0 1 0 1L6 12.3 3 13ZM9.7 4l2.3 2.3",
  branch:
    "M4.5 5v6M4.5 5a1.6 1.6 0 1 0 0-3.2 1.6 1.6 0 0 0 0 3.2ZM4.5 14.2a1.6 1.6 0 1 0 0-3.2 1.6 1.6 0 0 0 0 3.2ZM11.5 6.2a1.6 1.6 0 1 0 0-3.2 1.6 1.6 0 0 0 0 3.2ZM11.5 6.2c0 2.6-2 2.9-3.9 3.1-1.7.2-3.1.6-3.1 1.7",
  letter:
    "M2.5 3.8h11a.5.5 0 0 1 .5.5v7.4a.5.5 0 0 1-.5.5h-11a.5.5 0 0 1-.5-.5V4.3a.5.5 0 0 1 .5-.5ZM2.3 4.6 8 8.9l5.7-4.3",
  television:
    "M2.5 3.2h11a.5.5 0 0 1 .5.5v7a.5.5 0 0 1-.5.5h-11a.5.5 0 0 1-.5-.5v-7a.5.5 0 0 1 .5-.5ZM5.5 13.6h5M8 11.2v2.4",
  phone:
    "M5.2 1.8h5.6a.9.9 0 0 1 .9.9v10.6a.9.9 0 0 1-.9.9H5.2a.9.9 0 0 1-.9-.9V2.7a.9.9 0 0 1 .9-.9ZM7.2 12.2h1.6",
  agent:
    "M3.5 5.4h9a.6.6 0 0 1 .6.6v6.4a.6.6 0 0 1-.6.6h-9a.6.6 0 0 1-.6-.6V6a.6.6 0 0 1 .6-.6ZM8 5.4V2.6M5.9 8.6v.9M10.1 8.6v.9M1.4 8.2v2.4M14.6 8.2v2.4",
  key: "M5.3 13a3.3 3.3 0 1 0 0-6.6 3.3 3.3 0 0 0 0 6.6ZM7.7 7.4l5-5M11 4.1l1.9 1.9",
} as const;

/** A name, or the path of a drawing that few pages need (rare-icons.ts). */
export type IconName = keyof typeof paths | `M${string}`;

/** How it ended: well, badly, or neither. */
export const endIcons = { good: "check", bad: "warning", other: "info" } as const;

interface IconProps {
  readonly name: IconName;
  /** Pixels at a font size of 16. */
  readonly size?: number;
  readonly className?: string;
}

/** Some thirty of them stand in what is drawn anew at a step, and none of them is another then. */
export const Icon = memo(function Icon({ name, size = 16, className }: IconProps) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 16 16"
      style={{ inlineSize: `${size / 16}rem`, blockSize: `${size / 16}rem`, overflow: "visible" }}
      className={className ? `shrink-0 ${className}` : "shrink-0"}
      fill="none"
      stroke="currentColor"
      strokeWidth={name === "more" ? 2.2 : 1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={name in paths ? paths[name as keyof typeof paths] : name} />
    </svg>
  );
});
