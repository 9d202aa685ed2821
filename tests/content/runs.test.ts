/** What occurs in real runs has its explanation, and what the explanations point at occurs. */
import { beforeAll, describe, expect, it } from "vitest";
import { readWords } from "@/components/flow/prepare";
import type { InspectorExplanations } from "@/components/message/explanations";
import { actionExplanations } from "@/lib/content/actions";
import { checkExplanations } from "@/lib/content/checks";
import { claimExplanations } from "@/lib/content/claims";
import { errorExplanations } from "@/lib/content/errors";
import { explainPart } from "@/lib/content/explain-part";
import { explainStep } from "@/lib/content/explain-step";
import { explanationsFor } from "@/lib/content/flow-explanations";
import { holdingExplanations } from "@/lib/content/holdings";
import { findParameterName } from "@/lib/content/parameter-names";
import { selectAllChecks } from "@/lib/transcript/checks";
import { selectMessages } from "@/lib/transcript/messages";
import { selectParameters } from "@/lib/transcript/parameters";
import { selectTokens, type TokenView } from "@/lib/transcript/tokens";
import type { Message } from "@/lib/transcript/types";
import { flowIds } from "@/lib/world/options";
import type { FlowRun } from "@/machines/engine";
import { everyWay, walkWay } from "../machines/ways";

let runs: readonly FlowRun[] = [];

beforeAll(async () => {
  const walked = await Promise.all(everyWay.map(walkWay));
  runs = walked.map(({ record }) => record);
}, 600_000);

function messagesOf(run: FlowRun): readonly Message[] {
  return run.transcript.flatMap((entry) => (entry.kind === "sent" ? [entry.message] : []));
}

/** Put together once for each flow, and not for each message. */
const stepsOf = new Map(flowIds.map((flow) => [flow, explanationsFor(flow).explanations.steps] as const));

function stepExplanation({ flow, options }: FlowRun, { step }: Message) {
  const explanation = stepsOf.get(flow)?.[step];
  if (explanation === undefined) throw new Error(`${flow} has no words for ${step}`);
  return explainStep(explanation, options);
}

function membersOf(token: TokenView): readonly string[] {
  return token.opaque ? [] : [...Object.keys(token.header), ...Object.keys(token.payload)];
}

/** The names that no explanation knows, each once. */
function unknown(names: readonly string[], isKnown: (name: string) => boolean): readonly string[] {
  return [...new Set(names.filter((name) => !isKnown(name)))].sort();
}

