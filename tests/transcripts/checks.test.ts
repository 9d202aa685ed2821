import { describe, expect, it } from "vitest";
import { selectChecks, selectFailedCheck } from "@/lib/transcript/checks";
import { selectVisible } from "@/lib/transcript/visible";
import { checked } from "./support/build";
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

  it("are found by their message whenever they were made", () => {
    expect(selectChecks(run.transcript, "m12").map((check) => check.id)).toContain("access-token-signature");
  });
});

describe("the failed check", () => {
  it("is none in a run that completed", () => {
    expect(selectFailedCheck(run.transcript)).toBeUndefined();
  });

  it("is the judgement of the party that refused, not the news of it", () => {
    const refused = [
      checked("authorization-server", "m10", "code-known", true),
      checked("authorization-server", "m10", "code-unused", false),
      checked("client", "m11", "token-response-status", false),
    ];
    expect(selectFailedCheck(refused)).toMatchObject({
      id: "code-unused",
      party: "authorization-server",
      messageId: "m10",
    });
    expect(selectFailedCheck(refused.slice(2))?.id).toBe("token-response-status");
  });

  it("is the newest where there are several", () => {
    const twice = [
      checked("authorization-server", "m5", "password-matches", false),
      checked("client", "m9", "state-matches", false),
    ];
    expect(selectFailedCheck(twice)?.id).toBe("state-matches");
  });
});
