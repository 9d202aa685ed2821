import { describe, expect, it, vi } from "vitest";
import { announce } from "@/components/flow/announcement";
import {
  carryOut,
  followAddress,
  planAct,
  planChange,
  planEdit,
  planForget,
  planReturn,
  planUndo,
  redo,
  undo,
} from "@/components/flow/plans";
import { recipeOf, type Standing } from "@/components/flow/recipe";
import { describeClock, describeNext } from "@/components/flow/words";
import { explanationsFor } from "@/lib/content/flow-explanations";
import { notices } from "@/lib/content/notices";
import { contentOf, selectMessage } from "@/lib/transcript/messages";
import { mostBranches } from "@/lib/transcript/run";
import { selectStep } from "@/lib/transcript/visible";
import { maya } from "@/lib/world/demo";
import { flowOptions } from "@/lib/world/options";
import { defaultsOf } from "@/lib/world/options/definitions";
import { formatBranches } from "@/machines/branches";
import { formatDeviations, mostDeviations, parseDeviations } from "@/machines/deviations";
import { type FlowRun, simulate } from "@/machines/engine";
import { makeRun, stepOf } from "../message/support";

/** One came to this step, and not further. */
function at(run: FlowRun, step: number): Standing {
  return { run, step, seen: step, branches: [] };
}

const wrong = { type: "SIGN_IN", username: "maya", password: "wrong" } as const;

describe("acting otherwise", () => {
  it("goes on to what the act leads to", async () => {
    const run = await makeRun();
    const made = await carryOut(planAct(wrong), at(run, 5));
    expect(made.step).toBe(6);
    expect(made.run.deviations).toEqual([{ step: 5, event: wrong }]);
    expect(made.run.steps.length).toBe(run.steps.length + 3);
  });

  it("stays at the step where only time passes, and keeps what was done there", async () => {
    const run = await makeRun();
    const step = stepOf(run, "tokenRequest");
    const once = await carryOut(planAct({ type: "WAIT", seconds: 60 }), at(run, step));
    const twice = await carryOut(planAct({ type: "WAIT", seconds: 60 }), once);
    expect(twice.step).toBe(step);
    expect(twice.run.deviations).toHaveLength(2);
    expect(describeClock(twice.run, selectStep(twice.run, step))).toBe("00:02:09");
  });

  it("says that it broke, and stays where it was, until something else is done", async () => {
    const reported: unknown[] = [];
    vi.stubGlobal("reportError", (error: unknown) => reported.push(error));
    const here = at(await makeRun(), 5);
    const fault = new Error("a fault of ours");
    const broken = await carryOut(() => Promise.reject(fault), here);
    expect(broken).toEqual({ ...here, notices: [notices.broken()] });
    expect(reported).toEqual([fault]);
    expect((await carryOut(planAct(wrong), broken)).notices).toEqual([]);
    vi.unstubAllGlobals();
  });

  it("makes nothing where an address could not carry it, and says so: it would lose all that was done", async () => {
    const waits = Array.from(
      { length: mostDeviations },
      () => ({ step: 2, event: { type: "WAIT", seconds: 60 } }) as const,
    );
    const standing = at(await makeRun({}, waits), 2);
    expect(parseDeviations(formatDeviations(standing.run.deviations))).toHaveLength(mostDeviations);
    const { notices, ...made } = await carryOut(planAct({ type: "WAIT", seconds: 60 }), standing);
    expect(made).toEqual(standing);
    expect(made.run).toBe(standing.run);
    expect(notices?.join()).toContain("has no room for more");
  });

  it("says no more of the room in an address, once something was undone or another run is shown", async () => {
    const waits = Array.from(
      { length: mostDeviations },
      () => ({ step: 2, event: { type: "WAIT", seconds: 60 } }) as const,
    );
    const before = at(await makeRun({}, waits.slice(1)), 2);
    const most = await carryOut(planAct({ type: "WAIT", seconds: 60 }), before);
    const refused = await carryOut(planAct({ type: "WAIT", seconds: 60 }), most);
    expect(refused.notices).toHaveLength(1);
    const undone = await undo({ place: refused, trail: { past: [before], future: [] } });
    expect(undone?.to).toEqual({ ...before, notices: [] });
    const redone = await redo({ place: before, trail: undone?.trail ?? { past: [], future: [] } });
    expect(redone?.to).toMatchObject({ step: 2, notices: [] });
    const anew = await carryOut(planChange({ seed: "other" }), refused);
    expect(anew.notices).toEqual([]);
    // Back at the refusal from what was done after it, nothing is refused.
    const back = await undo({ place: anew, trail: { past: [refused], future: [] } });
    expect(back?.to).toMatchObject({ notices: [] });
    // What else an address could not say is still said.
    const other = { ...before, notices: ["Something else."] };
    expect(await undo({ place: other, trail: { past: [before], future: [] } })).toMatchObject({ to: before });
  });

  it("makes nothing where nobody takes it: there is no message to send twice at a turn", async () => {
    const waited = { step: 4, event: { type: "WAIT", seconds: 60 } } as const;
    const standing = at(await makeRun({}, [waited, { step: 8, event: { type: "DENY" } }]), 5);
    expect(await carryOut(planAct({ type: "REPLAY" }), standing)).toBe(standing);
  });

  it("goes on in the run at hand where one does what happens there anyway, and keeps no password", async () => {
    const run = await makeRun({}, [{ step: 8, event: { type: "DENY" } }]);
    const anyway = { type: "SIGN_IN", username: maya.username, password: maya.password } as const;
    const made = await carryOut(planAct(anyway), { ...at(run, 5), seen: 9 });
    expect(made).toEqual({ ...at(run, 6), seen: 9 });
    expect(made.run).toBe(run);
  });

  it("in the past takes the place of what was done later", async () => {
    const run = await makeRun({}, [{ step: 8, event: { type: "DENY" } }]);
    const made = await carryOut(planAct(wrong), at(run, 5));
    expect(made.run.deviations).toEqual([{ step: 5, event: wrong }]);
  });

  it("keeps what was before it to the byte, ES256 signatures too", async () => {
    const run = await makeRun({ algorithm: "ES256" });
    const first = await carryOut(planAct({ type: "WAIT", seconds: 1 }), at(run, stepOf(run, "apiRequest")));
    expect(first.run.transcript.slice(0, 80)).toEqual(run.transcript.slice(0, 80));
    const token = Object.keys(run.verifications);
    expect(Object.keys(first.run.verifications)).toEqual(token);
  });

  it("starts another run at the same state where it comes by it", async () => {
    const run = await makeRun();
    const step = stepOf(run, "tokenRequest");
    const plan = planChange({ options: { ...recipeOf(run).options, client: "public" } });
    const made = await carryOut(plan, at(run, step));
    expect(made.run.steps[made.step]?.state).toBe("tokenRequest.inFlight");
    expect(recipeOf(made.run)).not.toEqual(recipeOf(run));
  });
});

