/**
 * Reads a TypeScript source: what it imports, in every form that an import has, and which names of the surrounding world it
 * uses. An import counts as one of types only where the whole of it is (`import type`, `export type … from`): an inline
 * `type` leaves an import behind when it runs.
 */
import { parseSync, Visitor } from "oxc-parser";

export interface Import {
  /** What stands between the quotes; `undefined` where it is computed. */
  readonly from: string | undefined;
  readonly typeOnly: boolean;
  /** `import(…)`: it comes when it is asked for. */
  readonly onDemand: boolean;
}

export interface Source {
  readonly imports: readonly Import[];
  /** Names in use, dotted: `fetch`, `Date.now`, `new Date()`. */
  readonly names: readonly string[];
}

interface From {
  readonly source: { readonly value: string } | null;
}

export function readSource(path: string, text: string): Source {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} cannot be read: ${errors[0]?.message}`);
  const imports: Import[] = [];
  const names: string[] = [];
  const add = ({ source }: From, kind: "type" | "value" | undefined) => {
    if (source !== null) imports.push({ from: source.value, typeOnly: kind === "type", onDemand: false });
  };
  new Visitor({
    ImportDeclaration: (node) => add(node, node.importKind),
    ExportNamedDeclaration: (node) => add(node, node.exportKind),
    ExportAllDeclaration: (node) => add(node, node.exportKind),
    TSImportType: (node) => add(node, "type"),
    ImportExpression: ({ source }) => {
      const literal = source.type === "Literal" && typeof source.value === "string";
      imports.push({ from: literal ? String(source.value) : undefined, typeOnly: false, onDemand: true });
    },
    CallExpression: ({ callee }) => {
      if (callee.type === "Identifier") names.push(callee.name);
    },
    MemberExpression: ({ object, property }) => {
      if (object.type === "Identifier" && property.type === "Identifier")
        names.push(`${object.name}.${property.name}`);
    },
    NewExpression: ({ callee, arguments: given }) => {
      if (callee.type === "Identifier" && given.length === 0) names.push(`new ${callee.name}()`);
    },
  }).visit(program);
  return { imports, names };
}
