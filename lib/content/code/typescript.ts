/** TypeScript as text: literals, and what both libraries are handed. */
import type { Pairs } from "@/lib/transcript/code-step-types";

export function literal(text: string): string {
  return JSON.stringify(text);
}

/** `{ a: "b" }`, one member a line. Values that are code stand in `code` by name. */
export function record(pairs: Pairs, code: Readonly<Record<string, string>> = {}): string {
  if (pairs.length === 0) return "{}";
  const lines = pairs.map(([name, value]) => {
    const written = Object.hasOwn(code, name) ? code[name] : literal(value);
    return written === name ? `  ${name},` : `  ${key(name)}: ${written},`;
  });
  return `{\n${lines.join("\n")}\n}`;
}

/** What comes more than once cannot stand in an object. */
function hasTwice(pairs: Pairs): boolean {
  return new Set(pairs.map(([name]) => name)).size < pairs.length;
}

/** As an object where no name comes twice, else as a list of pairs. */
export function parameters(pairs: Pairs, code: Readonly<Record<string, string>> = {}): string {
  if (!hasTwice(pairs)) return record(pairs, code);
  const lines = pairs.map(([name, value]) => {
    return `  [${literal(name)}, ${Object.hasOwn(code, name) ? code[name] : literal(value)}],`;
  });
  return `new URLSearchParams([\n${lines.join("\n")}\n])`;
}

/** To an object that is written down `__proto__` is no member unless it is computed. */
function key(name: string): string {
  if (name === "__proto__") return `[${literal(name)}]`;
  return /^[a-z_$][\w$]*$/i.test(name) ? name : literal(name);
}

/** Lines under one another; those that are empty text make a blank line, those that are undefined none. */
export function lines(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join("\n");
}

/** Before the function that sends whatever it is given. */
export const otherParameters =
  "// By the general function: the one of this grant does not send these parameters.";

/** Where the address is not quite the one at which the answer came. */
export const movedAnswer =
  "// The answer came behind the # or in a form: it stands in the query, where the library looks for it.";

/** The key that signs assertions stays with its owner. */
export function privateKey(keyId: string, algorithm: string): string {
  return lines(
    `// The private key of the client: ${algorithm}, kid ${keyId}.`,
    "declare const key: CryptoKey;",
    `const privateKey = { key, kid: ${literal(keyId)} };`,
  );
}

/** What follows after a line break stands two blanks further in. */
export function indent(text: string): string {
  return text.replaceAll("\n", "\n  ");
}