describe("an edit", () => {
  const url = "https://prints.example/login?edited";
  const login = { method: "GET", url, headers: [], body: "" };
  const start = async () => at(await makeRun(), 1);

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

  it("is none where it says what was sent, and takes back the one that was made before", async () => {
    const standing = await start();
    const view = selectMessage(standing.run, "m1", 1);
    if (view === undefined) throw new Error("nothing is in flight");
    const sent = contentOf(view.message);
    const same = await carryOut(planEdit(sent, true), standing);
    expect(same).toMatchObject({ step: 2, run: standing.run });
    const edited = await carryOut(planEdit(login, false), standing);
    const back = await carryOut(planEdit(sent, true), edited);
    expect(back.step).toBe(2);
    expect(recipeOf(back.run)).toEqual(recipeOf(standing.run));
  });

  it("is taken back where time has passed since, and after a copy is a change back: what the copy said stays said", async () => {
    const standing = await start();
    const content = ({ run }: Standing) => {
      const view = selectMessage(run, "m1", 1);
      return view && contentOf(view.message);
    };
    const sent = content(standing);
    if (sent === undefined) throw new Error("nothing is in flight");
    for (const [event, done] of [
      [{ type: "WAIT", seconds: 60 }, ["WAIT"]],
      [{ type: "REPLAY" }, ["EDIT", "REPLAY", "EDIT"]],
    ] as const) {
      const edited = await carryOut(planAct(event), await carryOut(planEdit(login, false), standing));
      const back = await carryOut(planEdit(sent, false), edited);
      expect(content(back)).toEqual(sent);
      expect(back.run.deviations.map(({ event: { type } }) => type)).toEqual(done);
    }
  });

  it("can be undone, by itself and where it was made", async () => {
    const waited = await carryOut(planAct({ type: "WAIT", seconds: 5 }), await start());
    const edited = await carryOut(planEdit(login, true), waited);
    const undone = await carryOut(planUndo(), { ...edited, step: 4 });
    expect(undone).toMatchObject({ run: waited.run, step: 1 });
    const all = await carryOut(planUndo(), undone);
    expect(recipeOf(all.run)).toEqual(recipeOf((await start()).run));
    expect(await carryOut(planUndo(), all)).toMatchObject({ run: all.run, step: all.step });
  });
});

