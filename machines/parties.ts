/**
 * The parties at work: one actor, which lives as long as its run. It is told what has come (a delivery, a copy that goes ahead, an act), and tells the
 * machine what was made of it. Who the parties are comes with the flow.
 * Left out: memory. All that a party knows is in the world, which comes with the work.
 */
import { fromCallback } from "xstate";
import type { Programs } from "@/lib/world/program";
import { type Arrival, arrive, replay } from "./arrival";
import type { MachineEvent, Reacted, RunContext } from "./run-context";
import { act, isAct } from "./user-acts";

export interface Work {
  readonly type: "WORK";
  /** What has come: a delivery, a copy, or an act. */
  readonly event: MachineEvent;
  readonly context: RunContext;
}

/** What went wrong while the parties worked. */
interface Failed {
  readonly type: "FAILED";
  readonly error: unknown;
}

/** A throw is our own mistake: it is thrown again where the actor listens, so that the actor fails, and with it the machine. */
export function playing(programs: Programs) {
  const logic = fromCallback<Work | Failed>(({ receive, self, sendBack }) =>
    receive((heard) => {
      if (heard.type === "FAILED") throw heard.error;
      react(programs, heard.context, heard.event).then(
        (arrival) => sendBack({ type: "REACTED", arrival } satisfies Reacted),
        (error: unknown) => self.send({ type: "FAILED", error }),
      );
    }),
  );
  return { ...logic, getPersistedSnapshot: awake };
}

/** A run that has ended has stopped its actors. Taken up again before its end, it needs them. */
function awake<S extends { readonly status: string }>(snapshot: S): S {
  return { ...snapshot, status: "active" };
}

async function react(programs: Programs, context: RunContext, event: MachineEvent): Promise<Arrival> {
  if (event.type === "DELIVER") return arrive(programs, context);
  if (event.type === "REPLAY") return replay(programs, context);
  if (isAct(event)) return act(programs, context, event);
  throw new Error(`${event.type} is no work for the parties`);
}
