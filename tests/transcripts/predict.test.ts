/** The moments at which a reader is asked what comes next, in every flow and every preset of it. */
import { beforeAll, describe, expect, it } from "vitest";
import { flowContents } from "@/lib/content/flows";
import { selectChecks } from "@/lib/transcript/checks";
import { describeMessage } from "@/lib/transcript/label";
import { contentOf, selectMessage } from "@/lib/transcript/messages";
import { cutRun } from "@/lib/transcript/predict/cut";
import { asksTheWay, type Moment } from "@/lib/transcript/predict/moment";
import { momentAt, moments } from "@/lib/transcript/predict/moments";
import { answer, question } from "@/lib/transcript/predict/question";
import { reason } from "@/lib/transcript/predict/reason";
import { applyReadyChange } from "@/lib/transcript/ready-change";
import { selectCircumstances } from "@/lib/transcript/ready-offers";
import { type FlowId, flowIds, flowOptions } from "@/lib/world/options";
import { defaultsOf } from "@/lib/world/options/definitions";
import { type FlowRun, fork, simulate } from "@/machines/engine";

interface Named {
  readonly title: string;
  readonly run: FlowRun;
}

function make(flow: FlowId, options: FlowRun["options"] = {}, seed = "grantscope"): Promise<FlowRun> {
  return simulate({ flow, options: { ...defaultsOf(flowOptions[flow]), ...options }, seed, deviations: [] });
}

let runs: readonly Named[] = [];

beforeAll(async () => {
  const wanted = flowIds.flatMap((flow) => [
    { flow, title: flow, options: {} },
    ...flowContents[flow].card.presets.map(({ title, options }) => ({
      flow,
      title: `${flow}: ${title}`,
      options: { ...options } as FlowRun["options"],
    })),
  ]);
  runs = await Promise.all(
    wanted.map(async ({ flow, title, options }) => ({ title, run: await make(flow, options) })),
  );
}, 120_000);

/** Of every moment of every run. */
function each(test: (run: FlowRun, moment: Moment, title: string) => void) {
  for (const { title, run } of runs)
    for (const moment of moments(run)) test(run, moment, `${title}, ${moment.id}`);
}

function ask(run: FlowRun, moment: Moment) {
  const asked = question(run, moment);
  if (asked === undefined) throw new Error(`no question at ${moment.id}`);
  return asked;
}