describe("in every way through every flow", () => {
  it("each parameter, member and header field is explained", () => {
    const names = runs
      .flatMap(messagesOf)
      .flatMap((message) => selectParameters(message).map(({ name }) => name));
    expect(names.length).toBeGreaterThan(1_000);
    const nameless = unknown(names, (name) => findParameterName(name) !== undefined);
    expect(nameless, "not in lib/content/parameter-names.ts").toEqual([]);
  });

  it.each(flowIds)("each message is explained on the page of %s", async (flow) => {
    const own = runs.filter((run) => run.flow === flow);
    const steps = own.flatMap(messagesOf).map(({ step }) => step);
    expect(steps.length).toBeGreaterThan(5);
    const { explanations } = await readWords(own[0] as FlowRun);
    expect(unknown(steps, (step) => Object.hasOwn(explanations.steps, step))).toEqual([]);
  });

  it.each(flowIds)(
    "the page of a run of %s has the words for each part, token, rule and error of it",
    async (flow) => {
      const all: InspectorExplanations = explanationsFor(flow).explanations;
      for (const run of runs.filter((one) => one.flow === flow)) {
        const { parameters, checks, errors, claims } = (await readWords(run)).explanations;
        const changed = selectMessages(run.transcript).map(({ message }) => message);
        for (const message of [...messagesOf(run), ...changed]) {
          for (const { name, value } of selectParameters(message)) {
            expect(explainPart(parameters, message.step, name)).toEqual(
              explainPart(all.parameters, message.step, name),
            );
            if (name === "error") expect(errors[value]).toEqual(all.errors[value]);
          }
          for (const token of selectTokens(message)) {
            expect(parameters[token.name]).toEqual(all.parameters[token.name]);
            for (const member of membersOf(token)) expect(claims[member]).toEqual(all.claims[member]);
          }
        }
        for (const { id } of selectAllChecks(run.transcript)) expect(checks[id]).toEqual(all.checks[id]);
        expect(Object.keys(checks).length).toBeLessThan(Object.keys(all.checks).length / 2);
        expect(Object.keys(errors).length).toBeLessThan(5);
      }
    },
  );

  it.each(flowIds)(
    "each act has a name on the page of %s, also what is done elsewhere than by default",
    async (flow) => {
      const own = runs.filter((run) => run.flow === flow);
      const { explanations } = await readWords(own[0] as FlowRun);
      const acts = own
        .flatMap(({ transcript }) => transcript)
        .flatMap((entry) => (entry.kind === "act" ? [entry.act] : []));
      // What is lost can be sent again in each.
      const names = [explanations.acts, explanations.turns];
      for (const table of names)
        expect(unknown([...acts, "resend"], (act) => Object.hasOwn(table, act))).toEqual([]);
    },
  );

  it("each claim and header member of a token is explained", () => {
    const tokens = runs.flatMap(messagesOf).flatMap(selectTokens);
    const names = tokens.flatMap(membersOf);
    expect(names).toContain("at_hash");
    expect(unknown(names, (name) => Object.hasOwn(claimExplanations, name))).toEqual([]);
  });

  it("each check and action is explained", () => {
    const entries = runs.flatMap(({ transcript }) => transcript);
    const checks = entries.flatMap((entry) => (entry.kind === "check" ? [entry.check.id] : []));
    const actions = entries.flatMap((entry) => (entry.kind === "action" ? [entry.action] : []));
    expect(unknown(checks, (id) => Object.hasOwn(checkExplanations, id))).toEqual([]);
    expect(unknown(actions, (id) => Object.hasOwn(actionExplanations, id))).toEqual([]);
  });

  it("each error code is explained", () => {
    const codes = runs
      .flatMap(messagesOf)
      .flatMap((message) => selectParameters(message))
      .flatMap(({ name, value }) => (name === "error" ? [value] : []));
    expect(codes).toContain("invalid_grant");
    expect(unknown(codes, (code) => Object.hasOwn(errorExplanations, code))).toEqual([]);
  });

  it("each value that a party holds has a word", () => {
    const names = runs
      .flatMap(({ transcript }) => transcript)
      .flatMap((entry) => (entry.kind === "action" ? entry.gains.map(({ name }) => name) : []));
    const isKnown = (name: string) =>
      Object.hasOwn(holdingExplanations, name) || findParameterName(name) !== undefined;
    expect(unknown(names, isKnown)).toEqual([]);
  });

  it("each message of the flow carries something that its explanation highlights", () => {
    const bare = runs.flatMap((run) =>
      messagesOf(run)
        // What is answered to OPTIONS has nothing in it.
        .filter((message) => message.kind === "request" || message.response.status !== 204)
        .filter((message) => {
          const { highlights } = stepExplanation(run, message);
          const names = selectParameters(message).map(({ name }) => findParameterName(name));
          return !highlights.some((highlight) => names.includes(highlight));
        })
        .map((message) => `${run.flow} ${message.step}: ${JSON.stringify(run.options)}`),
    );
    expect([...new Set(bare)]).toEqual([]);
  });

  it("each message that carries an error has it highlighted", () => {
    const silent = runs.flatMap((run) =>
      messagesOf(run)
        .filter((message) => selectParameters(message).some(({ name }) => name === "error"))
        .filter((message) => !stepExplanation(run, message).highlights.includes("error"))
        .map(({ step }) => `${run.flow} ${step}`),
    );
    expect([...new Set(silent)]).toEqual([]);
  });

  it("no message of a flow without PKCE warns of a verifier", () => {
    const uses = (run: FlowRun) =>
      messagesOf(run).some((message) =>
        selectParameters(message).some(({ name }) => name === "code_verifier"),
      );
    const using = new Set(runs.filter(uses).map(({ flow }) => flow));
    const mistaken = runs
      .filter(({ flow }) => !using.has(flow))
      .flatMap((run) =>
        messagesOf(run)
          .filter((message) => stepExplanation(run, message).watch?.includes("verifier"))
          .map(({ step }) => `${run.flow} ${step}`),
      );
    expect(using).not.toContain("token-exchange");
    expect([...new Set(mistaken)], "the flow wants a `watch` of its own for these").toEqual([]);
  });
});
