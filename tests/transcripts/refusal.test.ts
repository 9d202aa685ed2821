/** Which rule a run was refused by. */
import { describe, expect, it } from "vitest";
import { selectRefusal } from "@/lib/transcript/refusal";
import type { DeviationEvent, RunRecord } from "@/lib/transcript/run";
import type { FlowChoices, FlowId } from "@/lib/world/options";
import { walk } from "../machines/support/walk";

async function refused<F extends FlowId>(
  flow: F,
  options: Partial<FlowChoices[F]>,
  ...deeds: readonly (readonly [place: string, event: DeviationEvent])[]
): Promise<RunRecord> {
  const { record, outcome } = await walk(flow, options, ...deeds);
  expect(outcome).toMatch(/^refused/);
  return record;
}

const replay: DeviationEvent = { type: "REPLAY" };
const wait: DeviationEvent = { type: "WAIT", seconds: 3600 };
const wrong: DeviationEvent = { type: "SIGN_IN", username: "maya", password: "guessed" };

describe("the rule that a run was refused by", () => {
  it("is none in a run that completed", async () => {
    expect(selectRefusal((await walk("authorization-code")).record)).toBeUndefined();
  });

  it("is the judgement of the party that refused, not the news of it", async () => {
    const late = await refused("pushed-authorization", { dpop: "on" }, ["pushedRequest", wait]);
    expect(selectRefusal(late)).toMatchObject({ id: "dpop-proof-age", party: "authorization-server" });
    const old = await refused("openid-connect", {}, ["userinfoRequest", wait]);
    expect(selectRefusal(old)).toMatchObject({ id: "access-token-active", party: "authorization-server" });
  });

  it("is not one that a thief broke (RFC 9700 §4.14.2)", async () => {
    const used = await refused("refresh-token", { client: "public", theft: "before" });
    expect(selectRefusal(used)?.id).toBe("refresh-token-unused");
  });

  it("is not one that somebody else found broken afterwards", async () => {
    const twice = await refused("introspection", {}, ["refreshRequest", replay]);
    expect(selectRefusal(twice)?.id).toBe("refresh-token-unused");
  });

  it("is none where it was refused without one, whatever was put right before", async () => {
    const again = await refused("openid-connect", {}, ["signIn", wrong], ["signOutRequest", replay]);
    expect(selectRefusal(again)).toBeUndefined();
  });
});
