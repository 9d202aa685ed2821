/** What a machine keeps of itself is JSON at every step, and from that it goes on as it did. */
import { expect, it } from "vitest";
import { createActor, waitFor } from "xstate";
import { flowIds, flowOptions } from "@/lib/world/options";
import { defaultsOf } from "@/lib/world/options/definitions";
import { loadFlow } from "@/machines/flows";
import { startRun } from "@/machines/run";

it.each(flowIds)("goes on from the JSON of any step of %s", async (flow) => {
  const loaded = await loadFlow(flow);
  const options = defaultsOf(flowOptions[flow]);
  const { frames } = await startRun(loaded, { flow, options, seed: "json", deviations: [] });
  for (const [index, { snapshot }] of frames.entries()) {
    const kept = loaded.machine.getPersistedSnapshot(snapshot);
    const json = JSON.parse(JSON.stringify(kept));
    expect(json).toEqual(kept);
    const next = frames[index + 1];
    if (!snapshot.hasTag("inFlight") || next === undefined) continue;
    const actor = createActor(loaded.machine, { snapshot: json, input: snapshot.context }).start();
    actor.send({ type: "DELIVER" });
    const rested = await waitFor(actor, (one) => one.status !== "active" || one.hasTag("waiting"));
    expect([rested.value, rested.context]).toEqual([next.snapshot.value, next.snapshot.context]);
    actor.stop();
  }
});
