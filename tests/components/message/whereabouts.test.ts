/** Where a value has been: made, carried, checked, and no further than the run is known. */
import { describe, expect, it } from "vitest";
import { findWhereabouts } from "@/components/message/whereabouts";
import { describeWhereabouts } from "@/lib/content/whereabouts";
import { selectParameters } from "@/lib/transcript/parameters";
import type { RunRecord } from "@/lib/transcript/run";
import { selectVisible } from "@/lib/transcript/visible";
import { flowOptions } from "@/lib/world/options";
import { defaultsOf } from "@/lib/world/options/definitions";
import { simulate } from "@/machines/engine";
import { makeRun, stepOf } from "./support";

/** What the token request has under this name. */
function readValue(run: RunRecord, name: string): string {
  const sent = run.transcript.flatMap((entry) => (entry.kind === "sent" ? [entry.message] : []));
  const request = sent.find(({ step }) => step === "tokenRequest");
  const found = request && selectParameters(request).find((parameter) => parameter.name === name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found.value;
}

describe("where a value has been", () => {
  it("names who made the code, the messages that carried it, and who checked it on which of them", async () => {
    const run = await makeRun();
    const code = readValue(run, "code");
    expect(findWhereabouts(run.transcript, "code", code)).toEqual({
      maker: "authorization-server",
      carried: [8, 9, 10],
      checked: [
        { by: "client", number: 9 },
        { by: "authorization-server", number: 10 },
      ],
    });
  });

  it("says of the verifier that no message has had it, until one has (RFC 7636 §4.5)", async () => {
    const run = await makeRun();
    const verifier = readValue(run, "code_verifier");
    const before = selectVisible(run, stepOf(run, "callback"));
    expect(findWhereabouts(before, "code_verifier", verifier)).toMatchObject({
      maker: "client",
      carried: [],
    });
    const after = selectVisible(run, stepOf(run, "tokenRequest"));
    expect(findWhereabouts(after, "code_verifier", verifier)).toMatchObject({ carried: [10] });
  });

  it.each([
    ["refresh-token", {}, "access_token", "authorization-server"],
    ["refresh-token", { theft: "before" }, "refresh_token", "authorization-server"],
    ["token-exchange", {}, "access_token", "authorization-server"],
    ["introspection", { token: "opaque" }, "access_token", "authorization-server"],
    ["openid-connect", { visit: "again" }, "__Host-session", "authorization-server"],
    ["session-login", {}, "__Host-notes-session", "resource-server"],
    ["client-credentials", {}, "client_secret", "client"],
  ] as const)(
    "of %s with %o: what was held before the run is its maker’s: %s",
    async (flow, options, name, maker) => {
      const chosen = { ...defaultsOf(flowOptions[flow]), ...options };
      const { transcript } = await simulate({ flow, options: chosen, seed: "before", deviations: [] });
      const held = transcript.flatMap((entry) => (entry.kind === "action" ? entry.gains : []));
      const value = held.find((gain) => gain.name === name)?.value ?? "";
      expect(findWhereabouts(transcript, name, value)?.maker).toBe(maker);
    },
  );

  it("finds a short value where a rule had exactly that, and not where it stands in a sentence", async () => {
    const run = await makeRun({ client: "public" });
    const known = findWhereabouts(run.transcript, "client_id", readValue(run, "client_id"));
    expect(known?.checked).toContainEqual({ by: "authorization-server", number: 3 });
    expect(findWhereabouts(run.transcript, "response_type", "code")?.checked).toEqual([
      { by: "authorization-server", number: 3 },
    ]);
  });

  it("takes a value that is told by its name alone for no other of that text", async () => {
    const run = await makeRun();
    const known = findWhereabouts(run.transcript, "response_type", "code");
    expect(known).toMatchObject({ maker: "client", carried: [2, 3] });
    expect(findWhereabouts(run.transcript, "no_such_name", "code")).toBeUndefined();
  });
});

describe("the line below the stage", () => {
  it("says it in one sentence", () => {
    expect(describeWhereabouts("Prints", [], [])).toBe("is from Prints and has been in no message yet.");
    expect(describeWhereabouts("id.example", [8, 9], [{ by: "Prints", number: 9 }])).toBe(
      "is from id.example, is in messages 8 and 9 and is checked by Prints (message 9).",
    );
  });
});
