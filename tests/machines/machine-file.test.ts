/** The file of a machine that a reader takes along: it is literal, it compiles, and it has the states and transitions of the machine. */
import { rm } from "node:fs/promises";
import { toDirectedGraph } from "@xstate/graph";
import { parseSync, Visitor } from "oxc-parser";
import { describe, expect, it } from "vitest";
import type { AnyStateMachine } from "xstate";
import { flowIds } from "@/lib/world/options";
import { readFlowChart } from "@/machines/flow-chart";
import { loadFlow } from "@/machines/flows";
import { compile, openFolder } from "../support/compile";
import { loadMachines, writeMachine } from "./support/machine-file";

/** The states, and the transitions of each, with those that its parent has for it. */
function edgesOf(machine: AnyStateMachine): readonly string[] {
  const { children, edges: shared } = toDirectedGraph(machine);
  return children.flatMap(({ stateNode, edges }) => {
    const all = stateNode.type === "final" ? [] : [...edges, ...shared];
    return [stateNode.key, ...all.map(({ target }) => `${stateNode.key} → ${target.key}`)];
  });
}

/** What a state is made of: each inner state with its transitions and their guards, in order. */
function insideOf({ children }: ReturnType<typeof toDirectedGraph>): unknown {
  return children.map(({ stateNode, edges }) => [
    stateNode.key,
    stateNode.type,
    edges.map(({ label, target, transition: { guard } }) => [
      label.text,
      target.key,
      typeof guard === "object" && "type" in guard ? guard.type : guard,
    ]),
  ]);
}

interface Node {
  readonly type: string;
  readonly properties?: readonly (Node & { readonly computed: boolean; readonly value: Node })[];
  readonly elements?: readonly Node[];
}

/** What of it is no literal. */
function selectOdd({ type, properties = [], elements = [] }: Node): readonly string[] {
  const isLiteral = ["ObjectExpression", "ArrayExpression", "Literal"].includes(type);
  const computed = properties.filter((property) => property.type !== "Property" || property.computed);
  const inner = [...properties.map(({ value }) => value), ...elements];
  return [...(isLiteral ? [] : [type]), ...computed.map((one) => one.type), ...inner.flatMap(selectOdd)];
}

it("compiles for every flow", async () => {
  const folder = await openFolder();
  const errors = await compile(folder, await Promise.all(flowIds.map(writeMachine)));
  await rm(folder, { recursive: true });
  expect(errors).toEqual([]);
}, 300_000);

describe.each(flowIds)("the file of %s", (flow) => {
  it("is read without being run: what makes a machine is a literal", async () => {
    const configs: Node[] = [];
    const { program } = parseSync("machine.ts", await writeMachine(flow));
    new Visitor({
      CallExpression({ callee, arguments: given }) {
        if (callee.type === "MemberExpression") configs.push(...(given as readonly Node[]));
      },
    }).visit(program);
    expect(configs.length).toBe(Object.keys(await loadMachines(flow)).length);
    expect(configs.flatMap(selectOdd)).toEqual([]);
  });

  it("has the states and the transitions of the machine, and each event is named after where it leads", async () => {
    const { machine } = await loadFlow(flow);
    const { machine: written } = await loadMachines(flow);
    expect(edgesOf(written).toSorted()).toEqual(edgesOf(machine).toSorted());
    const { children, edges } = toDirectedGraph(written);
    for (const { label, target } of [...edges, ...children.flatMap((child) => child.edges)])
      expect(label.text).toBe(target.key);
    const startOf = ({ root }: AnyStateMachine) => root.initial.target.map(({ key }) => key);
    expect(startOf(written)).toEqual(startOf(machine));
  });

  it("says of each state what it is, and who sends or acts there", async () => {
    const { machine } = await loadMachines(flow);
    const { states } = await readFlowChart(flow);
    const written = states.map(({ id }) => {
      const { tags = [], meta } = machine.states[id] ?? {};
      return [id, ...tags, meta?.party];
    });
    expect(written).toEqual(states.map(({ id, kind, party }) => [id, kind, party]));
  });

  it("has what each state is made of, with the guards by name", async () => {
    const machines = await loadMachines(flow);
    for (const child of toDirectedGraph((await loadFlow(flow)).machine).children) {
      const { key, type } = child.stateNode;
      const { description, meta } = machines.machine.states[key] ?? {};
      expect(description).toMatch(/\w/);
      const inside = meta?.inside === undefined ? undefined : machines[meta.inside];
      expect(inside === undefined, key).toBe(type === "final");
      if (inside !== undefined) expect(insideOf(toDirectedGraph(inside)), key).toEqual(insideOf(child));
    }
  });
});
