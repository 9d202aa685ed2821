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

/** Those that are marked, and of each end of a flow that none marks the first one: each flow and outcome has a transcript. */
const kept = everyWay.filter((one) => {
  const alike = everyWay.filter(({ flow, way }) => flow === one.flow && way.outcome === one.way.outcome);
  return one.way.golden || (alike[0] === one && !alike.some(({ way }) => way.golden));
});

describe("golden transcripts", () => {
  it.each(kept.map((way) => [`${way.flow}: ${way.way.title}`, way] as const))("%s", async (_, way) => {
    const { record } = await walkWay(way);
    await expect(formatText(record)).toMatchFileSnapshot(fileOf(way));
  });
});
