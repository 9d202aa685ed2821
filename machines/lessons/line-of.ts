/** In which line of a JSON text a value stands (RFC 8259), so that a message can name it. Takes text that `JSON.parse` takes. */

/** The line, from 1, of the value at the path; of the innermost value around it that is there, where it is not. */
export function findLine(text: string, path: readonly (string | number)[]): number {
  let at = skipBlanks(text, 0);
  for (const key of path) {
    const inner = text[at] === "{" ? findMember(text, at, String(key)) : findItem(text, at, Number(key));
    if (inner === undefined) break;
    at = inner;
  }
  return countLines(text, at);
}

/** The line, from 1, of the character at the index. */
export function countLines(text: string, at: number): number {
  return text.slice(0, at).split(/\r\n|\r|\n/).length;
}

/** Where the value of the member begins. Of two of one name the last counts, as for `JSON.parse`. */
function findMember(text: string, open: number, key: string): number | undefined {
  let found: number | undefined;
  let at = skipBlanks(text, open + 1);
  while (text[at] === '"') {
    const end = skipValue(text, at);
    const value = skipBlanks(text, skipBlanks(text, end) + 1);
    if (JSON.parse(text.slice(at, end)) === key) found = value;
    at = skipSeparator(text, value);
  }
  return found;
}

function findItem(text: string, open: number, index: number): number | undefined {
  if (text[open] !== "[") return undefined;
  let at = skipBlanks(text, open + 1);
  for (let before = 0; before < index && text[at] !== "]"; before += 1) at = skipSeparator(text, at);
  return text[at] === "]" ? undefined : at;
}

/** Behind the value that begins here, and behind the comma after it. */
function skipSeparator(text: string, value: number): number {
  const end = skipBlanks(text, skipValue(text, value));
  return text[end] === "," ? skipBlanks(text, end + 1) : end;
}

const token = /"(?:[^"\\]|\\.)*"|[[\]{}]|[^\s[\]{},:"]+/gy;

/** Behind the value. Brackets are counted, so that no depth of nesting can exhaust the engine. */
function skipValue(text: string, from: number): number {
  let at = from;
  let depth = 0;
  do {
    token.lastIndex = at;
    const found = token.exec(text)?.[0];
    if (found === undefined) at += 1;
    else {
      at += found.length;
      if (found === "{" || found === "[") depth += 1;
      if (found === "}" || found === "]") depth -= 1;
    }
  } while (depth > 0 && at < text.length);
  return at;
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (" \t\n\r".includes(text[at] ?? "x")) at += 1;
  return at;
}
