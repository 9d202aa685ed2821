/**
 * What a message in flight is made of: it is delivered, changed, dropped, sent again; then on to one of the places named. Where it is
 * lost, it stays so until it is sent again, or somebody who waits for an answer goes on without it.
 */
import type { TurnId } from "@/lib/transcript/acts";
import { grant, type Place } from "./setup";

/** A message in flight. What is lost can be sent again, and nothing else comes of it. */
export function inFlight(...ways: readonly Place[]) {
  return flight(stays, ways);
}

/** The same where somebody does not wait for ever: once the message is lost, whether question or answer, it is their turn. */
export function awaited(turn: TurnId, ...ways: readonly Place[]) {
  return flight(passes, [...ways, turn], turn);
}

const stays = grant.createStateConfig({
  tags: ["waiting", "lost"],
  on: { RESEND: { target: "inFlight", actions: "resend" }, WAIT: { actions: "wait" } },
});

const passes = grant.createStateConfig({ type: "final" });

function flight(lost: typeof stays | typeof passes, ways: readonly Place[], turn?: TurnId) {
  return grant.createStateConfig({
    initial: "inFlight",
    states: {
      inFlight: {
        tags: ["waiting", "inFlight"],
        on: {
          DELIVER: [
            { guard: "isReachable", target: "arriving" },
            { target: "lost", actions: { type: "lose", params: { reason: "no-such-host", turn } } },
          ],
          EDIT: { guard: "canEdit", actions: "edit" },
          DROP: { target: "lost", actions: { type: "lose", params: { reason: "dropped", turn } } },
          REPLAY: { guard: "canReplay", target: "replaying" },
          WAIT: { actions: "wait" },
        },
      },
      arriving: {
        entry: "work",
        on: {
          REACTED: { target: "arrived", actions: { type: "arrived", params: ({ event }) => event.arrival } },
        },
      },
      replaying: {
        entry: "work",
        on: {
          REACTED: {
            target: "inFlight",
            actions: { type: "arrived", params: ({ event }) => event.arrival },
          },
        },
      },
      lost,
      arrived: { type: "final" },
    },
    onDone: lead(ways),
  });
}

/** The first of the places that the answer really leads to; from everywhere a page that leads nowhere, or none, or asks what no way foresees; else astray. */
export function lead(ways: readonly Place[]) {
  return [
    ...[...ways, "deadEnd" as const, "stayed" as const].map((place) => ({
      guard: { type: "leadsTo", params: { place } } as const,
      target: place,
      actions: "send" as const,
    })),
    { guard: { type: "asksUser" } as const, target: "strayTurn" as const },
    ...(["request", "response"] as const).map((kind) => ({
      guard: { type: "leadsToMessage", params: { kind } } as const,
      target: kind === "request" ? ("strayRequest" as const) : ("strayResponse" as const),
      actions: "sendAstray" as const,
    })),
    { target: "astray" },
  ];
}
