import { describe, expect, it } from "vitest";
import type { RunRecord } from "@/lib/transcript/run";
import { formatRunFile, type ReadRun, readRunFile } from "@/machines/run-file";
import { editQuery, walk } from "./support/walk";

/** The file with other members. */
function change(run: RunRecord, members: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({ ...JSON.parse(formatRunFile(run)), ...members });
}

async function readRun(text: string): Promise<ReadRun> {
  const read = await readRunFile(text);
  if (read.kind !== "run") throw new Error(`refused: ${JSON.stringify(read)}`);
  return read;
}

const { record } = await walk("authorization-code");

describe("a run as a file", () => {
  it("is read again as the same run, at the same step", async () => {
    const read = await readRun(formatRunFile(record, 7));
    expect(read).toMatchObject({ flow: "authorization-code", step: 7, comparison: { kind: "same" } });
    expect(read.run).toEqual(record);
  });

  it("opens at its last step where it names one past the end", async () => {
    const read = await readRun(change(record, { step: 99_999_999 }));
    expect(read.step).toBe(record.steps.length - 1);
  });

  it("keeps what was done otherwise, edits too", async () => {
    const { record: other, outcome } = await walk(
      "authorization-code",
      { openid: "on" },
      ["loginPage", { type: "WAIT", seconds: 60 }],
      ["callback", editQuery("state", "another")],
    );
    const read = await readRun(formatRunFile(other));
    expect(outcome).toBe("refusedByClient");
    expect(read.run).toEqual(other);
    expect(read.comparison.kind).toBe("same");
  });

  it("is read whatever the order of its members", async () => {
    const { format, version, ...rest } = JSON.parse(formatRunFile(record));
    const turned = Object.fromEntries(Object.entries({ ...rest, version, format }).reverse());
    expect((await readRun(JSON.stringify(turned))).comparison.kind).toBe("same");
  });

  it("is taken for the same where only signatures differ that no two runs have alike (ES256)", async () => {
    const { record: signed } = await walk("authorization-code", { algorithm: "ES256" });
    const read = await readRun(formatRunFile(signed));
    expect(read.run.transcript).not.toEqual(signed.transcript);
    expect(read.comparison.kind).toBe("same-course");
    const cut = await readRun(change(signed, { steps: signed.steps.slice(1) }));
    expect(cut.comparison).toEqual({ kind: "different", message: 0 });
  });

  it("is shown as it is made here, and the first message that somebody changed is named", async () => {
    const transcript = record.transcript.map((entry) =>
      entry.kind === "sent" && entry.message.kind === "response" && entry.message.step === "tokenResponse"
        ? { ...entry, message: { ...entry.message, response: { ...entry.message.response, body: "{}" } } }
        : entry,
    );
    const read = await readRun(change(record, { transcript }));
    expect(read.run).toEqual(record);
    expect(read.comparison).toEqual({ kind: "different", message: 11 });
    const cut = await readRun(change(record, { transcript: record.transcript.slice(0, 40) }));
    const left = record.transcript.slice(0, 40).filter(({ kind }) => kind === "sent").length;
    expect(cut.comparison).toEqual({ kind: "different", message: left + 1 });
    const sent = record.transcript.filter(({ kind }) => kind === "sent");
    const longer = await readRun(change(record, { transcript: [...record.transcript, ...sent.slice(-1)] }));
    expect(longer.comparison).toEqual({ kind: "different", message: sent.length + 1 });
    const judged = record.transcript.filter(({ kind }) => kind !== "check");
    const unjudged = await readRun(change(record, { transcript: judged }));
    expect(unjudged.comparison).toEqual({ kind: "different", message: 0 });
  });
});

describe("what is no run", () => {
  it.each([
    ["text", "once upon a time", { kind: "not-json" }],
    ["nothing", "", { kind: "not-json" }],
    ["a file that ends in the middle of a text", formatRunFile(record).slice(0, 5000), { kind: "cut-off" }],
    ["a file that lacks its last bracket", formatRunFile(record).slice(0, -1), { kind: "cut-off" }],
    ["a whole object that is no JSON", "{'a':1}", { kind: "not-json" }],
    ["other JSON", '{"a":1}', { kind: "not-a-run", har: false }],
    ["null", "null", { kind: "not-a-run", har: false }],
    ["a list", "[]", { kind: "not-a-run", har: false }],
    ["an HTTP Archive", '{"log":{"version":"1.2"}}', { kind: "not-a-run", har: true }],
    ["more than any run has", "x".repeat(20_000_001), { kind: "too-long" }],
  ])("is told: %s", async (_what, text, fault) => {
    expect(await readRunFile(text)).toEqual(fault);
  });

  it.each([2, "1", undefined])("is told by its version: %j", async (version) => {
    const found = String(JSON.stringify(version));
    expect(await readRunFile(change(record, { version }))).toEqual({
      kind: "other-version",
      found,
      known: 1,
    });
  });

  it("is told by its flow, its option or the value of it", async () => {
    const { options } = record;
    expect(await readRunFile(change(record, { flow: "toString" }))).toEqual({
      kind: "unknown-flow",
      flow: "toString",
    });
    expect(await readRunFile(change(record, { options: { ...options, colour: "red" } }))).toMatchObject({
      kind: "unknown-option",
      option: "colour",
    });
    expect(await readRunFile(change(record, { options: { ...options, pkce: "S512" } }))).toEqual({
      kind: "unknown-option",
      option: "pkce",
      value: "S512",
    });
  });

  it.each([
    ["constructor", '"red"', "red"],
    ["__proto__", '{ "toString": 5 }', '{"toString":5}'],
    ["prototype", "null", "null"],
  ])("is told by an option with a name that is none of ours, %s", async (option, written, value) => {
    const text = formatRunFile(record).replace('"options": {', `"options": { "${option}": ${written},`);
    expect(await readRunFile(text)).toEqual({ kind: "unknown-option", option, value });
  });

  it.each([
    ["seed", { seed: "" }],
    ["seed", { seed: 5 }],
    ["step", { step: -1 }],
    ["options.pkce", { options: { pkce: true } }],
    ["deviations.0.event", { deviations: [{ step: 1, event: { type: "HACK" } }] }],
    [
      "deviations.1.step",
      {
        deviations: [
          { step: 1, event: { type: "DROP" } },
          { step: 0.5, event: { type: "DROP" } },
        ],
      },
    ],
    ["transcript", { transcript: "none" }],
    ["transcript.0.kind", { transcript: [{}] }],
    ["steps", { steps: undefined }],
  ])("is told by its place in the file: %s", async (place, members) => {
    const read = await readRunFile(change(record, members));
    expect(read).toMatchObject({ kind: "malformed", path: expect.stringMatching(`^${place}`) });
  });
});
