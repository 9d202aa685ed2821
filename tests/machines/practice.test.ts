/** The rounds of every flow, walked against its machines: what is right goes on as the run does, and what is wrong is caught by a rule with a name. */
import { beforeAll, describe, expect, it } from "vitest";
import { checkExplanations } from "@/lib/content/checks";
import { parameterExplanations } from "@/lib/content/parameters";
import { readyChanges } from "@/lib/content/ready-changes";
import { contentOf, selectMessage, selectMessages } from "@/lib/transcript/messages";
import { listTamperings, showsChange } from "@/lib/transcript/practice/fault";
import { fillGap, type Gap, listGaps } from "@/lib/transcript/practice/gap";
import { listNameChoices, listValueChoices } from "@/lib/transcript/practice/gap-choices";
import type { Judged } from "@/lib/transcript/practice/judge";
import { type FlowId, flowIds, flowOptions } from "@/lib/world/options";
import { defaultsOf } from "@/lib/world/options/definitions";
import { type FlowRun, simulate } from "@/machines/engine";
import { deliverChanged } from "@/machines/practice/deliver";
import { findRound, makeFaults, makeGaps } from "@/machines/practice/rounds";
import { makeReadyEdit } from "@/machines/ready-edit";

const isKnown = (name: string) => Object.hasOwn(parameterExplanations, name);

function make(flow: FlowId, seed = "practice"): Promise<FlowRun> {
  return simulate({ flow, options: { ...defaultsOf(flowOptions[flow]) }, seed, deviations: [] });
}

function original(run: FlowRun, messageId: string) {
  const view = selectMessage(run, messageId);
  if (view === undefined) throw new Error(messageId);
  return contentOf(view.message);
}

async function fill(run: FlowRun, gap: Gap, name: string, value: string): Promise<Judged> {
  const content = fillGap(original(run, gap.messageId), gap, name, value);
  return (await deliverChanged(run, gap.step, content)).judged;
}

function findGap(run: FlowRun, step: string, name: string): Gap {
  const found = listGaps(run, isKnown).find(
    (gap) => gap.name === name && selectMessage(run, gap.messageId)?.message.step === step,
  );
  if (found === undefined) throw new Error(`${step} ${name}`);
  return found;
}

/** With the rounds spread over the messages, as many meet each message of most flows. */
const walked = 5;

async function take<T>(tasks: AsyncIterable<T>): Promise<readonly T[]> {
  const taken: T[] = [];
  for await (const task of tasks) if (taken.push(task) === walked) break;
  return taken;
}

async function judgeFault(run: FlowRun, step: string, offerId: string) {
  const found = listTamperings(run, readyChanges).find(
    ({ message, offer }) => message.step === step && offer.id === offerId,
  );
  const content = found && (await makeReadyEdit(run, found.step, found.offer.change));
  if (content === undefined) throw new Error(`${step} ${offerId}`);
  return { messageId: found?.message.id, ...(await deliverChanged(run, found?.step ?? 0, content)) };
}

/** Rules that caught something, for the judgement to name. */
function caughtBy(judged: Judged): string | undefined {
  return judged.kind === "refused" || judged.kind === "noticed" ? judged.check.id : undefined;
}

/** Whoever revokes what is no token is told the same (RFC 7009 §2.2), and the token of that refresh is never used. */
const unread: ReadonlySet<string> = new Set([
  "introspection revocationRequest",
  "introspection refreshResponse",
]);

