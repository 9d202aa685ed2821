/** Who wrote the values in the lines of a message first. */
import type { Message, Transcript } from "@/lib/transcript/types";
import { findMaker } from "./makers";
import type { RawLine } from "./raw-lines";
import type { Makers } from "./raw-segments";

export function findMakers(lines: readonly RawLine[], message: Message, transcript: Transcript): Makers {
  const values = lines.flatMap((line) => line.segments).filter((segment) => segment.role === "value");
  return new Map(
    values.map((segment) => {
      const value = segment.text.replace(/^"(.*)"$/, "$1");
      return [segment, findMaker(segment.parameter ?? "", value, message, transcript)];
    }),
  );
}
