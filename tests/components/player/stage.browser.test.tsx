/** What a step changes on the page, told without a clock. */
import { flushSync } from "react-dom";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, expect, it } from "vitest";
import { Stage } from "@/components/diagram/stage";
import type { Deviation, RunRecord } from "@/lib/transcript/run";
import { flowOptions } from "@/lib/world/options";
import { defaultsOf } from "@/lib/world/options/definitions";
import { simulate } from "@/machines/engine";

const words = { acts: {}, invitations: {}, outcomes: {} };
const doNothing = () => undefined;

let root: Root | undefined;
let box: HTMLElement | undefined;

function draw(run: RunRecord, step: number): HTMLElement {
  box ??= document.body.appendChild(document.createElement("div"));
  root ??= createRoot(box);
  const stage = { run, step, highlights: {}, words, travels: false, onGo: doNothing };
  flushSync(() => root?.render(<Stage {...stage} />));
  return box;
}

afterEach(() => {
  root?.unmount();
  box?.remove();
  root = undefined;
  box = undefined;
});

function makeLongRun(rounds: number): Promise<RunRecord> {
  const asked = Array.from({ length: rounds }, (_, round): readonly Deviation[] => {
    const step = 6 + 5 * round;
    return [
      { step, event: { type: "POLL" } },
      { step: step + 1, event: { type: "DROP" } },
      { step: step + 2, event: { type: "RESEND" } },
    ];
  });
  const options = { ...defaultsOf(flowOptions["device-code"]), polling: "eager" };
  return simulate({ flow: "device-code", options, seed: "test", deviations: asked.flat() });
}

it("a step far away in a long run changes the rows that are drawn, and makes few anew", async () => {
  const run = await makeLongRun(60);
  const rows = (drawn: HTMLElement) => [...drawn.querySelectorAll("ol > li:not([data-space])")];
  const before = new Set(rows(draw(run, 60)));
  const after = rows(draw(run, 180));
  expect(after.length).toBeGreaterThan(20);
  expect(after.filter((row) => before.has(row)).length).toBeGreaterThan(after.length / 2);
}, 60_000);

it("whoever has the focus in a row of a long run does not find another message in it", async () => {
  const run = await makeLongRun(60);
  const focused = draw(run, 60).querySelector<HTMLElement>("ol > li:not([data-space]) > button");
  focused?.focus();
  expect(document.activeElement).toBe(focused);
  draw(run, 180);
  expect(focused?.isConnected).toBe(false);
}, 60_000);
