import { describe, expect, it } from "vitest";
import { selectTrace, selectVisit } from "@/lib/transcript/chart/trace";
import type { RunRecord, Step } from "@/lib/transcript/run";
import { run } from "./support/run";

const base = { length: 0, now: 0 };
const inFlight = (place: string): Step => ({
  ...base,
  kind: "message",
  messageId: "m1",
  state: `${place}.inFlight`,
});
const lost = (place: string): Step => ({ ...base, kind: "lost", messageId: "m1", state: `${place}.lost` });

function runOf(...steps: readonly Step[]): RunRecord {
  return { ...run, steps };
}

describe("the way of a run through its chart", () => {
  const again = runOf(
    { ...base, kind: "act", act: "poll", state: "poll" },
    inFlight("ask"),
    inFlight("refusal"),
    { ...base, kind: "act", act: "poll", state: "poll" },
    inFlight("ask"),
    { ...base, kind: "end", outcome: "completed", state: "completed" },
  );

  it("is taken up to now, and to come after that", () => {
    const { now, inside, taken, ahead } = selectTrace(again, 2);
    expect([now, inside]).toEqual(["refusal", "inFlight"]);
    expect([...taken]).toEqual(["poll ask", "ask refusal"]);
    expect([...ahead]).toEqual(["refusal poll", "poll ask", "ask completed"]);
  });

  it("waits within a turn, and is nowhere within an end", () => {
    expect(selectTrace(again, 0).inside).toBe("waiting");
    expect(selectTrace(again, 5).inside).toBeUndefined();
  });

  it("leads from a state to its last visit before now, else to the first one to come", () => {
    expect(selectVisit(selectTrace(again, 5), "ask", 5)).toBe(4);
    expect(selectVisit(selectTrace(again, 2), "ask", 2)).toBe(1);
    expect(selectVisit(selectTrace(again, 0), "refusal", 0)).toBe(2);
    expect(selectVisit(selectTrace(again, 0), "denied", 0)).toBeUndefined();
  });

  it("leads from the state of now to its next visit, and from the last one around to the first", () => {
    expect(selectVisit(selectTrace(again, 1), "ask", 1)).toBe(4);
    expect(selectVisit(selectTrace(again, 4), "ask", 4)).toBe(1);
    expect(selectVisit(selectTrace(again, 2), "refusal", 2)).toBeUndefined();
  });

  it("stays in a state whose message is lost and sent again", () => {
    const { visits, taken, inside } = selectTrace(runOf(inFlight("ask"), lost("ask"), inFlight("ask")), 1);
    expect(visits.get("ask")).toEqual([0]);
    expect([...taken]).toEqual([]);
    expect(inside).toBe("lost");
  });

  it("comes back to the same state where one stray message leads to another", () => {
    const trace = selectTrace(runOf(inFlight("strayRequest"), inFlight("strayRequest")), 1);
    expect([...trace.taken]).toEqual(["strayRequest strayRequest"]);
  });
});
