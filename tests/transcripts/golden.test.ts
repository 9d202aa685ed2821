/** The transcripts of the ways that matter most, as text, kept so that a change in what is sent or judged is seen. */
import { describe, expect, it } from "vitest";
import { formatText } from "@/lib/transcript/text";
import { everyWay, type FlowWay, walkWay } from "../machines/ways";

function fileOf({ flow, way: { title } }: FlowWay): string {
  const words = title
    .replace(/\(.*?\)/g, "")
    .trim()
    .toLowerCase();
  return `./golden/${flow}/${words.replace(/[^a-z0-9_]+/g, "-").replace(/-$/, "")}.txt`;
}

const kept = everyWay.filter(({ way }) => way.golden);

describe("golden transcripts", () => {
  it.each(kept.map((way) => [`${way.flow}: ${way.way.title}`, way] as const))("%s", async (_, way) => {
    const { record } = await walkWay(way);
    await expect(formatText(record)).toMatchFileSnapshot(fileOf(way));
  });
});
