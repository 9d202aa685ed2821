import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Stage } from "@/components/diagram/stage";
import type { RunRecord } from "@/lib/transcript/run";
import { makeRun, stepOf } from "../message/support";

const words = { acts: {}, invitations: {}, outcomes: {} };

function draw(run: RunRecord, step: number): string {
  const highlights = { authorizationResponse: ["code", "state", "iss"], consentSubmission: ["scope"] };
  return renderToStaticMarkup(
    <Stage
      run={run}
      step={step}
      highlights={highlights}
      words={words}
      travels={false}
      onGo={() => undefined}
    />,
  );
}

function count(html: string, part: string): number {
  return html.split(part).length - 1;
}

describe("the stage", () => {
  it("has one row that is now, at every step", async () => {
    const run = await makeRun();
    for (const step of run.steps.keys()) expect(count(draw(run, step), 'aria-current="step"')).toBe(1);
  });

  it("says of each row who sends, who receives, by which channel, and whether it is still to come", async () => {
    const run = await makeRun();
    const html = draw(run, stepOf(run, "authorizationResponse"));
    expect(html).toContain(", Request from User’s browser to Client, front channel<");
    expect(html).toContain(", Request from Client to Authorization server, back channel, still to come<");
  });

  it("draws responses dashed, and the back channel otherwise than the front channel", async () => {
    const run = await makeRun();
    const html = draw(run, run.steps.length - 1);
    expect(html).toMatch(/class="arrow" data-left="true" data-response="true" data-channel="front"/);
    expect(html).toMatch(/class="arrow" data-channel="back"/);
  });

  it("shows of the message in flight the parameters that matter, in the order of their weight", async () => {
    const run = await makeRun();
    const html = draw(run, stepOf(run, "authorizationResponse"));
    const names = [...html.matchAll(/<dt[^>]*>([^<]+)/g)].map(([, name]) => name);
    expect(names).toEqual(["code", "state", "iss"]);
  });

  it("shows each value of a parameter that is there more than once", async () => {
    const run = await makeRun();
    const html = draw(run, stepOf(run, "consentSubmission"));
    const values = [...html.matchAll(/<dd[^>]*>([^<]+)/g)].map(([, value]) => value);
    expect(values).toEqual(["photos.read", "photos.write"]);
  });

  it("does not tell that a check will fail before the message has arrived", async () => {
    const run = await makeRun({}, [
      { step: 5, event: { type: "SIGN_IN", username: "maya", password: "wrong" } },
    ]);
    const at = stepOf(run, "loginSubmission");
    expect(draw(run, at)).not.toContain("1 failed");
    expect(draw(run, at + 1)).toContain("1 failed");
  });

  it("marks what a party has gained by the last delivery, and what it keeps secret", async () => {
    const run = await makeRun();
    const html = draw(run, stepOf(run, "authorizationResponse"));
    expect(html).toMatch(/>code<\/span><span class="sr-only">, new<\/span>/);
    expect(html).toMatch(/>signing key<\/span><span class="sr-only">, secret<\/span>/);
  });
});
