/** Which rule a run was refused by. */
import { describe, expect, it } from "vitest";
import { selectRefusal } from "@/lib/transcript/refusal";
import type { DeviationEvent, RunRecord } from "@/lib/transcript/run";
import type { FlowChoices, FlowId } from "@/lib/world/options";
import {
  type Detour,
  editForm,
  editQuery,
  editRequest,
  editResponse,
  errorInstead,
  walk,
} from "../machines/support/walk";

async function refused<F extends FlowId>(
  flow: F,
  options: Partial<FlowChoices[F]>,
  ...deeds: readonly Detour[]
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
    const edited = errorInstead("invalid_token");
    const again = await refused("openid-connect", {}, ["signIn", wrong], ["userinfoResponse", edited]);
    expect(selectRefusal(again)).toBeUndefined();
  });

  it("is none that the client got over before it asked for something else", async () => {
    const edited = errorInstead("invalid_request");
    const device = await refused("device-code", {}, ["apiResponse", edited]);
    expect(selectRefusal(device)).toBeUndefined();
    const dpop = { dpop: "on", dpop_nonce: "on" } as const;
    const proven = await refused("pushed-authorization", dpop, ["apiResponse", edited]);
    expect(selectRefusal(proven)).toBeUndefined();
  });

  it.each([
    ["token-response-status", "tokenResponse"],
    ["api-response-status", "apiResponse"],
  ])("is %s where nobody but the client found anything wrong", async (id, place) => {
    const failed = editResponse(() => ({ status: 500 }));
    const run = await refused("authorization-code", {}, [place, failed]);
    expect(selectRefusal(run)).toMatchObject({ id, party: "client" });
  });

  it.each([
    ["authorization-code", "apiRequest", "api-request-understood", "resource-server"],
    ["device-code", "apiRequest", "api-request-understood", "resource-server"],
    ["agent", "apiRequest", "api-request-understood", "resource-server"],
    ["openid-connect", "userinfoRequest", "userinfo-method", "authorization-server"],
    ["password", "passwordSubmission", "form-method", "client"],
  ] as const)("of %s is one where %s comes by another method", async (flow, place, id, party) => {
    const run = await refused(flow, {}, [place, editRequest(() => ({ method: "PUT" }))]);
    expect(selectRefusal(run)).toMatchObject({ id, party });
  });

  it("is one of the server that has read the client's document before it judged (RFC 6749 §4.1.2.1)", async () => {
    const more = editQuery("scope", "photos.everything");
    const told = await refused("agent", { registration: "document" }, ["authorizationRequest", more]);
    expect(selectRefusal(told)).toMatchObject({ id: "scope-known", party: "authorization-server" });
  });

  it("is one of an issuer elsewhere, which gave no assertion (RFC 7521 §3)", async () => {
    const nobody = editForm("username", undefined);
    const unknown = await refused("jwt-bearer", {}, ["assertionRequest", nobody]);
    expect(selectRefusal(unknown)).toMatchObject({ id: "assertion-request-user", party: "token-service" });
  });

  it.each([
    ["openid-connect", "signOutRequest", "own-session-known"],
    ["password", "passwordSubmission", "owner-credentials-present"],
  ] as const)("of %s is one where nothing of %s says who it is", async (flow, place, id) => {
    const run = await refused(flow, {}, [place, editRequest(() => ({ headers: [], body: "" }))]);
    expect(selectRefusal(run)).toMatchObject({ id, party: "client" });
  });
});
