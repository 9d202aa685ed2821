/** A run from the place of each of its parties, in every flow. */
import { beforeAll, describe, expect, it } from "vitest";
import { selectAllChecks } from "@/lib/transcript/checks";
import { selectLanes } from "@/lib/transcript/lanes";
import { selectMessages } from "@/lib/transcript/messages";
import { selectParameters } from "@/lib/transcript/parameters";
import {
  type RoleCard,
  selectPassedOn,
  selectPlayedChecks,
  selectRoleCards,
} from "@/lib/transcript/role-cards";
import type { Deviation, RunRecord } from "@/lib/transcript/run";
import { type FlowId, flowIds, flowOptions } from "@/lib/world/options";
import { defaultsOf } from "@/lib/world/options/definitions";
import { simulate } from "@/machines/engine";

let runs: readonly RunRecord[] = [];

beforeAll(async () => {
  runs = await Promise.all(
    flowIds.map((flow) =>
      simulate({ flow, options: { ...defaultsOf(flowOptions[flow]) }, seed: "roles", deviations: [] }),
    ),
  );
}, 60_000);

function cardOf(flow: string, party: string): RoleCard {
  const run = runs.find((one) => one.flow === flow);
  const card = run && selectRoleCards(run).find((one) => one.party === party);
  if (card === undefined) throw new Error(`${flow} has no ${party}`);
  return card;
}

