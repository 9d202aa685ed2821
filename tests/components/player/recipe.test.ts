import { describe, expect, it } from "vitest";
import { announce } from "@/components/flow/announcement";
import {
  carryOut,
  isSame,
  planAct,
  planChange,
  planEdit,
  planUndo,
  recipeOf,
} from "@/components/flow/recipe";
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

describe("an edit", () => {
  const url = "https://prints.example/login?edited";
  const login = { method: "GET", url, headers: [], body: "" };
  const start = async () => ({ run: await makeRun(), step: 1 });

  it("stays in flight, or is delivered at once", async () => {
    const kept = await carryOut(planEdit(login, false), await start());
    expect(kept.step).toBe(1);
    const sent = await carryOut(planEdit(login, true), await start());
    expect(sent.step).toBe(2);
    expect(sent.run).toEqual(kept.run);
    expect(selectMessage(sent.run, "m1", 2)).toMatchObject({ edited: true, message: { request: { url } } });
  });

  it("takes the place of one that was made here before, and keeps what was done before that", async () => {
    const waited = await carryOut(planAct({ type: "WAIT", seconds: 5 }), await start());
    const once = await carryOut(planEdit(login, false), waited);
    const again = await carryOut(planEdit({ ...login, method: "PUT" }, false), once);
    expect(again.run.deviations.map(({ event }) => event.type)).toEqual(["WAIT", "EDIT"]);
    expect(selectMessage(again.run, "m1", 1)?.message).toMatchObject({ request: { method: "PUT" } });
  });

  it("can be undone, by itself and where it was made", async () => {
    const waited = await carryOut(planAct({ type: "WAIT", seconds: 5 }), await start());
    const edited = await carryOut(planEdit(login, true), waited);
    const undone = await carryOut(planUndo(), { ...edited, step: 4 });
    expect(undone).toEqual({ run: waited.run, step: 1 });
    const all = await carryOut(planUndo(), undone);
    expect(isSame(recipeOf(all.run), recipeOf((await start()).run))).toBe(true);
    expect(await carryOut(planUndo(), all)).toEqual(all);
  });
});

describe("the words of the player", () => {
  const { explanations } = explanationsFor("authorization-code");
  const hear = (run: RunRecord, step: number) => {
    const at = selectStep(run, step);
    const view = "messageId" in at ? selectMessage(run, at.messageId, step) : undefined;
    return [announce(run, step, at, view, explanations), describeNext(at, view, run.lanes)];
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
