/** What is sent of a run draws the same picture as the whole run, at every step. */
import { describe, expect, it } from "vitest";
import { lightenRun } from "@/components/compare/lighten";
import { sidesOf } from "@/components/compare/ready";
import { selectRows } from "@/components/diagram/rows";
import { comparisons } from "@/lib/content/compare";
import { selectHoldings } from "@/lib/transcript/holdings";
import { selectLanes } from "@/lib/transcript/lanes";
import type { RunRecord } from "@/lib/transcript/run";
import { selectVisible } from "@/lib/transcript/visible";
import { flowOptions } from "@/lib/world/options";
import { withAttack } from "@/lib/world/options/attacks";
import { defaultsOf } from "@/lib/world/options/definitions";
import { simulate } from "@/machines/engine";

function draw(run: RunRecord) {
  const steps = run.steps.map((_, step) => ({
    rows: selectRows(run, step),
    holdings: selectHoldings(selectVisible(run, step)),
  }));
  return { lanes: selectLanes(run), steps };
}

const sides = comparisons.flatMap((one) => {
  const { left, right } = sidesOf(one);
  return [left, right].map(
    ({ flow, options }) => [`${one.id}: ${flow}`, flow, withAttack(flow, options, one.attack)] as const,
  );
});

describe("a run without what the page does not draw", () => {
  it.each(sides)("is drawn as the whole one (%s)", async (_, flow, options) => {
    const whole = await simulate({ flow, options, seed: "grantscope", deviations: [] });
    const light = lightenRun(whole);
    expect(draw(light)).toEqual(draw(whole));
    expect(JSON.stringify(light).length).toBeLessThan(0.6 * JSON.stringify(whole).length);
  });

  it("is drawn as the whole one where a message was changed, lost and sent again", async () => {
    const flow = "authorization-code";
    const options = defaultsOf(flowOptions[flow]);
    const message = { method: "GET", url: "https://prints.example/", headers: [], body: "a".repeat(5000) };
    const deviations = (["EDIT", "DROP", "RESEND"] as const).map((type, index) => ({
      step: index < 2 ? 1 : 2,
      event: type === "EDIT" ? { type, message } : { type },
    }));
    const whole = await simulate({ flow, options, seed: "light", deviations });
    expect(whole.deviations).toEqual(deviations);
    const light = lightenRun(whole);
    expect(draw(light)).toEqual(draw(whole));
    expect(JSON.stringify(light.transcript)).not.toContain(message.body);
  });

  it("has a lane for an attacker of whom nothing is seen but that they did something", async () => {
    const whole = await simulate({
      flow: "client-credentials",
      options: defaultsOf(flowOptions["client-credentials"]),
      seed: "light",
      deviations: [],
    });
    const act = {
      at: 0,
      kind: "action",
      party: "attacker",
      action: "client-gave-up",
      gains: [],
      drops: [],
    } as const;
    const attacked = { ...whole, transcript: [...whole.transcript, act] };
    expect(selectLanes(attacked)).toContain("attacker");
    expect(selectLanes(lightenRun(attacked))).toEqual(selectLanes(attacked));
  });
});