describe("an address behind the #", () => {
  const pathname = "/flows/authorization-code";
  const drop = { step: 12, event: { type: "DROP" } } as const;
  const denied = { step: 3, event: { type: "DENY" } } as const;
  const follow = async (hash: string) =>
    followAddress({ pathname, search: "", hash }, at(await makeRun(), 0));

  it("leads to its run and its step, and has nothing to tell", async () => {
    const { run, step, notices: told } = await follow(`#do=${formatDeviations([drop])}&step=4`);
    expect({ deviations: run.deviations, step, told }).toEqual({ deviations: [drop], step: 3, told: [] });
  });

  it.each([
    [pathname, "?predict=1&present=1&depth=wire"],
    ["/embed/authorization-code", "?inspector=1&theme=dark&depth=new"],
  ])("says of how it is shown at %s nothing that would be an option", async (pathname, search) => {
    const hash = `#do=${formatDeviations([drop])}`;
    const from = at(await makeRun(), 0);
    const { run, notices: told } = await followAddress({ pathname, search, hash }, from);
    expect({ deviations: run.deviations, told }).toEqual({ deviations: [drop], told: [] });
  });

  it("is told where it says of how it is shown what means nothing there", async () => {
    const search = "?predict=yes&depth=zz&theme=dark&__proto__=1";
    const { notices: told } = await followAddress({ pathname, search, hash: "" }, at(await makeRun(), 0));
    expect(told).toEqual([
      notices.unknownOption("theme"),
      notices.unknownOption("__proto__"),
      notices.strangeValue("depth", "zz"),
      notices.strangeValue("predict", "yes"),
    ]);
  });

  it("is told where it cannot be read, as one in the query is", async () => {
    expect((await follow("#do=bm90aGluZw")).notices).toEqual([notices.unreadableChanges()]);
    expect((await follow("#branches=bm90aGluZw")).notices).toEqual([notices.unreadableBranches()]);
  });

  it("is told where the run cannot take it, or has no such step", async () => {
    const { run, step, notices: told } = await follow(`#do=${formatDeviations([denied, drop])}&step=99`);
    expect({ deviations: run.deviations, step }).toEqual({ deviations: [drop], step: run.steps.length - 1 });
    expect(told).toEqual([notices.impossibleChanges(1), notices.pastTheEnd()]);
  });

  it("never offers the run that it leads to as one to return to", async () => {
    const branches = formatBranches([{ deviations: [drop], step: 12 }], [drop]);
    const address = { pathname, search: "", hash: `#branches=${branches}&do=${formatDeviations([drop])}` };
    const there = await followAddress(address, at(await makeRun(), 0));
    expect(there.branches).toEqual([]);
    expect((await followAddress(address, there)).branches).toEqual([]);
  });

  it("stays at the run at hand where it says that one", async () => {
    const here = { ...at(await makeRun(), 4), seen: 6 };
    const there = await followAddress(
      { pathname, search: `?seed=${here.run.seed}&step=3`, hash: "#content" },
      here,
    );
    expect(there).toEqual({ ...here, step: 2, notices: [] });
    expect(there.run).toBe(here.run);
  });
});

