/**
 * What all grants are made of: the events, the actions and the guards, by name. The world does the work when a message
 * arrives; a machine says where the run may go next, and takes the way that the receiver's answer leads to. Who the parties are
 * is provided with the flow: see `withPrograms`.
 * Left out: nothing here knows a grant.
 */
import { assign, sendTo, setup } from "xstate";
import type { TurnId } from "@/lib/transcript/acts";
import type { Outcome } from "@/lib/transcript/run";
import type { StepId } from "@/lib/transcript/steps";
import type { Message, Transcript, TranscriptEntry } from "@/lib/transcript/types";
import { turnOf } from "@/lib/world/form-fill";
import { isReachable } from "@/lib/world/network";
import type { Programs } from "@/lib/world/program";
import type { World } from "@/lib/world/world";
import { type Arrival, canEdit, edit, type Loss, lose, resend } from "./arrival";
import { playing, type Work } from "./parties";
import type { MachineEvent, RunContext } from "./run-context";
import { canAct, isAct, isAskedFor } from "./user-acts";

/** The names that a state of a machine can have: of a message, of somebody's turn, or of an end. At `strayTurn` a page asks that no way foresees. */
export type Place = StepId | TurnId | "strayTurn" | Outcome;

/** What a screen may ask of a state; it never asks for its path. */
export type RunTag = "waiting" | "inFlight" | "act" | "lost";

export interface RunMeta {
  /** Whose turn it is, on states with the tag `act`; of a turn that no way foresees the page says it. */
  readonly act?: TurnId;
}

function add(transcript: Transcript, ...entries: readonly TranscriptEntry[]): Transcript {
  return [...transcript, ...entries];
}

const nobody: Programs = { parties: {} };

export const grant = setup({
  types: {
    context: {} as RunContext,
    events: {} as MachineEvent,
    children: {} as { parties: "parties" },
    input: {} as { readonly world: World },
    tags: {} as RunTag,
    meta: {} as RunMeta,
    output: {} as Outcome,
  },
  actors: { parties: playing(nobody) },
  guards: {
    /** Did the last delivery lead to this place? */
    leadsTo: ({ context }, { place }: { place: Place }) => context.next?.place === place,
    leadsToMessage: ({ context }, { kind }: { kind: Message["kind"] }) =>
      context.next?.kind === "message" && context.next.message.kind === kind,
    asksUser: ({ context: { next, world } }) =>
      next?.kind === "user" && next.place === turnOf(world.browser.page.html),
    isReachable: ({ context: { world, message } }) => message !== undefined && isReachable(world, message),
    canEdit: ({ context, event }) => event.type === "EDIT" && canEdit(context.message, event.message),
    canReplay: ({ context: { message } }) => message?.kind === "request",
    isAskedFor: ({ context, event }) => isAskedFor(context.world, event),
    canAct: ({ context, event }) => isAct(event) && canAct(nobody, context.world, event),
  },
  actions: {
    work: sendTo("parties", ({ context, event }): Work => ({ type: "WORK", context, event })),
    arrived: assign(({ context }, arrival: Arrival) => ({
      world: arrival.world,
      transcript: add(context.transcript, ...arrival.entries),
      next: arrival.next,
    })),
    send: assign(({ context: { next, transcript, world } }) =>
      next?.kind === "message"
        ? {
            message: next.message,
            transcript: add(transcript, { at: world.now, kind: "sent", message: next.message }),
          }
        : {},
    ),
    sendAstray: assign(({ context: { next, transcript, world } }) => {
      if (next?.kind !== "message") return {};
      const step: StepId = next.message.kind === "request" ? "strayRequest" : "strayResponse";
      const message: Message = { ...next.message, step };
      return { message, transcript: add(transcript, { at: world.now, kind: "sent", message }) };
    }),
    edit: assign(({ context, event }) => {
      if (event.type !== "EDIT" || context.message === undefined) return {};
      const { message, entry } = edit(context.world, context.message, event.message);
      return { message, transcript: add(context.transcript, entry) };
    }),
    lose: assign(({ context }, loss: Loss) => ({
      transcript: add(context.transcript, lose(context, loss)),
      next: loss.turn === undefined ? context.next : { kind: "user", place: loss.turn },
    })),
    resend: assign(({ context }) => {
      if (context.message === undefined) return {};
      const { world, message, entries } = resend(context.world, context.message);
      return { world, message, transcript: add(context.transcript, ...entries) };
    }),
    wait: assign(({ context, event }) => {
      if (event.type !== "WAIT") return {};
      const { seconds } = event;
      return {
        world: { ...context.world, now: context.world.now + seconds },
        transcript: add(context.transcript, { at: context.world.now, kind: "waited", seconds }),
      };
    }),
  },
});

/** The context at the start of any run. */
export function openRun({ input: { world } }: { readonly input: { readonly world: World } }): RunContext {
  return { world, transcript: world.opening, message: undefined, next: undefined };
}

/** What a run comes to is said by the end that it reaches. */
export function readOutcome({ event }: { readonly event: { readonly output: unknown } }): Outcome {
  return event.output as Outcome;
}

/** They are there from the start of any run to its end. */
export const parties = { id: "parties", src: "parties" } as const;

/** The machine of any grant: they differ in their states alone. */
export type GrantMachine = ReturnType<typeof grant.createMachine<Parameters<typeof grant.createMachine>[0]>>;

/** The machine with the parties of its flow in it. */
export function withPrograms(machine: GrantMachine, programs: Programs): GrantMachine {
  return machine.provide({
    actors: { parties: playing(programs) },
    guards: {
      canAct: ({ context, event }) => isAct(event) && canAct(programs, context.world, event),
    },
  });
}