describe("in every flow and every preset of it", () => {
  it("one is asked at three to five moments, in the order in which one comes to them", () => {
    expect(runs.length).toBeGreaterThan(flowIds.length * 3);
    for (const { title, run } of runs) {
      const chosen = moments(run);
      expect(chosen.length, title).toBeGreaterThanOrEqual(3);
      expect(chosen.length, title).toBeLessThanOrEqual(5);
      expect(
        chosen.map(({ at }) => at),
        title,
      ).toEqual(chosen.map(({ at }) => at).toSorted((one, other) => one - other));
      expect(new Set(chosen.map(({ id }) => id)).size, title).toBe(chosen.length);
    }
  });

  it("the answer is one of two to four choices, each offered once", () => {
    each((run, moment, title) => {
      const values = ask(run, moment).choices.map(({ value }) => value);
      expect(values.length, title).toBeGreaterThanOrEqual(2);
      expect(values.length, title).toBeLessThanOrEqual(4 + (moment.probe === "receiver" ? 2 : 0));
      expect(new Set(values).size, title).toBe(values.length);
      expect(values, title).toContain(answer(run, moment));
    });
  });

  it("what one has seen by then does not hold the answer: the message is not sent, or not delivered", () => {
    each((run, moment, title) => {
      const known = cutRun(run, moment.at);
      const view = selectMessage(known, moment.messageId);
      if (asksTheWay(moment.probe)) expect(view, title).toBeUndefined();
      else expect(view?.status, title).toBe("inFlight");
      expect(selectChecks(known.transcript, moment.messageId), title).toEqual([]);
      expect(known.steps.at(-1), title).toEqual(run.steps[moment.at]);
    });
  });

  it("a refusal is one in which the receiver judged a rule broken, and an acceptance one in which it did not", () => {
    each((run, moment, title) => {
      if (moment.probe !== "accepted") return;
      const { message } = ask(run, moment).view;
      const own = selectChecks(run.transcript, message.id).filter(({ party }) => party === message.to);
      const broken = own.some(({ passed }) => !passed);
      if (answer(run, moment) === "yes") expect(broken, title).toBe(false);
      else if (!broken) expect(momentAt(run, moment.step, "check"), title).toBeDefined();
    });
  });

  it("every choice, right or wrong, has its reason", () => {
    each((run, moment, title) => {
      const asked = ask(run, moment);
      for (const choice of asked.choices) expect(reason(run, asked, choice), title).toBeDefined();
    });
  });

  it("a reason tells whether the browser sends or is sent, and where a wrong receiver would be", () => {
    const seen = new Set<string>();
    each((run, moment, title) => {
      const asked = ask(run, moment);
      const { message } = asked.view;
      for (const choice of asked.choices) {
        const why = reason(run, asked, choice);
        if (why?.kind === "front") expect(why.sends, title).toBe(message.from === "browser");
        if (why?.kind === "address") {
          const isWrong = choice.value !== answer(run, moment) && choice.value !== "browser";
          const lane = run.lanes.find(({ party }) => party === choice.value);
          expect(why.wouldBe, title).toBe(isWrong ? lane?.place : undefined);
        }
        if (why !== undefined) seen.add(why.kind);
      }
    });
    expect([...seen]).toEqual(expect.arrayContaining(["front", "address"]));
  });

  it("a run that an attacker takes part in asks whether the attack is accepted", () => {
    for (const { title, run } of runs) {
      const end = run.steps.at(-1);
      if (end?.kind === "end" && end.outcome === "stolen")
        expect(
          moments(run).map(({ probe }) => probe),
          title,
        ).toContain("accepted");
    }
  });

  it("the moments are these", async () => {
    const text = runs.map(({ title, run }) =>
      [title, ...moments(run).map((moment) => tell(run, moment))].join("\n"),
    );
    await expect(`${text.join("\n\n")}\n`).toMatchFileSnapshot("golden/predict.txt");
  });
});

function tell(run: FlowRun, moment: Moment): string {
  const { view, choices } = ask(run, moment);
  const { verb, target } = describeMessage(view.message);
  const told = choices.map(({ value }) => (value === answer(run, moment) ? `[${value}]` : value));
  return `  at ${moment.at + 1}, ${view.message.step} (${verb} ${target}): ${moment.probe}? ${told.join(", ")}`;
}

