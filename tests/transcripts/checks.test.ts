import { describe, expect, it } from "vitest";
import { selectChecks } from "@/lib/transcript/checks";
import { selectVisible } from "@/lib/transcript/visible";
import { run } from "./support/run";

describe("checks", () => {
  it("are those of the message, in the order in which they were made", () => {
    const checks = selectChecks(run.transcript, "m9");
    expect(checks.map((check) => check.id)).toEqual([
      "session-known",
      "state-matches",
      "issuer-matches",
      "code-received",
    ]);
    expect(checks.every((check) => check.party === "client")).toBe(true);
  });

  it("are none before the message is delivered", () => {
    expect(selectChecks(selectVisible(run, 12), "m10")).toEqual([]);
  });

  it("are looked for without a look into those of other messages, of which a run can have thousands", () => {
    const looked: string[] = [];
    const watched = run.transcript.map((entry) => {
      if (entry.kind !== "check") return entry;
      return Object.defineProperty({ ...entry }, "check", {
        get: () => {
          looked.push(entry.messageId);
          return entry.check;
        },
      });
    });
    expect(selectChecks(watched, "m9")).toEqual(selectChecks(run.transcript, "m9"));
    expect(new Set(looked)).toEqual(new Set(["m9"]));
  });

  it("are found by their message whenever they were made", () => {
    expect(selectChecks(run.transcript, "m12").map((check) => check.id)).toContain("access-token-signature");
  });
});
