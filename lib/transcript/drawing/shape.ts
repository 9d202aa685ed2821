/**
 * The shapes that a drawing is made of, as data: an SVG document writes them as text, a page as elements. Attributes are named as React
 * names them (`strokeWidth`); their values are made here and never hold what a message says, which stands in `text` alone.
 */

type Attributes = Readonly<Record<string, string | number>>;

export interface Shape {
  readonly tag: "g" | "line" | "rect" | "circle" | "path" | "text" | "tspan";
  readonly attributes: Attributes;
  readonly children?: readonly Shape[];
  readonly text?: string;
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** What it shows, read out. */
  readonly title: string;
  readonly shapes: readonly Shape[];
}

/** The document's own face is `sans`. */
export const fonts = {
  sans: "Geist, ui-sans-serif, system-ui, -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif",
  mono: "'Geist Mono', ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace",
} as const;

export function shape(tag: Shape["tag"], attributes: Attributes): Shape {
  return { tag, attributes };
}

export function group(x: number, y: number, children: readonly Shape[]): Shape {
  return { tag: "g", attributes: { transform: `translate(${round(x)} ${round(y)})` }, children };
}

export function text(words: string, attributes: Attributes): Shape {
  return { tag: "text", attributes, text: words };
}

/** Text whose parts look different; the attributes of a part stand in `looks`. */
export function parts(
  attributes: Attributes,
  looks: readonly (readonly [words: string, look: Attributes])[],
): Shape {
  const children = looks
    .filter(([words]) => words !== "")
    .map(([words, look]): Shape => ({ tag: "tspan", attributes: look, text: words }));
  return { tag: "text", attributes: { ...attributes, xmlSpace: "preserve" }, children };
}

/** Units that a text will take at most, as wide and as bold as the faces are that a reader may have in place of ours. */
export function widthOf(words: string, size: number, face: keyof typeof fonts): number {
  return [...words].length * size * (face === "mono" ? 0.61 : 0.62);
}

/** Units that words take in our own sans: of a ground behind them, which else would be half as wide again. */
export function widthOfWords(words: string, size: number): number {
  return [...words].reduce((sum, letter) => sum + size * widthOfLetter(letter), 0);
}

function widthOfLetter(letter: string): number {
  if (/[ijlI.,:;'’!|() ]/.test(letter)) return 0.27;
  if (/[frt1-]/.test(letter)) return 0.41;
  if (/[mwMW@%]/.test(letter)) return 0.89;
  return /[A-Z\d]/.test(letter) ? 0.67 : 0.59;
}

/** The text, or what of it fits. */
export function shorten(words: string, width: number, size: number, face: keyof typeof fonts): string {
  const characters = [...words];
  const most = Math.max(1, Math.floor(width / widthOf("x", size, face)));
  return characters.length <= most ? words : `${characters.slice(0, most - 1).join("")}…`;
}

/** Two digits after the point are finer than any screen. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
