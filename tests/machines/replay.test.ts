import { describe, expect, it } from "vitest";
import type { Message } from "@/lib/transcript/types";
import { formatRunFile, readRunFile } from "@/machines/run-file";
import { editQuery, failedChecks, sent, type Walk, walk } from "./support/walk";

const twice = { type: "REPLAY" } as const;

/** The copy and its answer. */
function copiesIn({ record }: Walk): readonly Message[] {
  return sent(record).filter(({ copyOf }) => copyOf !== undefined);
}

function statusOf(message: Message | undefined): number | undefined {
  return message?.kind === "response" ? message.response.status : undefined;
}

const dpop = { dpop: "on" } as const;
const assertion = { authentication: "private_key_jwt" } as const;

describe("a request that is sent twice is answered both times by its real receiver", () => {
  it.each([
    [
      "a code (RFC 6749 §4.1.2)",
      () => walk("authorization-code", {}, ["tokenRequest", twice]),
      "code-unused",
    ],
    [
      "an answer of the server (RFC 9700 §4.7)",
      () => walk("authorization-code", {}, ["callback", twice]),
      "session-known",
    ],
    [
      "a proof (RFC 9449 §11.1)",
      () => walk("authorization-code", dpop, ["apiRequest", twice]),
      "dpop-proof-unused",
    ],
    [
      "a client’s assertion (RFC 7523 §3)",
      () => walk("client-credentials", assertion, ["tokenRequest", twice]),
      "assertion-unused",
    ],
    [
      "an assertion as a grant (RFC 7523 §3)",
      () => walk("jwt-bearer", {}, ["tokenRequest", twice]),
      "grant-assertion-unused",
    ],
    [
      "a pushed request (RFC 9126 §4)",
      () => walk("authorization-code", { par: "on" }, ["authorizationRequest", twice]),
      "pushed-known",
    ],
    [
      "a decision of the user",
      () => walk("authorization-code", {}, ["consentSubmission", twice]),
      "transaction-known",
    ],
  ] as const)("the first is taken, and the second refused: %s", async (_what, go, check) => {
    const taken = await go();
    const [copy, answer, ...more] = copiesIn(taken);
    expect(more).toEqual([]);
    expect(copy?.kind).toBe("request");
    expect(answer).toMatchObject({ kind: "response", inReplyTo: copy?.id, copyOf: answer?.id });
    expect(statusOf(answer)).toBeLessThan(400);
    expect(failedChecks(taken.record)).toContain(check);
    expect(taken.outcome).toMatch(/^refusedBy/);
  });

  it("what its receiver asks others for in between happens, and the original waits", async () => {
    const { record } = await walk("authorization-code", {}, ["callback", twice]);
    const step = record.deviations[0]?.step ?? -1;
    const at = record.steps[step];
    const before = record.transcript.slice(0, at?.length);
    expect(at).toMatchObject({ state: "callback.inFlight", kind: "message" });
    const asked = before.flatMap((entry) => (entry.kind === "sent" ? [entry.message.step] : []));
    expect(asked.slice(-8)).toEqual([
      "callback",
      "tokenRequest",
      "tokenResponse",
      "apiRequest",
      "apiKeysRequest",
      "apiKeys",
      "apiResponse",
      "resultPage",
    ]);
  });

  it("is kept in a file", async () => {
    const { record } = await walk("authorization-code", dpop, ["apiRequest", twice]);
    expect(await readRunFile(formatRunFile(record))).toMatchObject({
      run: record,
      comparison: { kind: "same" },
    });
  });

  const toNowhere = { method: "GET", url: "https://nowhere.example/", headers: [], body: "" };
  const ofNowhere = editQuery("client_id", "https://nowhere.example/client.json");

  it.each([
    [
      "is lost where nobody stands at its address, as the original is",
      () =>
        walk(
          "authorization-code",
          {},
          ["loginRequest", { type: "EDIT", message: toNowhere }],
          ["loginRequest", twice],
        ),
      "loginRequest",
    ],
    [
      "is not answered where its receiver asks at an address at which nobody stands, as the original is not",
      () =>
        walk(
          "agent",
          { registration: "document" },
          ["authorizationRequest", ofNowhere],
          ["authorizationRequest", twice],
        ),
      "clientDocumentRequest",
    ],
  ] as const)("%s", async (_what, go, step) => {
    const { record, outcome } = await go();
    expect(record.deviations.map(({ event }) => event.type)).toEqual(["EDIT", "REPLAY"]);
    const dropped = record.transcript.flatMap((entry) => (entry.kind === "dropped" ? [entry.messageId] : []));
    const lost = sent(record).filter(({ id }) => dropped.includes(id));
    expect([outcome, ...lost.map((message) => message.step)]).toEqual(["lost", step, step]);
  });

  it("is not sent twice where it is a response", async () => {
    expect((await walk("authorization-code", {}, ["tokenResponse", twice])).record.deviations).toEqual([]);
  });
});

describe("a visit that comes twice", () => {
  it("renews the token once: by the second the client has a fresh one, and calls the API at once", async () => {
    const { record } = await walk("authorization-code", { epilogue: "refresh" }, ["returnRequest", twice]);
    const messages = sent(record).map(({ step }) => step);
    expect(messages.filter((step) => step === "refreshRequest")).toHaveLength(1);
    expect(messages.filter((step) => /^stray/.test(step))).toEqual([]);
    expect(record.steps.at(-1)).toMatchObject({ kind: "end", outcome: "completed" });
  });
});