describe("the runs that were left", () => {
  const drop = { type: "DROP" } as const;
  const wait = { type: "WAIT", seconds: 60 } as const;
  const dropped = [{ step: 12, event: drop }];

  it("are never the one that is shown", async () => {
    const waited = [{ step: 4, event: wait }];
    const run = await makeRun({}, [...waited, ...dropped]);
    const from = { ...at(run, 12), branches: [{ deviations: waited, step: 4 }] };
    const undone = await carryOut(planUndo(), from);
    expect(undone.run.deviations).toEqual(waited);
    expect(undone.branches).toEqual([]);
  });

  it("hold what was done later than where one acts", async () => {
    const late = await carryOut(planAct(drop), at(await makeRun(), 12));
    expect(late.branches).toEqual([]);
    const early = await carryOut(planAct(wait), { ...late, step: 4 });
    expect(early.run.deviations).toEqual([{ step: 4, event: wait }]);
    expect(early.branches).toEqual([{ deviations: dropped, step: 4 }]);
  });

  it("hold steps that one has seen, and nothing where one only goes on", async () => {
    const late = await carryOut(planAct(wait), at(await makeRun(), 4));
    const onward = await carryOut(planAct(drop), { ...late, step: 12, seen: 12 });
    expect(onward.branches).toEqual([]);
    const past = await carryOut(planAct(drop), { ...late, step: 12, seen: 15 });
    expect(past.branches).toEqual([{ deviations: late.run.deviations, step: 12 }]);
  });

  it("are never the run that goes by itself, which always is at hand", async () => {
    const made = await carryOut(planAct(drop), { ...at(await makeRun(), 4), seen: 19 });
    expect(made.branches).toEqual([]);
  });

  it("hold an edit that another one takes the place of, once one has seen what came of it", async () => {
    const login = (url: string) => ({ method: "GET", url, headers: [], body: "" });
    const one = await carryOut(planEdit(login("https://prints.example/a"), true), at(await makeRun(), 1));
    const two = await carryOut(planEdit(login("https://prints.example/b"), true), { ...one, step: 1 });
    expect(two.branches).toEqual([{ deviations: one.run.deviations, step: 1 }]);
    expect(two.run.deviations).toHaveLength(1);
  });

  it("are returned to where they were left, and take the place of one another", async () => {
    const early = await carryOut(planAct(wait), { ...at(await makeRun({}, dropped), 4), seen: 15 });
    const [branch] = early.branches;
    const back = await carryOut(planReturn({ deviations: dropped, step: 13 }), { ...early, step: 7 });
    expect(back).toMatchObject({ step: 13, run: { deviations: dropped } });
    expect(back.branches).toEqual([{ deviations: early.run.deviations, step: 7 }]);
    const byItself = await carryOut(planReturn({ deviations: [], step: 2 }), back);
    expect(byItself.run.deviations).toEqual([]);
    expect(byItself.branches).toHaveLength(2);
    const forgot = await carryOut(planForget({ deviations: dropped, step: 0 }), byItself);
    expect(forgot.branches).toEqual(back.branches);
    expect(branch).toBeDefined();
  });

  it("are as many as an address carries: the oldest is forgotten first", async () => {
    const many = Array.from({ length: mostBranches }, (_, index) => ({
      deviations: [{ step: 4, event: { type: "WAIT", seconds: index + 1 } as const }],
      step: 4,
    }));
    const from = { ...at(await makeRun({}, dropped), 4), branches: many };
    const dropIn = { deviations: dropped, step: 4 };
    const acted = await carryOut(planAct({ type: "WAIT", seconds: 99 }), from);
    expect(acted.branches).toEqual([...many.slice(1), dropIn]);
    const again = await carryOut(planAct({ type: "WAIT", seconds: 7 }), from);
    expect(again.branches).toEqual([...many.filter((_, index) => index !== 6), dropIn]);
    const byItself = await carryOut(planReturn({ deviations: [], step: 0 }), from);
    expect(byItself.branches).toEqual([...many.slice(1), dropIn]);
  });

  it("end with other options, which are another start", async () => {
    const early = await carryOut(planAct(wait), { ...at(await makeRun({}, dropped), 4), seen: 15 });
    expect((await carryOut(planChange({ seed: "other" }), early)).branches).toEqual([]);
    expect((await carryOut(planChange({ deviations: [] }), early)).branches).toEqual(early.branches);
  });
});

describe("the words of the player", () => {
  const { explanations } = explanationsFor("authorization-code");
  const hear = (run: FlowRun, step: number) => {
    const at = selectStep(run, step);
    const view = "messageId" in at ? selectMessage(run, at.messageId, step) : undefined;
    return [
      announce(run, step, at, view, explanations),
      describeNext(run, step, at, view, explanations.turns),
    ];
  };

  it("say the step, the message, its way and its title", async () => {
    const run = await makeRun();
    expect(hear(run, stepOf(run, "authorizationResponse"))).toEqual([
      "Step 11 of 20. Response 303 from authorization server to user’s browser, front channel. The code goes back through the browser.",
      "Deliver response",
    ]);
  });

  it("say an abbreviation as it is written", async () => {
    const run = await simulate({
      flow: "agent",
      options: defaultsOf(flowOptions.agent),
      seed: "grantscope",
      deviations: [],
    });
    const heard = run.steps.map((_, step) => hear(run, step)[0]).join("\n");
    expect(heard).toContain("from AI agent to MCP server");
    expect(heard).not.toMatch(/\b[a-z][A-Z]{2}/);
    expect(heard).not.toContain("aI agent");
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

  it("promise no delivery and no consent where the run went another way, but do where it was only changed", async () => {
    const lost = await makeRun({}, [{ step: 12, event: { type: "DROP" } }]);
    expect(hear(lost, 12)[1]).toBe("Next");
    const denied = await makeRun({}, [{ step: 8, event: { type: "DENY" } }]);
    expect([hear(denied, 8)[1], hear(denied, 7)[1]]).toEqual(["Next", "Deliver response"]);
    const late = await makeRun({}, [{ step: 12, event: { type: "WAIT", seconds: 60 } }]);
    expect(hear(late, 12)[1]).toBe("Deliver request");
  });

  it("say that it was changed, and that it is lost as well", async () => {
    const step = 1;
    const view = selectMessage(await makeRun(), "m1", step);
    if (view?.message.kind !== "request") throw new Error("no request");
    const message = { ...view.message.request, headers: [] };
    const run = await makeRun({}, [
      { step, event: { type: "EDIT", message } },
      { step, event: { type: "DROP" } },
    ]);
    expect(hear(run, step)[0]).toContain(". Edited. Request GET from");
    expect(hear(run, step + 1)[0]).toContain(". Lost. Edited. Request GET from");
  });
});
