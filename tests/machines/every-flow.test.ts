/** What holds of every flow: its ways come to what they must, they are all that its machine declares, and each repeats. */
import { toDirectedGraph } from "@xstate/graph";
import { describe, expect, it } from "vitest";
import { createActor } from "xstate";
import { drawFlow } from "@/components/flow/chart-file";
import { readHeader } from "@/lib/http/message";
import { splitState, staysWithin } from "@/lib/transcript/chart/trace";
import { outcomes } from "@/lib/transcript/run";
import { flowIds, flowOptions } from "@/lib/world/options";
import { defaultsOf } from "@/lib/world/options/definitions";
import { simulate } from "@/machines/engine";
import { loadFlow } from "@/machines/flows";
import { expectLit, expectSenders } from "./support/lit";
import { loadMachines } from "./support/machine-file";
import { selectWaysBack, walkAstray } from "./support/stray";
import { failedChecks, sent } from "./support/walk";
import { everyWay, walkWay } from "./ways";

describe.each(flowIds)("%s", (flow) => {
  const ways = everyWay.filter((way) => way.flow === flow);

  it.each(ways.map((way) => [way.way.title, way] as const))("%s", async (_, taken) => {
    const { way } = taken;
    const { outcome, record } = await walkWay(taken);
    expect(outcome).toBe(way.outcome);
    if (way.check !== undefined) expect(failedChecks(record)).toContain(way.check);
    else if (way.outcome === "completed") expect(failedChecks(record)).toEqual([]);
    if (way.error !== undefined) expect(JSON.stringify(sent(record))).toContain(way.error);
  });

  it("takes every way that the machine declares", async () => {
    const { machine } = await loadFlow(flow);
    const taken = new Set<string>();
    for (const way of ways) {
      const { places } = await walkWay(way);
      for (const [index, place] of places.slice(1).entries()) taken.add(`${places[index]} → ${place}`);
    }
    const declared = toDirectedGraph(machine).children.flatMap(({ stateNode, edges }) =>
      edges
        .filter(({ transition }) => transition.target !== undefined)
        .map(({ target }) => `${stateNode.key} → ${target.key}`),
    );
    expect(declared.length).toBeGreaterThan(5);
    // Whatever no flow foresees: that it comes to an end is tried in edits.test.ts, and its way back below.
    const astray = /→ (strayRequest|strayResponse|strayTurn|deadEnd|stayed|astray)$|^strayResponse →/;
    const untaken = declared.filter((way) => !taken.has(way) && !astray.test(way));
    expect(
      untaken,
      `no way in tests/machines/ways takes these, or machines/${flow}.ts has them for nothing`,
    ).toEqual([]);
  });

  it("has as its output the name of the end that it reaches", async () => {
    const { machine } = await loadFlow(flow);
    const ends = Object.values(machine.states).filter(({ type }) => type === "final");
    expect(ends.map(({ output }) => output)).toEqual(ends.map(({ key }) => key));
  });

  it("has every end; what a page alone leads to it has only where a browser takes part", async () => {
    const { machine, createWorld } = await loadFlow(flow);
    const { lanes } = await createWorld(defaultsOf(flowOptions[flow]) as never, "lanes");
    const hasBrowser = lanes.some(({ party }) => party === "browser");
    const { children } = toDirectedGraph(machine);
    const come = new Set(children.flatMap(({ edges }) => edges.map(({ target }) => target.key)));
    for (const end of outcomes.filter((outcome) => outcome !== "stolen")) {
      const isThere = hasBrowser || !["deadEnd", "stayed"].includes(end);
      expect([machine.states[end]?.type, come.has(end)], end).toEqual(
        isThere ? ["final", true] : [undefined, false],
      );
    }
    expect([machine.states.strayTurn !== undefined, come.has("strayTurn")]).toEqual([hasBrowser, hasBrowser]);
  });

  it("lets a stray answer lead back to each turn that its reader can wait for, and to no other", async () => {
    const came = new Set<string>();
    for (const way of ways) {
      for (const stray of await walkAstray(await walkWay(way))) {
        came.add(stray.came);
        // What a page that was not foreseen leads to may be no part of the flow.
        if (!stray.answer.endsWith("Page"))
          expect(stray.came, `${way.way.title}: ${stray.place}`).not.toBe("astray");
      }
    }
    expect((await selectWaysBack(flow)).filter((place) => !came.has(place))).toEqual([]);
  });

  it("goes every way in the file of its machine as well, from state to state", async () => {
    const { machine } = await loadMachines(flow);
    for (const way of ways) {
      const { record } = await walkWay(way);
      const actor = createActor(machine).start();
      for (const [index, step] of record.steps.entries()) {
        const before = record.steps[index - 1];
        const [place] = splitState(step.state);
        if (before !== undefined && !staysWithin(before, step)) actor.send({ type: place });
        expect(actor.getSnapshot().value, way.way.title).toBe(place);
      }
      const last = record.steps.at(-1);
      expect(actor.getSnapshot().status).toBe(last?.kind === "end" ? "done" : "active");
    }
  });

  it("lights its chart at the state of the run, at each step of every way, in the colour of who sends", async () => {
    const chart = await drawFlow(flow);
    const walks = await Promise.all(ways.map(walkWay));
    const records = walks.map(({ record }) => record);
    for (const record of records) expectLit(chart, record);
    expectSenders(chart, records);
  });

  it("says in each 401 how to authenticate, and in each 405 what may be asked (RFC 9110 §15.5.2, §15.5.6)", async () => {
    const owed = new Map([
      [401, "WWW-Authenticate"],
      [405, "Allow"],
    ]);
    for (const way of ways) {
      const { record } = await walkWay(way);
      for (const message of sent(record)) {
        const field = message.kind === "response" ? owed.get(message.response.status) : undefined;
        if (message.kind === "response" && field !== undefined)
          expect(readHeader(message.response, field), `${way.way.title}: ${message.step}`).toBeDefined();
      }
    }
  });

  it("comes to the same transcript when it is run again with the same deviations", async () => {
    for (const way of ways) {
      const { record } = await walkWay(way);
      const { options, seed, deviations } = record;
      expect(await simulate({ flow, options, seed, deviations }), way.way.title).toEqual(record);
    }
  });
});
