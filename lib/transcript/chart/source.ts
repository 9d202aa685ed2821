/**
 * A statechart as a source file for XState 5: literal config alone, so that an editor of statecharts can read it without running it. An event is
 * named after the state that it leads to, for what leads there is the guard's to say, and the guards need the parties. What every state
 * has stands at the root, and what a state is made of in a machine of its own, once.
 * Left out: actions, which change what is known and not where one may go.
 */
import type { Chart, ChartState, Inside, Way } from "./types";

/** What stands in the file besides the names of the machine. */
export interface SourceWords {
  /** Lines of its first comment. */
  readonly about: readonly string[];
  readonly insideOf: Readonly<Record<"message" | "turn", string>>;
  /** Of a guard by its name: what it asks. */
  readonly guards: Readonly<Record<string, string>>;
  readonly titleOf: (id: string) => string;
}

type Literal = string | boolean | readonly Literal[] | { readonly [key: string]: Literal };

/** The machine of the chart under this id, and the machines of its insides. */
export function formatMachine(id: string, chart: Chart, words: SourceWords): string {
  const insides = chart.insides.flatMap((inside, index) => {
    const of = chart.states.filter((state) => state.inside === index);
    return of[0] === undefined ? [] : [formatInside(of[0], inside, words)];
  });
  return [
    formatAbout(words.about),
    'import { setup } from "xstate";',
    formatFlow(id, chart, words),
    ...insides,
  ]
    .join("\n\n")
    .concat("\n");
}

function formatAbout(lines: readonly string[]): string {
  return ["/*", ...lines.map((line) => ` * ${line}`), " */"].join("\n");
}

function formatFlow(id: string, chart: Chart, words: SourceWords): string {
  const { states, ways, shared } = chart;
  const targets = new Set([...ways, ...shared].map(({ to }) => to));
  const typed = [
    `    events: {} as\n${formatEvents([...targets])},`,
    `    tags: {} as ${formatUnion(new Set(states.map(({ kind }) => kind)))},`,
    "    meta: {} as { party?: string; inside?: string },",
  ];
  const config = {
    id,
    initial: states.find(({ initial }) => initial)?.id ?? "",
    on: Object.fromEntries(shared.map(({ to }) => [to, { target: `.${to}` }])),
    states: Object.fromEntries(states.map((state) => [state.id, describeState(state, chart, words)])),
  };
  return formatExport("machine", typed, [], config);
}

function describeState(state: ChartState, { states, ways }: Chart, { titleOf }: SourceWords): Literal {
  const { id, kind, party, inside } = state;
  const description = titleOf(id);
  if (kind === "end") return { description, tags: [kind], type: "final" };
  const first = states.find((other) => other.inside === inside) ?? state;
  const out = ways.filter(({ from }) => from === id);
  return {
    description,
    tags: [kind],
    meta: { ...(party && { party }), inside: nameInside(first) },
    on: Object.fromEntries(out.map(({ to }) => [to, { target: to }])),
  };
}

/** The name of its machine in the file: that of the first state that is made of it. */
function nameInside({ id }: ChartState): string {
  return `inside${id.charAt(0).toUpperCase()}${id.slice(1)}`;
}

function formatInside(first: ChartState, inside: Inside, { insideOf, guards }: SourceWords): string {
  const { states, ways } = inside;
  const name = nameInside(first);
  const named = [...new Set(ways.flatMap(({ guard }) => guard?.id ?? []))];
  const stubs = named.flatMap((guard) => [`    // ${guards[guard] ?? guard}`, `    ${guard}: () => true,`]);
  const config = {
    id: name,
    initial: states.find(({ initial }) => initial)?.id ?? "",
    states: Object.fromEntries(
      states.map(({ id, final }): readonly [string, Literal] => {
        const out = ways.filter(({ from }) => from === id);
        return [id, final ? { type: "final" } : { on: describeWays(out) }];
      }),
    ),
  };
  const events = [`    events: {} as\n${formatEvents([...new Set(ways.map(({ event }) => event))])},`];
  return `// ${insideOf[first.kind === "turn" ? "turn" : "message"]}\n${formatExport(name, events, stubs, config)}`;
}

/** By event; of several for one, in the order in which the machine looks at them. */
function describeWays(ways: readonly Way[]): Literal {
  const events = [...new Set(ways.map(({ event }) => event))];
  const described = events.map((event): readonly [string, Literal] => {
    const each = ways
      .filter((way) => way.event === event)
      .map(({ from, to, guard }) => ({
        ...(guard && { guard: guard.id }),
        ...(from !== to && { target: to }),
      }));
    return [event, each.length === 1 && each[0] !== undefined ? each[0] : each];
  });
  return Object.fromEntries(described);
}

function formatExport(name: string, types: readonly string[], guards: readonly string[], config: Literal) {
  const guarded = guards.length === 0 ? [] : ["  guards: {", ...guards, "  },"];
  return [
    `export const ${name} = setup({`,
    ...["  types: {", ...types, "  },", ...guarded],
    `}).createMachine(${formatLiteral(config, "")});`,
  ].join("\n");
}

function formatEvents(types: readonly string[]): string {
  return types.map((type) => `      | { type: ${JSON.stringify(type)} }`).join("\n");
}

function formatUnion(words: ReadonlySet<string>): string {
  return [...words].map((word) => JSON.stringify(word)).join(" | ");
}

/** Characters of a line that is not broken. */
const width = 100;

function formatLiteral(value: Literal, indent: string): string {
  if (typeof value !== "object") return JSON.stringify(value);
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{ ", " }"];
  const inner = `${indent}  `;
  const parts = Object.entries(value).map(([key, part]): string => {
    const text = formatLiteral(part, inner);
    return Array.isArray(value) ? text : `${formatKey(key)}: ${text}`;
  });
  if (parts.length === 0) return "{}";
  const line = `${open}${parts.join(", ")}${close}`;
  if (!line.includes("\n") && line.length + indent.length <= width && !isLarge(value)) return line;
  return `${open.trim()}\n${parts.map((part) => `${inner}${part},\n`).join("")}${indent}${close.trim()}`;
}

/** What has parts within its parts stands on lines of its own. */
function isLarge(value: Literal): boolean {
  return typeof value === "object" && "states" in value;
}

function formatKey(key: string): string {
  return /^[A-Za-z_]\w*$/.test(key) ? key : JSON.stringify(key);
}