describe.each(flowIds)("a gap in %s", (flow) => {
  let run: FlowRun;
  let gaps: readonly Gap[] = [];
  beforeAll(async () => {
    run = await make(flow);
    gaps = await take(makeGaps(run, isKnown));
  });

  it("is right where it is filled with what the run had, and refused by a rule where it is under another name", async () => {
    expect(gaps.length).toBeGreaterThan(0);
    for (const gap of gaps) {
      const label = `${gap.messageId} ${gap.name}`;
      expect(await fill(run, gap, gap.name, gap.value), label).toEqual({ kind: "as-run" });
      const names = listNameChoices(run, gap, isKnown);
      expect(new Set(names).size, label).toBe(4);
      const wrong = names.find((name) => name !== gap.name) ?? "";
      const judged = await fill(run, gap, wrong, gap.value);
      expect(Object.keys(checkExplanations), label).toContain(caughtBy(judged));
    }
  });

  it("is offered with values of the run, of which the right one stands once and the others do not do as well, and are mostly caught by a rule", async () => {
    const verdicts: Judged[] = [];
    for (const gap of gaps) {
      const values = listValueChoices(run, gap);
      expect(new Set(values.map(({ value }) => value)).size).toBe(values.length);
      expect(values.filter(({ value }) => value === gap.value)).toHaveLength(1);
      const wrong = values.find(({ value }) => value !== gap.value);
      expect(wrong, gap.name).toBeDefined();
      const judged = await fill(run, gap, gap.name, wrong?.value ?? "");
      const { step = "" } = selectMessage(run, gap.messageId)?.message ?? {};
      if (!unread.has(`${flow} ${step}`))
        expect(judged.kind, `${gap.messageId} ${gap.name}`).not.toBe("as-run");
      verdicts.push(judged);
    }
    const caught = verdicts.filter((judged) => caughtBy(judged) !== undefined);
    expect(caught.length).toBeGreaterThan(verdicts.length / 2);
  });
});

it("is none where any value does: a client wants of a refusal that there is an error, and reads no more of it", async () => {
  const flow = "jwt-bearer";
  const options = { ...defaultsOf(flowOptions[flow]), assertion: "audience" };
  const run = await simulate({ flow, options, seed: "practice", deviations: [] });
  const asked = await take(makeGaps(run, isKnown));
  const steps = asked.map(({ messageId }) => selectMessage(run, messageId)?.message.step);
  expect(steps.length).toBeGreaterThan(0);
  expect(steps).not.toContain("tokenRefusal");
});

it("is right under signatures that no two runs have alike, also where a page carries one (ES256)", async () => {
  const flow = "openid-connect";
  const options = { ...defaultsOf(flowOptions[flow]), algorithm: "ES256" };
  const run = await simulate({ flow, options, seed: "practice", deviations: [] });
  const gap = findGap(run, "callback", "state");
  expect(await fill(run, gap, gap.name, gap.value)).toEqual({ kind: "as-run" });
});

describe.each(flowIds)("a fault in %s", (flow) => {
  it("is one changed message, which can be seen in its line, and the run says where it is caught or shows", async () => {
    const run = await make(flow);
    const faults = await take(makeFaults(run, readyChanges));
    expect(faults.length).toBeGreaterThan(0);
    for (const { step, messageId, content, offerId } of faults) {
      const message = selectMessage(run, messageId)?.message;
      if (message === undefined) throw new Error(messageId);
      expect(showsChange(message, content), offerId).toBe(true);
      const { run: made, changed, judged } = await deliverChanged(run, step, content);
      expect(changed, offerId).toBe(messageId);
      expect(selectMessages(made.transcript).filter(({ edited }) => edited)).toHaveLength(1);
      expect(judged.kind, offerId).not.toBe("as-run");
    }
  });
});

describe("a round", () => {
  it("is the same for the same seed and number, another for the next, and begins anew after the last", async () => {
    const run = await make("client-credentials");
    const [one, again] = [await make("client-credentials"), run].map((each) => makeGaps(each, isKnown));
    const first = one && (await findRound(one, 1));
    expect(again && (await findRound(again, 1))).toEqual(first);
    const second = await findRound(makeGaps(run, isKnown), 2);
    expect(second?.task).not.toEqual(first?.task);
    const past = await findRound(makeGaps(run, isKnown), 1 + (await count(run)));
    expect(past).toMatchObject({ task: first?.task, number: 1, all: await count(run) });
  });

  it("comes in another order with another seed", async () => {
    const orders = await Promise.all(
      ["practice-1", "practice-2"].map(async (seed) =>
        listGaps(await make("authorization-code", seed), isKnown).map(({ name }) => name),
      ),
    );
    expect(orders[0]).not.toEqual(orders[1]);
    expect(orders[0]?.toSorted()).toEqual(orders[1]?.toSorted());
  });
});

