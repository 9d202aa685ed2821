/** The transcripts of the ways that matter most, as text, kept so that a change in what is sent or judged is seen. */
import { describe, expect, it } from "vitest";
import { formatText } from "@/lib/transcript/text";
import { walk } from "../machines/support/walk";
import { type Way, ways } from "../machines/ways";

function fileOf({ title }: Way): string {
  const words = title
    .replace(/\(.*?\)/g, "")
    .trim()
    .toLowerCase();
  return `./golden/authorization-code/${words.replace(/[^a-z0-9_]+/g, "-").replace(/-$/, "")}.txt`;
}

describe("golden transcripts of the authorization code grant", () => {
  it.each(ways.filter(({ golden }) => golden))("$title", async (way) => {
    const { record } = await walk(way.options ?? {}, ...(way.detours ?? []));
    await expect(formatText(record)).toMatchFileSnapshot(fileOf(way));
  });
});
