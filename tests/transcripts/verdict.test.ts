import { describe, expect, it } from "vitest";
import type { HttpRequest } from "@/lib/http/message";
import type { RunRecord } from "@/lib/transcript/run";
import { selectVerdict } from "@/lib/transcript/verdict";
import type { FlowId } from "@/lib/world/options";
import {
  type Detour,
  editForm,
  editHeader,
  editJson,
  editLocation,
  editQuery,
  editRequest,
  editResponse,
  walk,
} from "../machines/support/walk";

const flow = "authorization-code";

async function judge(detour: Detour, options: Readonly<Record<string, string>> = {}, of: FlowId = flow) {
  const { record: without } = await walk(of, options);
  const { record: run } = await walk(of, options, detour);
  const changedAt = run.deviations[0]?.step ?? -1;
  return {
    run,
    changedAt,
    at: (step: number) => selectVerdict(run, without, changedAt, step),
    end: run.steps.length - 1,
  };
}

const unreadable = editResponse(() => ({ headers: [] }));

const stateAt = (run: RunRecord, step: number) => run.steps[step]?.state;

describe("the verdict on a change", () => {
  it("is open while the message is in flight", async () => {
    const { at, changedAt } = await judge(["tokenRequest", editForm("code_verifier", undefined)]);
    expect(at(changedAt)).toEqual({ kind: "inFlight" });
    expect(at(0)).toEqual({ kind: "inFlight" });
  });

  it("names the check that its receiver refused it by, at once", async () => {
    const { at, changedAt, end } = await judge(["tokenRequest", editForm("code_verifier", undefined)]);
    for (const step of [changedAt + 1, end])
      expect(at(step)).toMatchObject({
        kind: "caught",
        check: { id: "verifier-present", party: "authorization-server" },
        messageId: "m10",
        step: changedAt + 1,
      });
  });

  it("is that nobody has caught it, until another party does", async () => {
    const { at, run, changedAt } = await judge(["authorizationResponse", editLocation("code", "made-up")]);
    const refusal = run.steps.findIndex(({ state }) => state.startsWith("tokenRefusal"));
    expect(at(changedAt + 1)).toEqual({ kind: "unnoticed", ended: false, noticed: [] });
    expect(at(refusal - 1).kind).toBe("unnoticed");
    expect(at(refusal)).toMatchObject({ kind: "caught", check: { id: "code-known" }, step: refusal });
  });

  it("tells who noticed it and went on", async () => {
    const { at, run, changedAt } = await judge(["authorizationRequest", editQuery("state", undefined)], {
      pkce: "off",
    });
    const login = at(changedAt + 1);
    expect(login).toMatchObject({ kind: "unnoticed", noticed: [{ id: "state-present" }] });
    const caught = at(run.steps.length - 1);
    expect(caught).toMatchObject({ kind: "caught", check: { id: "state-matches", party: "client" } });
  });

  it("is that nobody caught it where the run ends as it would have", async () => {
    const { at, run, end } = await judge([
      "apiRequest",
      editRequest(({ headers }) => ({
        headers: [...headers, ["X-Harmless", "1"]] as HttpRequest["headers"],
      })),
    ]);
    expect(stateAt(run, end)).toBe("completed");
    expect(at(end)).toEqual({ kind: "unnoticed", ended: true, noticed: [] });
  });

  it("does not take for a catch what fails without the change as well", async () => {
    const { at, end, run } = await judge(["loginRequest", editHeader("Accept", "*/*")], {
      client: "public",
      pkce: "off",
    });
    expect(stateAt(run, end)).toBe("refusedByServer");
    expect(at(end)).toEqual({ kind: "unnoticed", ended: true, noticed: [] });
  });

  it.each([
    [
      "another rule than it would have been",
      "device-code",
      "pollRequest",
      editForm("device_code", undefined),
      "device-code-present",
    ],
    [
      "another rule at the API",
      "refresh-token",
      "apiRequest",
      editHeader("Authorization", undefined),
      "bearer-present",
    ],
    [
      "the same rule, which then ends the run",
      "device-code",
      "pollRefusal",
      unreadable,
      "token-response-status",
    ],
    [
      "a rule by which its sender's own description is not taken, and not that it is unknown then",
      "agent",
      "clientDocument",
      editJson({ client_id: "https://bank.example/client.json" }),
      "client-document-id",
      { registration: "document" },
    ],
    [
      "a rule whose page has the same name as without the change",
      "openid-connect",
      "endSessionResponse",
      editLocation("state", "forged"),
      "logout-state-matches",
    ],
  ] as const)(
    "names the check where a message is refused by %s",
    async (_, of, place, edit, check, options?: Readonly<Record<string, string>>) => {
      const { at, end, run } = await judge([place, edit], options, of);
      expect(stateAt(run, end)).toMatch(/^refused/);
      expect(at(end)).toMatchObject({ kind: "caught", check: { id: check } });
    },
  );

  it("names the rule of a refusal that has the same name without the change, and not the news of it", async () => {
    const options = { token: "opaque" } as const;
    const later = ["letTimePass", { type: "LET_TIME_PASS" }] as const;
    const { record: without } = await walk("refresh-token", options, later);
    const broken = ["introspectionResponse", editResponse(() => ({ body: "nonsense" }))] as const;
    const { record: run } = await walk("refresh-token", options, later, broken);
    const verdict = selectVerdict(run, without, run.deviations[1]?.step ?? -1, run.steps.length - 1);
    expect(verdict).toMatchObject({ kind: "caught", check: { id: "introspection-readable" } });
  });

  it("names no check where the run takes another way without one", async () => {
    const { at, changedAt } = await judge([
      "tokenRequest",
      editRequest(() => ({ url: "https://nowhere.example/token" })),
    ]);
    expect(at(changedAt + 1)).toMatchObject({ kind: "caught", check: undefined, messageId: "m10" });
  });

  it("names the check that later finds what came of it, where its receiver had none", async () => {
    const { at, run, changedAt, end } = await judge([
      "tokenRequest",
      editRequest(() => ({ url: "https://prints.example/" })),
    ]);
    expect(at(changedAt + 1)).toMatchObject({ kind: "caught", check: undefined });
    expect(stateAt(run, end)).toBe("refusedByClient");
    expect(at(end)).toMatchObject({
      kind: "caught",
      check: { id: "token-response-status", party: "client" },
      messageId: "m11",
      step: changedAt + 2,
    });
  });
});