async function count(run: FlowRun): Promise<number> {
  let all = 0;
  for await (const _ of makeGaps(run, isKnown)) all += 1;
  return all;
}

describe("what is filled in", () => {
  it("is refused where the verifier is the challenge, by the hash and not by a key of answers (RFC 7636 §4.6)", async () => {
    const run = await make("authorization-code");
    const gap = findGap(run, "tokenRequest", "code_verifier");
    const values = listValueChoices(run, gap);
    expect(values.map(({ origin }) => origin?.kind)).toContain("kept");
    const challenge = new URLSearchParams(
      new URL((original(run, "m3") as { readonly url: string }).url).search,
    ).get("code_challenge");
    expect(values.map(({ value }) => value)).toContain(challenge);
    const judged = await fill(run, gap, "code_verifier", challenge ?? "");
    expect(judged).toMatchObject({
      kind: "refused",
      check: { id: "verifier-matches" },
      messageId: gap.messageId,
    });
  });

  it("is told by a later message where its receiver does not judge it: state (RFC 6749 §10.12)", async () => {
    const run = await make("authorization-code");
    const gap = findGap(run, "authorizationRequest", "state");
    const judged = await fill(run, gap, "state", "of-my-own");
    expect(judged).toMatchObject({ kind: "refused", check: { id: "state-matches", party: "client" } });
    expect(judged).not.toMatchObject({ messageId: gap.messageId });
  });

  it("is no answer where another token is accepted for it and the run goes on with somebody else’s (RFC 8693 §2.1)", async () => {
    const run = await make("token-exchange");
    const gap = findGap(run, "exchangeRequest", "subject_token");
    const actor = new URLSearchParams(original(run, gap.messageId).body).get("actor_token") ?? "";
    const judged = await fill(run, gap, "subject_token", actor);
    expect(judged).toMatchObject({ kind: "unnoticed" });
  });

  it("keeps the frame of a header field: Basic with another secret (RFC 6749 §2.3.1)", async () => {
    const run = await make("authorization-code");
    const gap = findGap(run, "tokenRequest", "Authorization");
    const values = listValueChoices(run, gap);
    for (const { value } of values) expect(value).toMatch(/^Basic [A-Za-z0-9+/]+=*$/);
    const wrong = values.find(({ value }) => value !== gap.value)?.value ?? "";
    expect(caughtBy(await fill(run, gap, "Authorization", wrong))).toBe("client-secret-matches");
  });
});

describe("a change that somebody made", () => {
  it("is caught where it is delivered: another redirect URI (RFC 9700 §4.1.3)", async () => {
    const run = await make("authorization-code");
    const { messageId, judged } = await judgeFault(run, "authorizationRequest", "redirect-elsewhere");
    expect(judged).toMatchObject({ check: { id: "redirect-uri-registered" }, messageId });
  });

  it("is caught at a later message: a token that has expired already when it is given (RFC 7519 §4.1.4)", async () => {
    const run = await make("authorization-code");
    const { messageId, judged } = await judgeFault(run, "tokenResponse", "token-expired");
    expect(caughtBy(judged)).toBe("access-token-expiry");
    expect(judged).not.toMatchObject({ messageId });
  });

  it("is caught by nobody and shows in a later message: an exchange without the actor (RFC 8693 §1.1)", async () => {
    const run = await make("token-exchange");
    const { judged } = await judgeFault(run, "exchangeRequest", "no-actor");
    expect(judged).toMatchObject({ kind: "unnoticed", effect: { changes: [{ name: "access_token" }] } });
  });
});
