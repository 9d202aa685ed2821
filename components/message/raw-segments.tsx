import { classNames } from "@/components/ui/class-names";
import type { Party } from "@/lib/transcript/types";
import { abbreviate } from "./abbreviate";
import type { RawLine, Segment } from "./raw-lines";

/** Who wrote the value of a segment first; undefined where it is no value. */
export type Makers = ReadonlyMap<Segment, Party>;

interface RawLinesProps {
  readonly lines: readonly RawLine[];
  readonly makers: Makers;
  /** Long values in full. */
  readonly full: boolean;
}

export function RawLines({ lines, makers, full }: RawLinesProps) {
  return lines.map((line, index) => (
    <span
      // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one message never change places
      key={index}
      className="block min-h-5"
      style={{ paddingInlineStart: `${(line.indent + 1) * 1.25}em`, textIndent: "-1.25em" }}
    >
      {line.segments.map((segment, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <RawSegment key={at} segment={segment} maker={makers.get(segment)} full={full} />
      ))}
      {"\n"}
    </span>
  ));
}

interface RawSegmentProps {
  readonly segment: Segment;
  readonly maker: Party | undefined;
  readonly full: boolean;
}

function RawSegment({ segment, maker, full }: RawSegmentProps) {
  if (segment.role === "value") {
    return (
      <span
        data-party={maker}
        data-name={segment.parameter}
        data-value={segment.text}
        className={classNames(
          "box-decoration-clone rounded-[3px] px-0.5",
          maker && "bg-party-soft text-party-ink",
        )}
      >
        {full ? segment.text : abbreviate(segment.text)}
      </span>
    );
  }
  return <span className={roles[segment.role]}>{segment.text}</span>;
}

/** What follows a plain part is written without spaces: it may break anywhere, so that a `?` never stands alone. */
const roles = {
  start: "font-semibold text-party-ink",
  name: "text-muted",
  plain: "text-ink [&+span]:break-all",
} as const;
