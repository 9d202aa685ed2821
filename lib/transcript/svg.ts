/**
 * A run as an SVG document (SVG 1.1, XML 1.0) that stands by itself: no script, no style sheet, nothing to fetch, dark on white. Text is
 * written with the characters that XML allows; others, which an edited message may hold, are shown as U+FFFD.
 */

import { escapeHtml } from "@/lib/http/html";
import { colours } from "./drawing/colours";
import { drawRun } from "./drawing/draw-run";
import type { DrawingWords } from "./drawing/rows";
import { type Drawing, fonts, round, type Shape } from "./drawing/shape";
import type { RunRecord } from "./run";

/** The whole run, as text for a file. */
export function formatSvg(run: RunRecord, words: DrawingWords): string {
  return formatDrawing(drawRun(run, words));
}

export function formatDrawing({ width, height, title, shapes }: Drawing): string {
  const size = `width="${width}" height="${round(height)}" viewBox="0 0 ${width} ${round(height)}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="${fonts.sans}" role="img">`,
    `<title>${escapeText(title)}</title>`,
    `<rect width="100%" height="100%" fill="${colours.paper}"/>`,
    ...shapes.map(formatShape),
    "</svg>",
    "",
  ].join("\n");
}

function formatShape({ tag, attributes, children = [], text }: Shape): string {
  const written = Object.entries(attributes).map(
    ([name, value]) => ` ${nameOf(name)}="${escapeText(String(value))}"`,
  );
  const inner = text === undefined ? children.map(formatShape).join("") : escapeText(text);
  return inner === "" ? `<${tag}${written.join("")}/>` : `<${tag}${written.join("")}>${inner}</${tag}>`;
}

/** `strokeWidth` is `stroke-width` in a document, `xmlSpace` is `xml:space`. */
function nameOf(attribute: string): string {
  if (attribute === "xmlSpace") return "xml:space";
  return attribute.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** All but the characters of XML 1.0 §2.2, and those that only steer how text runs. */
const unfit =
  /[^\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]|[\u007F-\u009F\u2028\u2029]|\p{Bidi_Control}/gu;

function escapeText(text: string): string {
  return escapeHtml(text.replaceAll(unfit, "\uFFFD"));
}
