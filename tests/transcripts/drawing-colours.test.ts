import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { colours, partyColours } from "@/lib/transcript/drawing/colours";

const css = readFileSync("app/globals.css", "utf8");

/** The light colour of a token as sRGB: from oklch by the matrices of CSS Color 4 §18 (OKLab to linear sRGB). */
function readToken(name: string): string {
  const [, lightness = 0, chroma = 0, hue = 0] = (
    new RegExp(`--color-${name}: light-dark\\(oklch\\(([\\d.]+) ([\\d.]+) ([\\d.]+)\\)`).exec(css) ?? []
  ).map(Number);
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  return `#${linear.map(encode).join("")}`;
}

function encode(linear: number): string {
  const bound = Math.min(1, Math.max(0, linear));
  const value = bound <= 0.0031308 ? 12.92 * bound : 1.055 * bound ** (1 / 2.4) - 0.055;
  return Math.round(value * 255)
    .toString(16)
    .padStart(2, "0");
}

it.each(Object.entries(partyColours))(
  "draws %s in the colours of the screen",
  (party, { mark, ink, soft }) => {
    expect([mark, ink, soft]).toEqual([
      readToken(party),
      readToken(`${party}-ink`),
      readToken(`${party}-soft`),
    ]);
  },
);

it("draws text, verdicts and grounds in the colours of the screen", () => {
  const { ink, muted, sunken, good, goodSoft, bad, badSoft, warn } = colours;
  expect([ink, muted, sunken, good, goodSoft, bad, badSoft, warn]).toEqual(
    ["ink", "muted", "sunken", "good", "good-soft", "bad", "bad-soft", "warn"].map(readToken),
  );
});
