/** The transcripts of the ways that matter most, as text, kept so that a change in what is sent or judged is seen. */
import { describe, expect, it } from "vitest";
import { formatText } from "@/lib/transcript/text";
import { type FlowId, flowIds } from "@/lib/world/options";
import { loadFlow } from "@/machines/flows";
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

/** Ends that a machine has, and to which no change of one message leads: nobody is asked, no page is shown, no token is asked for. */
const withoutWay: Readonly<Partial<Record<FlowId, readonly string[]>>> = {
  "client-credentials": ["denied", "astray"],
  "refresh-token": ["denied"],
  "native-app": ["astray"],
  "device-code": ["astray"],
  "token-exchange": ["denied", "refusedByServer"],
  "jwt-bearer": ["denied", "astray"],
  introspection: ["denied"],
  agent: ["astray"],
  password: ["denied", "stayed", "astray"],
  "jwt-login": ["denied", "refusedByServer", "deadEnd", "stayed", "astray"],
  "session-login": ["denied", "refusedByServer", "deadEnd", "stayed", "astray"],
};

describe("golden transcripts", () => {
  it.each(kept.map((way) => [`${way.flow}: ${way.way.title}`, way] as const))("%s", async (_, way) => {
    const { record } = await walkWay(way);
    await expect(formatText(record)).toMatchFileSnapshot(fileOf(way));
  });

  it.each(flowIds)("there is one for every end of %s, but for those to which nothing leads", async (flow) => {
    const { machine } = await loadFlow(flow);
    const finals = Object.values(machine.root.states).filter(({ type }) => type === "final");
    const ends = new Set<string>(kept.filter((one) => one.flow === flow).map(({ way }) => way.outcome));
    const missing = ["lost", ...finals.map(({ key }) => key)].filter((end) => !ends.has(end));
    expect(missing).toEqual(withoutWay[flow] ?? []);
  });
});
