import { describe, expect, it } from "vitest";
import { selectArrows } from "@/lib/transcript/arrows";
import type { RunRecord } from "@/lib/transcript/run";
import type { TranscriptEntry } from "@/lib/transcript/types";
import {
  actStep,
  delivered,
  dropped,
  edited,
  httpRequest,
  messageStep,
  request,
  runOf,
  sent,
} from "./support/build";
import { run } from "./support/run";

const login = request("m1", httpRequest("https://prints.example/login"));
const connect: TranscriptEntry = { at: 1, kind: "act", act: "connect", values: {} };
const minute: TranscriptEntry = { at: 1, kind: "waited", seconds: 60 };

function rowsAt(record: RunRecord, step: number): string[] {
  return selectArrows(record, step).map((row) => {
    const name =
      row.kind === "message" ? row.view.message.id : row.kind === "act" ? row.act : `${row.seconds} s`;
    return `${row.time} ${name} ${row.step}`;
  });
}

describe("the rows of the diagram", () => {
  it("are all messages and acts of the run, whatever the step", () => {
    const kinds = run.steps.map((_, step) => selectArrows(run, step).map((row) => row.kind));
    expect(new Set(kinds.map((row) => row.join(" "))).size).toBe(1);
    expect(kinds[0]).toHaveLength(19);
  });

  it("lead to the steps at which they are now", () => {
    const rows = selectArrows(run, 0);
    expect(rows.map((row) => row.step)).toEqual(Array.from({ length: 19 }, (_, index) => index));
    for (const row of rows) {
      const now = selectArrows(run, row.step).filter((other) => other.time === "now");
      expect(now.map((other) => other.step)).toEqual([row.step]);
    }
  });

  it("are past, now or ahead", () => {
    expect(rowsAt(run, 2).slice(0, 4)).toEqual(["past connect 0", "past m1 1", "now m2 2", "ahead m3 3"]);
    expect(selectArrows(run, 99).every((row) => row.time === "past")).toBe(true);
  });

  it("show a message as it is at the step, and one ahead as it will be", () => {
    const other = request("m2", login.request);
    const record = runOf(
      [
        sent(login),
        edited("m1", login.request, other.request),
        delivered("m1"),
        sent(other),
        edited("m2", other.request, login.request),
      ],
      [messageStep("m1", 1), messageStep("m2", 4)],
    );
    const marks = selectArrows(record, 0).map((row) => row.kind === "message" && row.view.edited);
    expect(marks).toEqual([false, true]);
  });

  it("hold the user's turn with which an unfinished run ends", () => {
    expect(rowsAt(runOf([], [actStep(0)]), 0)).toEqual(["now connect 0"]);
  });

  it("hold two turns that follow one another as two rows, of which one is now", () => {
    const signIn: TranscriptEntry = { ...connect, act: "signIn" };
    const record = runOf([connect, signIn], [actStep(0), actStep(1, "signIn")]);
    expect(rowsAt(record, 0)).toEqual(["now connect 0", "ahead signIn 1"]);
    expect(rowsAt(record, 1)).toEqual(["past connect 0", "now signIn 1"]);
  });

  it("hold the time that was let pass", () => {
    const record = runOf([minute, connect, sent(login)], [actStep(1), messageStep("m1", 3)]);
    expect(rowsAt(record, 0)).toEqual(["past 60 s 0", "now connect 0", "ahead m1 1"]);
    expect(rowsAt(record, 1)).toEqual(["past 60 s 0", "past connect 0", "now m1 1"]);
  });

  it("hold a copy that went ahead as past while the original is now", () => {
    const copy = request("m2", login.request, { copyOf: "m1" });
    const record = runOf(
      [connect, sent(login), sent(copy), delivered("m2")],
      [actStep(0), messageStep("m1", 4)],
    );
    expect(rowsAt(record, 1)).toEqual(["past connect 0", "now m1 1", "past m2 1"]);
  });

  it("hold a lost message as now, and the act that sends it again as ahead", () => {
    const again: TranscriptEntry = { at: 1, kind: "act", act: "resend", values: {} };
    const copy = request("m2", login.request, { copyOf: "m1" });
    const record = runOf(
      [connect, sent(login), dropped("m1"), again, sent(copy)],
      [
        actStep(0),
        messageStep("m1", 2),
        { ...messageStep("m1", 3), kind: "lost", messageId: "m1" },
        messageStep("m2", 5),
      ],
    );
    expect(rowsAt(record, 2)).toEqual(["past connect 0", "now m1 2", "ahead resend 2", "ahead m2 3"]);
    expect(rowsAt(record, 3)).toEqual(["past connect 0", "past m1 1", "past resend 2", "now m2 3"]);
  });
});
