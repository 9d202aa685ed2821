/** Where a step of a lesson stands while its question asks for the way of its message. */
import { describe, expect, it } from "vitest";
import { readyChanges } from "@/lib/content/ready-changes";
import type { Fact } from "@/lib/transcript/facts";
import { findStep, type StepReference } from "@/lib/transcript/step-reference";
import type { LessonStep } from "@/machines/lessons/lesson";
import { resolveStep } from "@/machines/lessons/resolve-step";

type Question = NonNullable<LessonStep["question"]>;

async function ask(question: Question, step: StepReference = "callback") {
  const said = { flow: "authorization-code", options: {}, title: "", text: "", ask: [], edits: [] };
  const resolved = await resolveStep({ ...said, step, question }, readyChanges);
  if (resolved.kind === "fault") throw new Error(resolved.fault.kind);
  const { run, way } = resolved;
  return { way, at: (name: string) => findStep(run, name) };
}

const choose = (...facts: readonly Fact[]): Question => ({
  text: "?",
  choices: facts.map((fact) => ({ text: "", if: fact, why: "" })),
});

const browser = { kind: "receiver", party: "browser" } as const;

describe("a question that asks for the way of its message", () => {
  it("is asked at the step before it, whether it names a moment or has facts", async () => {
    const asked = [
      [{ predict: "receiver" }, ["receiver"]],
      [{ predict: "channel" }, ["channel"]],
      [choose(browser, { kind: "accepted" }), ["receiver"]],
      [choose({ kind: "not", fact: { kind: "sender", party: "client" } }), ["sender"]],
      [
        choose({ kind: "all", facts: [{ kind: "channel", channel: "back" }, browser] }),
        ["receiver", "channel"],
      ],
    ] as const;
    for (const [question, parts] of asked) {
      const { way, at } = await ask(question);
      expect(way).toEqual({ step: at("callback"), at: at("authorizationResponse"), parts });
    }
  });

  it("of a response stands before its request, where the channel is asked: it goes by the same", async () => {
    const channel = await ask({ predict: "channel" }, "tokenResponse");
    expect(channel.way?.at).toBe(channel.at("callback"));
    const receiver = await ask({ predict: "receiver" }, "tokenResponse");
    expect(receiver.way?.at).toBe(receiver.at("tokenRequest"));
  });

  it("is none where it asks what becomes of it, what it carries, or for the way of another message", async () => {
    for (const question of [
      { predict: "accepted" },
      { predict: "receiver", at: "tokenRequest" },
      choose({ kind: "accepted" }, { kind: "carries", name: "code" }),
      choose({ ...browser, at: "loginPage" }, { kind: "not", at: "end", fact: browser }),
    ] as const)
      expect((await ask(question)).way).toBeUndefined();
  });

  it("is none at the first step, before which nothing stands", async () => {
    expect((await ask(choose(browser, { kind: "accepted" }), 1)).way).toBeUndefined();
  });
});
