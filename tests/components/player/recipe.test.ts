import { describe, expect, it } from "vitest";
import { announce } from "@/components/flow/announcement";
import { carryOut, isSame, planAct, planChange, recipeOf } from "@/components/flow/recipe";
import { describeClock, describeNext } from "@/components/flow/words";
import { explanationsFor } from "@/lib/content/flow-explanations";
import { selectMessage } from "@/lib/transcript/messages";
import type { RunRecord } from "@/lib/transcript/run";
import { selectStep } from "@/lib/transcript/visible";
import { makeRun, stepOf } from "../message/support";

const wrong = { type: "SIGN_IN", username: "maya", password: "wrong" } as const;

describe("acting otherwise", () => {
  it("goes on to what the act leads to", async () => {
    const run = await makeRun();
    const made = await carryOut(planAct(wrong), { run, step: 5 });
    expect(made.step).toBe(6);
    expect(made.run.deviations).toEqual([{ step: 5, event: wrong }]);
    expect(made.run.steps.length).toBe(run.steps.length + 3);
  });

  it("stays at the step where only time passes, and keeps what was done there", async () => {
    const run = await makeRun();
    const step = stepOf(run, "tokenRequest");
    const once = await carryOut(planAct({ type: "WAIT", seconds: 60 }), { run, step });
    const twice = await carryOut(planAct({ type: "WAIT", seconds: 60 }), once);
    expect(twice.step).toBe(step);
    expect(twice.run.deviations).toHaveLength(2);
    expect(describeClock(twice.run, selectStep(twice.run, step))).toBe("00:02:09");
  });

  it("in the past takes the place of what was done later", async () => {
    const run = await makeRun({}, [{ step: 8, event: { type: "DENY" } }]);
    const made = await carryOut(planAct(wrong), { run, step: 5 });
    expect(made.run.deviations).toEqual([{ step: 5, event: wrong }]);
  });

  it("keeps what was before it to the byte, ES256 signatures too", async () => {
    const run = await makeRun({ algorithm: "ES256" });
    const first = await carryOut(planAct({ type: "WAIT", seconds: 1 }), {
      run,
      step: stepOf(run, "apiRequest"),
    });
    expect(first.run.transcript.slice(0, 80)).toEqual(run.transcript.slice(0, 80));
    const token = Object.keys(run.verifications);
    expect(Object.keys(first.run.verifications)).toEqual(token);
  });

  it("starts another run at the same state where it comes by it", async () => {
    const run = await makeRun();
    const step = stepOf(run, "tokenRequest");
    const plan = planChange({ options: { ...recipeOf(run).options, client: "public" } });
    const made = await carryOut(plan, { run, step });
    expect(made.run.steps[made.step]?.state).toBe("tokenRequest.inFlight");
    expect(isSame(recipeOf(made.run), recipeOf(run))).toBe(false);
  });
});

describe("the words of the player", () => {
  const { explanations } = explanationsFor("authorization-code");
  const hear = (run: RunRecord, step: number) => {
    const at = selectStep(run, step);
    const view = "messageId" in at ? selectMessage(run, at.messageId, step) : undefined;
    return [announce(run, step, at, view, explanations), describeNext(at, view)];
  };

  it("say the step, the message, its way and its title", async () => {
    const run = await makeRun();
    expect(hear(run, stepOf(run, "authorizationResponse"))).toEqual([
      "Step 11 of 20. Response 303 from authorization server to user’s browser, front channel. The code goes back through the browser.",
      "Deliver response",
    ]);
  });

  it("say whose turn it is, and the end", async () => {
    const run = await makeRun();
    expect(hear(run, 5)[1]).toBe("Sign in as Maya");
    expect(hear(run, run.steps.length - 1)[0]).toBe("Step 20 of 20. The end. Prints has Maya’s albums.");
  });

  it("offer to send again what was lost", async () => {
    const run = await makeRun({}, [{ step: 12, event: { type: "DROP" } }]);
    const [heard, next] = hear(run, 13);
    expect(heard).toContain("Lost. Request POST");
    expect(next).toBe("Send again");
  });
});
