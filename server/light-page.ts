/**
 * A page as a browser reads it soonest: the same document, and the same values for React, in other letters. Two things make long tasks of a page
 * on a phone:
 *
 * - One letter beyond ASCII, and a browser holds all of the page in two bytes a letter; one beyond Latin-1, and so it does each text of a script that
 *   has one. So such a letter is written as its number, and as JSON escapes it where React reads JSON (RFC 8259 §7).
 * - Next writes most of what React reads into one script, which is read in one task. It is cut, so that something else can be done between.
 */

/** Where Next writes the rows for React. */
const pushes = /<script>self\.__next_f\.push\(\[1,([^<]*)\]\)<\/script>/g;

/** In letters. Two halves of one are not parted, since each script is encoded by itself. */
const pieces = /.{1,24000}(?![\uDC00-\uDFFF])/gs;

/** A row up to what it says: its number, and where it does not end with its line, how many bytes it has. */
const heads = /[\da-f]*:(?:[AGLMOSTUVbglmos]([\da-f]+),)?/y;

export function lighten(html: string): string {
  const rows = escapeRows([...html.matchAll(pushes)].map(([, text = ""]) => JSON.parse(text)).join(""));
  let scripts = (rows.match(pieces) ?? []).map(push).join("");
  // The first takes the place of all.
  const cut = html.replace(pushes, () => {
    const all = scripts;
    scripts = "";
    return all;
  });
  return cut
    .split(/(<(?:script|style)\b.*?<\/(?:script|style)>)/s)
    .map((part, index) => (index % 2 === 0 ? writeNumbers(part) : escapeScript(part)))
    .join("");
}

function push(text: string): string {
  return `<script>self.__next_f.push([1,${JSON.stringify(text).replaceAll("<", "\\u003c")}])</script>`;
}

/** What has a length has it in bytes of UTF-8, and stays as it is. Throws where it does not begin as a row does. */
function escapeRows(rows: string): string {
  let written = "";
  for (let at = 0; at < rows.length; ) {
    heads.lastIndex = at;
    const head = heads.exec(rows);
    if (head === null) throw new Error(`No row that React reads: ${rows.slice(at, at + 40)}`);
    const end = head[1] === undefined ? lineEnd(rows, at) : skipBytes(rows, heads.lastIndex, head[1]);
    const row = rows.slice(at, end);
    written += head[1] === undefined ? escapeLetters(row) : row;
    at = end;
  }
  return written;
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end + 1;
}

function skipBytes(text: string, from: number, count: string): number {
  const bytes = Buffer.from(text.slice(from, from + Number.parseInt(count, 16)));
  return from + bytes.subarray(0, Number.parseInt(count, 16)).toString().length;
}

/** A sheet has escapes of its own, and no letter that needs one. */
function escapeScript(element: string): string {
  return element.startsWith("<style") ? element : escapeLetters(element);
}

function escapeLetters(text: string): string {
  return text.replace(/[\u0080-\uFFFF]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

function writeNumbers(text: string): string {
  return text.replace(/[\u{80}-\u{10FFFF}]/gu, (letter) => `&#${letter.codePointAt(0)};`);
}
