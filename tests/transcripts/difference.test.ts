import { describe, expect, it } from "vitest";
import { describeDeed, describeDifference } from "@/lib/content/deeds";
import { selectDeeds, selectDifference } from "@/lib/transcript/difference";
import { findParting, isBeginningOf } from "@/lib/transcript/parting";
import type { Deviation, DeviationEvent, RunRecord } from "@/lib/transcript/run";
import { editForm, editQuery, editRequest, walk } from "../machines/support/walk";

const flow = "authorization-code";

async function walkTo(place: string, event: Parameters<typeof walk>[2][1]): Promise<RunRecord> {
  return (await walk(flow, {}, [place, event])).record;
}

describe("where two runs part", () => {
  const deny: Deviation = { step: 8, event: { type: "DENY" } };
  const drop: Deviation = { step: 12, event: { type: "DROP" } };

  it("is the first step at which something was done in one and not in the other", () => {
    expect(findParting([deny, drop], [deny])).toBe(12);
    expect(findParting([], [drop, deny])).toBe(12);
    expect(findParting([deny], [drop])).toBe(8);
    expect(findParting([deny], [deny])).toBeUndefined();
    expect(isBeginningOf([deny], [deny, drop])).toBe(true);
    expect(isBeginningOf([drop], [deny, drop])).toBe(false);
  });

  it("is told both ways, an edited message by its parts", async () => {
    const edited = await walkTo("authorizationRequest", editQuery("redirect_uri", "https://evil.example/"));
    const dropped = await walkTo("tokenRequest", { type: "DROP" });
    const here = selectDifference(edited, dropped);
    const there = selectDifference(dropped, edited);
    expect(here && describeDifference(here)).toBe(
      "Differs from step 4 on. Here: redirect_uri was changed. There: it goes on by itself.",
    );
    expect(there && describeDifference(there)).toBe(
      "Differs from step 4 on. Here: it goes on by itself. There: redirect_uri was changed.",
    );
    expect(here?.onlyThere).toEqual([{ step: 12, deed: { kind: "event", event: { type: "DROP" } } }]);
    expect(selectDifference(edited, edited)).toBeUndefined();
  });

  it("names what one did at the step itself, from what the sender had sent", async () => {
    const { record } = await walk(
      flow,
      {},
      ["tokenRequest", { type: "WAIT", seconds: 60 }],
      ["tokenRequest", editForm("code_verifier", undefined)],
      ["tokenRequest", editForm("code", "another")],
    );
    expect(selectDeeds(record).map(({ deed }) => describeDeed(deed))).toEqual([
      "1 minute passed",
      "code was changed",
      "code was changed",
    ]);
  });
});

describe("what was done is named", () => {
  it.each<[DeviationEvent & { type: Exclude<DeviationEvent["type"], "EDIT"> }, string]>([
    [{ type: "DROP" }, "the message got lost"],
    [{ type: "REPLAY" }, "the request was sent twice"],
    [{ type: "WAIT", seconds: 600 }, "10 minutes passed"],
    [{ type: "WAIT", seconds: 90 }, "90 seconds passed"],
    [{ type: "ALLOW", scopes: [] }, "no scope was ticked"],
    [{ type: "ALLOW", scopes: ["openid", "albums.read"] }, "openid and albums.read were allowed"],
    [{ type: "SIGN_IN", username: "maya", password: "wrong" }, "“maya” and “wrong” were typed to sign in"],
  ])("%j", (event, text) => {
    expect(describeDeed({ kind: "event", event })).toBe(text);
  });
});

describe("two edits of one message, with something else between them", () => {
  it.each([{ type: "WAIT", seconds: 5 } as const, { type: "REPLAY" } as const])(
    "are told each by what it has changed: %j",
    async (between) => {
      const add = (text: string) => editRequest(({ body }) => ({ body: body + text }));
      const { record } = await walk(
        "authorization-code",
        {},
        ["tokenRequest", add("&one=1")],
        ["tokenRequest", between],
        ["tokenRequest", add("&one=1&two=2")],
      );
      const told = selectDeeds(record).map(({ deed }) =>
        deed.kind === "edit" ? deed.changes.map(({ name }) => name) : deed.event.type,
      );
      expect(told).toEqual([["one"], between.type, ["two"]]);
    },
  );
});
