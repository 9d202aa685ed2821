/** The terminal in which Prints runs: what stands in it so far. Sizes are shares of the screen's width, so that it can be drawn at any. */
import { escapeHtml } from "@/lib/http/html";
import type { Terminal } from "../client-memory";
import type { Turn } from "../reception";
import { clientOf, type World, withClient } from "../world";

/** Nobody can be asked there: it is what the window of the terminal is called. */
export const windowUrl = "https://prints.example/terminal";

const command = "prints albums";

const style = `
:root { color-scheme: dark; font: 4.2vw/1.5 "Geist Mono", ui-monospace, monospace; color: #f1eff5; background: #10131d }
* { box-sizing: border-box }
body { margin: 0; block-size: 100vh; padding: 4.4vw 5vw; overflow: hidden }
p, form { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere }
p { color: #b9b5c3 }
b { font-weight: 400; color: #8ab4ff }
form, p.typed { display: flex; align-items: center; gap: 2ch; color: #f1eff5 }
form span, p.typed { flex: 1 }
button { font: 600 4vw/1.2 "Geist", system-ui, sans-serif; min-block-size: 24px; padding: 1.2vw 3vw; border: 0; border-radius: 2vw; color: #0d1a33; background: #8ab4ff; cursor: pointer }
button:focus-visible { outline: .8vw solid #fff; outline-offset: .8vw }
`;

function screen(content: string): string {
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Terminal</title>',
    `<style>${style}</style></head><body>${content}</body></html>`,
  ].join("");
}

/** The user has typed the command, and has not sent it yet. */
export function promptScreen(): string {
  return screen(`<form><span><b>$</b> ${command}</span><button>Enter</button></form>`);
}

function linesScreen(lines: readonly string[]): string {
  const said = lines.map((line) => `<p>${escapeHtml(line)}</p>`);
  return screen(`<p class="typed"><span><b>$</b> ${command}</span></p>${said.join("")}`);
}

export function print(turn: Turn, world: World, ...lines: readonly string[]): World {
  const memory = terminalOf(world);
  const all = [...memory.lines, ...lines];
  turn.show(windowUrl, linesScreen(all), "client");
  return withClient(world, { memory: { ...memory, lines: all } });
}

/** What the program keeps since it was started. */
export function terminalOf(world: World): Terminal {
  const { memory } = clientOf(world);
  return memory?.kind === "terminal" ? memory : { kind: "terminal", lines: [] };
}