describe("the role cards of a run", () => {
  it("are one for each party that takes part, in the order of the lanes", () => {
    for (const run of runs)
      expect(
        selectRoleCards(run).map(({ party }) => party),
        run.flow,
      ).toEqual(selectLanes(run));
  });

  it("hold every message twice, with the one who sends it and with the one who receives it, and every rule with its judge", () => {
    for (const run of runs) {
      const turns = selectRoleCards(run).flatMap((card) => card.turns);
      const numbers = (kind: string) =>
        turns
          .flatMap((turn) => (turn.kind === kind && "view" in turn ? [turn.view.number] : []))
          .toSorted((one, other) => one - other);
      const all = selectMessages(run.transcript).map(({ number }) => number);
      expect(numbers("sends"), run.flow).toEqual(all);
      expect(numbers("receives"), run.flow).toEqual(all);
      const judged = turns.flatMap((turn) => (turn.kind === "receives" ? turn.checks : []));
      expect(judged.length, run.flow).toBe(selectAllChecks(run.transcript).length);
    }
  });

  it("have a message that was lost once with who receives it at last, and of a copy beside a message nothing", async () => {
    const play = async (...deviations: readonly Deviation[]) => {
      const options = { ...defaultsOf(flowOptions["authorization-code"]) };
      const run = await simulate({ flow: "authorization-code", options, seed: "roles", deviations });
      expect(run.deviations).toEqual(deviations);
      const turns = selectRoleCards(run).find(({ party }) => party === "authorization-server")?.turns ?? [];
      return turns.flatMap((turn) =>
        turn.kind === "receives" ? [[turn.view.message.step, turn.checks.length, turn.does.join()]] : [],
      );
    };
    const plain = await play();
    expect(
      await play({ step: 12, event: { type: "DROP" } }, { step: 13, event: { type: "RESEND" } }),
    ).toEqual(plain);
    const replayed = await play({ step: 12, event: { type: "REPLAY" } });
    expect(replayed.slice(0, 3)).toEqual(plain.slice(0, 3));
    expect(replayed).toHaveLength(4);
  });

  it.each([
    [
      "device-code",
      { phishing: "on" },
      "attacker",
      [
        ["", "code-sent"],
        [16, "albums-received"],
      ],
    ],
    [
      "native-app",
      { browser: "embedded", theft: "app" },
      "client",
      [
        ["", "request-prepared"],
        [2, "window-read"],
        [4, "window-read"],
      ],
    ],
  ] as const)(
    "tell what is done beside the messages when it is done: %s %j",
    async (flow, options, party, told) => {
      const chosen = { ...defaultsOf(flowOptions[flow]), ...options };
      const run = await simulate({ flow, options: chosen, seed: "roles", deviations: [] });
      const turns = selectRoleCards(run).find((card) => card.party === party)?.turns ?? [];
      const done = turns.flatMap((turn) => (turn.kind === "does" ? [[turn.after ?? "", ...turn.does]] : []));
      expect(done).toEqual(told);
    },
  );

  it("are in the order of the messages, so that whoever has the next number knows it", () => {
    for (const run of runs)
      for (const { party, turns } of selectRoleCards(run)) {
        const numbers = turns.flatMap((turn) => ("view" in turn ? [turn.view.number] : []));
        expect(numbers, `${run.flow} ${party}`).toEqual(numbers.toSorted((one, other) => one - other));
      }
  });

  it("say after which message it is somebody’s turn, where only the cards of others tell that", async () => {
    const cue = async (flow: FlowId, chosen: object, party: string) => {
      const options = { ...defaultsOf(flowOptions[flow]), ...chosen };
      const run = await simulate({ flow, options, seed: "roles", deviations: [] });
      const found = selectRoleCards(run).find((card) => card.party === party)?.turns ?? [];
      const numbers = new Map(selectMessages(run.transcript).map((view) => [view.number, view.message.step]));
      return found.flatMap((turn) =>
        "view" in turn
          ? []
          : [[turn.kind === "act" ? turn.act : turn.does.join(), numbers.get(turn.after ?? 0)]],
      );
    };
    expect(await cue("authorization-code", { theft: "code" }, "attacker")).toEqual([
      ["address-read", "authorizationResponse"],
      ["attack", undefined],
      ["attackAgain", undefined],
    ]);
    expect((await cue("introspection", {}, "attacker"))[0]).toEqual(["attack", "refreshResponse"]);
    expect((await cue("device-code", { phishing: "on" }, "attacker"))[0]).toEqual([
      "lure",
      "deviceAuthorizationResponse",
    ]);
    // What one has received oneself, or done before anything was sent, needs no other’s number.
    for (const [, after] of await cue("authorization-code", {}, "browser")) expect(after).toBeUndefined();
  });

  it("say what a party holds before it begins, and not what it is given later", () => {
    expect(cardOf("authorization-code", "client").holds.map(({ name }) => name)).toEqual(["client_secret"]);
    expect(cardOf("authorization-code", "browser").holds.map(({ name }) => name)).toEqual(["password"]);
  });

  it("name what whoever gets a message has to send on, such as the state that comes back (RFC 6749 §4.1.2)", () => {
    const passedOn = (flow: string, step: string) => {
      const run = runs.find((one) => one.flow === flow);
      const view = run && selectMessages(run.transcript).find(({ message }) => message.step === step);
      return run && view && selectPassedOn(run, view);
    };
    const asked = ["response_type", "client_id", "redirect_uri", "scope", "state", "code_challenge"];
    expect(passedOn("authorization-code", "authorizationRedirect")).toEqual(expect.arrayContaining(asked));
    expect(passedOn("pushed-authorization", "pushedRequest")).toContain("state");
    expect(passedOn("authorization-code", "loginSubmission")).toEqual(["__Host-session"]);
    expect(passedOn("authorization-code", "apiResponse")).toEqual([]);
  });

  it("name all that a browser carries on from a redirect, since its receiver judges all of it (RFC 6749 §4.1.1)", () => {
    for (const flow of ["authorization-code", "openid-connect"]) {
      const run = runs.find((one) => one.flow === flow);
      const views = run === undefined ? [] : selectMessages(run.transcript);
      const asks = views.find(({ message }) => message.step === "authorizationRequest");
      if (run === undefined || asks === undefined) throw new Error(flow);
      const sent = selectParameters(asks.message).filter(({ place }) => place === "query");
      expect(selectPassedOn(run, asks)).toEqual(sent.map(({ name }) => name));
      expect(sent.map(({ name }) => name)).toContain("code_challenge_method");
    }
  });

  it("have a few rules for each turn: what is broken first, and each once on a card", () => {
    for (const run of runs)
      for (const { party, turns } of selectRoleCards(run)) {
        const seen = new Set<string>();
        const played = turns.flatMap((turn) =>
          turn.kind === "receives" ? [selectPlayedChecks(turn.checks, seen)] : [],
        );
        const title = `${run.flow} ${party}`;
        for (const checks of played) expect(checks.length, title).toBeLessThanOrEqual(3);
        const passed = played.flat().filter((check) => check.passed);
        expect(new Set(passed.map(({ id }) => id)).size, title).toBe(passed.length);
      }
    const [refused] = cardOf("device-code", "authorization-server").turns.filter(
      (turn) => turn.kind === "receives" && turn.view.message.step === "pollRequest",
    );
    const checks = refused?.kind === "receives" ? selectPlayedChecks(refused.checks, new Set()) : [];
    expect(checks.filter(({ passed }) => !passed).map(({ id }) => id)).toEqual(["device-decided"]);
  });
});
