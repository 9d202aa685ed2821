/** The statechart that a page draws is the machine: its states and transitions, no more and no fewer. */
import { toDirectedGraph } from "@xstate/graph";
import { beforeAll, describe, expect, it } from "vitest";
import { drawFlow } from "@/components/flow/chart-file";
import { eventWords, guardWords, insideWords } from "@/lib/content/machine";
import { wayKey } from "@/lib/transcript/chart/trace";
import { type DrawnChart, everywhere } from "@/lib/transcript/chart/types";
import { flowIds } from "@/lib/world/options";
import { loadFlow } from "@/machines/flows";

/** All ways of a chart, those that every state has written out for each. */
function writeOut({ states, ways, shared }: DrawnChart): readonly string[] {
  const open = states.filter(({ kind }) => kind !== "end");
  const own = ways.map(({ from, to, guard }) => JSON.stringify([from, to, guard?.id, guard?.params]));
  const common = open.flatMap(({ id }) =>
    shared.map(({ to, guard }) => JSON.stringify([id, to, guard?.id, guard?.params])),
  );
  return [...own, ...common].sort();
}

describe.each(flowIds)("the chart of %s", (flow) => {
  let chart: DrawnChart;

  beforeAll(async () => {
    chart = await drawFlow(flow);
  });

  it("has exactly the states of the machine, within them as well", async () => {
    const { machine } = await loadFlow(flow);
    const { children } = toDirectedGraph(machine);
    expect(chart.states.map(({ id }) => id).sort()).toEqual(
      children.map(({ stateNode }) => stateNode.key).sort(),
    );
    for (const { stateNode, children: inner } of children) {
      const state = chart.states.find(({ id }) => id === stateNode.key);
      const inside = state?.inside === undefined ? undefined : chart.insides[state.inside];
      expect((inside?.states ?? []).map(({ id }) => id)).toEqual(inner.map((child) => child.stateNode.key));
      expect(state?.kind === "end").toBe(stateNode.type === "final");
      const edges = inner.flatMap((child) =>
        child.edges.map(({ target, label }) => `${child.stateNode.key} ${label.text} ${target.key}`),
      );
      expect((inside?.ways ?? []).map(({ from, event, to }) => `${from} ${event} ${to}`)).toEqual(edges);
    }
    expect(chart.states.filter(({ initial }) => initial)).toHaveLength(1);
  });

  it("has exactly the transitions of the machine, each with its guard", async () => {
    const { machine } = await loadFlow(flow);
    const declared = toDirectedGraph(machine).children.flatMap(({ stateNode, edges }) =>
      edges.map(({ target, transition }) => {
        const { type, params } = (transition.guard ?? {}) as { type?: string; params?: unknown };
        return JSON.stringify([stateNode.key, target.key, type, params]);
      }),
    );
    expect(writeOut(chart)).toEqual(declared.sort());
  });

  it("leads from a state to another by one way alone, and where it says who comes next, to somebody", () => {
    const leads = writeOut(chart).map((way) => JSON.parse(way).slice(0, 2).join(" → "));
    expect(leads.filter((lead, index) => leads.indexOf(lead) < index)).toEqual([]);
    const isNobodys = ({ to }: { to: string }) =>
      chart.states.some(({ id, kind, party }) => id === to && kind !== "end" && party === undefined);
    expect(chart.ways.filter(({ guard }) => guard?.id === "leadsTo").filter(isNobodys)).toEqual([]);
  });

  it("says who sends each message, but of those that nobody foresaw", () => {
    const unsent = chart.states.filter(({ kind, party }) => kind === "message" && party === undefined);
    expect(unsent.map(({ id }) => id).sort()).toEqual(["strayRequest", "strayResponse"]);
  });

  it("gives no end to anybody, although any message can lead to it", () => {
    const owned = chart.states.filter(({ kind, party }) => kind === "end" && party !== undefined);
    expect(owned.map(({ id }) => id)).toEqual([]);
  });

  it("is drawn whole: a box for each state, apart from the others, and a line for each transition", () => {
    const { states, ways: own, shared, drawing } = chart;
    const boxes = Object.entries(drawing.boxes);
    expect(boxes.map(([id]) => id).sort()).toEqual([...states.map(({ id }) => id), everywhere].sort());
    for (const [id, box] of boxes) {
      expect(Math.min(box.x, box.y)).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(drawing.width);
      expect(box.y + box.height).toBeLessThanOrEqual(drawing.height);
      const over = boxes.filter(([other, { x, y, width, height }]) => {
        const isBeside = x + width <= box.x || box.x + box.width <= x;
        return other !== id && !isBeside && !(y + height <= box.y || box.y + box.height <= y);
      });
      expect(over).toEqual([]);
    }
    const drawn = drawing.ways.map(({ from, to }) => wayKey(from, to)).sort();
    expect(drawn).toEqual([...own, ...shared].map(({ from, to }) => wayKey(from, to)).sort());
    for (const { path } of drawing.ways) expect(path).toMatch(/^M[\d .]+(L[\d .]+(Q[\d .]+)?)+$/);
  });

  it("has right above what it leads to each state to which ways lead back alone", () => {
    const { states, ways: own, drawing } = chart;
    const order = states.map(({ id }) => id);
    const isBack = ({ from, to }: { from: string; to: string }) => order.indexOf(from) >= order.indexOf(to);
    const rows = [...new Set(Object.values(drawing.boxes).map(({ y }) => y))].sort((a, b) => a - b);
    const rowOf = (id: string) => rows.indexOf(drawing.boxes[id]?.y ?? -1);
    const comeTo = (id: string) => own.filter(({ to }) => to === id);
    for (const id of order.filter((one) => comeTo(one).length > 0 && comeTo(one).every(isBack))) {
      const below = own.filter((way) => way.from === id && !isBack(way)).map(({ to }) => rowOf(to));
      expect(below, id).toContain(rowOf(id) + 1);
    }
  });

  it("has words for each of its events, guards and inner states", () => {
    const { ways: own, shared, insides } = chart;
    const all = [...own, ...shared, ...insides.flatMap((inside) => inside.ways)];
    const acts = insides.flatMap(({ states }) => states.map(({ id }) => id));
    expect(acts.filter((id) => insideWords[id] === undefined)).toEqual([]);
    const guards = all.flatMap(({ guard }) => (guard === undefined ? [] : (guard.params?.kind ?? guard.id)));
    expect(guards.filter((id) => id !== "leadsTo" && guardWords[id] === undefined)).toEqual([]);
    const messages = insides.filter(({ states }) => states.some(({ id }) => id === "inFlight"));
    const events = messages.flatMap((inside) => inside.ways.map(({ event }) => event));
    const named: Readonly<Record<string, string>> = eventWords;
    expect(events.filter((event) => !event.startsWith("xstate.") && named[event] === undefined)).toEqual([]);
  });
});