describe("the answer", () => {
  it("is what the machine does: with the verifier left out, the token request is refused by that rule (RFC 7636 §4.5)", async () => {
    const run = await make("authorization-code");
    const step = run.steps.findIndex(({ state }) => state === "tokenRequest.inFlight");
    const at = run.steps[step];
    const view = at?.kind === "message" ? selectMessage(run, at.messageId, step) : undefined;
    if (view === undefined) throw new Error("no token request");
    const change = { kind: "remove", names: ["code_verifier"] } as const;
    const changed = applyReadyChange(change, contentOf(view.message), selectCircumstances(run, step));
    if (changed?.kind !== "content") throw new Error("no verifier to remove");
    const other = await fork(run, { step, event: { type: "EDIT", message: changed.content } });
    const before = momentAt(run, step, "accepted");
    const after = moments(other).filter((moment) => moment.step === step);
    expect(before && answer(run, before)).toBe("yes");
    expect(after.map(({ probe }) => probe)).toEqual(["accepted", "check"]);
    expect(after.map((moment) => answer(other, moment))).toEqual(["no", "verifier-present"]);
  });

  it("is asked of what the reader has changed, although nothing comes of the change", async () => {
    const run = await make("authorization-code");
    const step = run.steps.findIndex(({ state }) => state === "loginSubmission.inFlight");
    const at = run.steps[step];
    const view = at?.kind === "message" ? selectMessage(run, at.messageId, step) : undefined;
    if (view?.message.kind !== "request") throw new Error("no request");
    const { request } = view.message;
    const message = { ...request, headers: [...request.headers, ["X-Note", "harmless"] as const] };
    const other = await fork(run, { step, event: { type: "EDIT", message } });
    const asksOf = (one: typeof run) =>
      moments(one).flatMap((moment) => (moment.step === step ? [moment.probe] : []));
    expect([asksOf(run), asksOf(other)]).toEqual([["channel"], ["accepted"]]);
  });

  it("is asked of a message that was lost and sent again, and counts the rules that it was judged by then", async () => {
    const whole = await make("authorization-code");
    const lost = await fork(whole, { step: 12, event: { type: "DROP" } });
    const again = await fork(lost, { step: 13, event: { type: "RESEND" } });
    const told = [whole, again].map((run, times) => {
      const moment = momentAt(run, 12 + 2 * times, "accepted");
      const asked = moment && question(run, moment);
      const [yes] = asked?.choices ?? [];
      return [moment && answer(run, moment), asked && yes && reason(run, asked, yes)];
    });
    expect(told[0]).toMatchObject(["yes", { kind: "held", rules: 22 }]);
    expect(told[1]).toMatchObject(["yes", { kind: "held", rules: 22 }]);
    expect(momentAt(again, 12, "accepted")).toBeUndefined();
  });

  it("of a message that was sent twice is what became of the original, and not of its copy", async () => {
    const whole = await make("authorization-code");
    const twice = await fork(whole, { step: 12, event: { type: "REPLAY" } });
    const moment = momentAt(twice, 12, "check");
    expect(moment && answer(twice, moment)).toBe("code-unused");
    expect(moment && question(twice, moment)?.view.replayed).toBe(1);
  });

  it("of a redirect is the browser, whoever the address in it names (RFC 6749 §4.1.2)", async () => {
    const run = await make("authorization-code");
    const step = run.steps.findIndex(({ state }) => state === "authorizationResponse.inFlight");
    const moment = momentAt(run, step, "receiver");
    if (moment === undefined) throw new Error("no such moment");
    const asked = ask(run, moment);
    const client = asked.choices.find(({ value }) => value === "client");
    expect(answer(run, moment)).toBe("browser");
    expect(client && reason(run, asked, client)).toEqual({
      kind: "reply",
      asked: "browser",
      saysAnother: "prints.example",
      chosen: "client",
    });
  });

  it("is asked of no message that its sender was led to send to itself: the sender is no choice", async () => {
    const run = await make("authorization-code");
    const step = run.steps.findIndex(({ state }) => state === "apiRequest.inFlight");
    const message = { method: "GET", url: "https://prints.example/", headers: [], body: "" };
    const other = await fork(run, { step, event: { type: "EDIT", message } });
    expect(momentAt(run, step, "receiver")).toBeDefined();
    expect(momentAt(other, step, "receiver")).toBeUndefined();
    for (const moment of moments(other))
      expect(ask(other, moment).choices.map(({ value }) => value)).toContain(answer(other, moment));
  });

  it("names the rule that failed, with what was expected and what came, where another was chosen", async () => {
    const run = await make("jwt-bearer", { ...flowContents["jwt-bearer"].card.presets[0]?.options });
    const moment = moments(run).find(({ probe }) => probe === "check");
    if (moment === undefined) throw new Error("nothing is refused");
    const asked = ask(run, moment);
    const wrong = asked.choices.find(({ value }) => value !== answer(run, moment));
    const given = wrong && reason(run, asked, wrong);
    expect(given?.kind).toBe("other");
    expect(given?.kind === "other" && given.failed.id).toBe(answer(run, moment));
    expect(given?.kind === "other" && given.failed.expected).toBeDefined();
  });
});

describe("the choices of a check", () => {
  it("come in an order that the seed repeats, and that is not always the same", async () => {
    const order = async (seed: string) => {
      const run = await make(
        "client-credentials",
        { ...flowContents["client-credentials"].card.presets[1]?.options },
        seed,
      );
      const moment = moments(run).find(({ probe }) => probe === "check");
      return moment && ask(run, moment).choices.map(({ value }) => value);
    };
    const orders = await Promise.all(["a", "b", "c", "d", "a"].map(order));
    expect(orders[0]).toBeDefined();
    expect(orders.at(-1)).toEqual(orders[0]);
    expect(new Set(orders.map((one) => JSON.stringify(one))).size).toBeGreaterThan(1);
  });
});
