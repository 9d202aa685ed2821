/**
 * The user's acts: events with values, which fill in and submit the form of the page that the browser really shows.
 * The demo person's values are the default.
 */
import type { DeviationEvent } from "@/lib/transcript/run";
import type { ActId } from "@/lib/transcript/steps";
import type { Message, Transcript, TranscriptEntry } from "@/lib/transcript/types";
import { type FormFill, offeredScopes, submitForm } from "@/lib/world/browser";
import { maya } from "@/lib/world/demo";
import type { World } from "@/lib/world/world";
import { named } from "./arrival";

export type UserEvent =
  | { readonly type: "CONNECT" }
  | Extract<DeviationEvent, { type: "SIGN_IN" | "ALLOW" | "DENY" }>;

interface Act {
  readonly act: ActId;
  readonly values: Readonly<Record<string, string>>;
  readonly fill: FormFill;
}

interface Acted {
  readonly world: World;
  readonly message: Message | undefined;
  readonly entries: readonly TranscriptEntry[];
}

/** Is there a form to act on? */
export function canSubmit(world: World): boolean {
  return submitForm(world, {}) !== undefined;
}

/** The request that the browser sends when the user has done this. */
export function userActs(
  { world, transcript }: { world: World; transcript: Transcript },
  event: UserEvent,
): Acted {
  const { act, values, fill } = readAct(event);
  const reaction = submitForm(world, fill);
  if (reaction?.next.kind !== "send") return { world, message: undefined, entries: [] };
  const message = named(reaction.next.draft, transcript);
  const at = world.now;
  return {
    world: reaction.world,
    message,
    entries: [
      { at, kind: "act", act, values },
      { at, kind: "sent", message },
    ],
  };
}

/** What the demo person does at their turn. */
export function defaultAct(act: ActId, world: World): UserEvent | { readonly type: "RESEND" } {
  switch (act) {
    case "connect":
      return { type: "CONNECT" };
    case "signIn":
      return { type: "SIGN_IN", username: maya.username, password: maya.password };
    case "consent":
      return { type: "ALLOW", scopes: offeredScopes(world) };
    case "deny":
      return { type: "DENY" };
    case "resend":
      return { type: "RESEND" };
  }
}

function readAct(event: UserEvent): Act {
  switch (event.type) {
    case "CONNECT":
      return { act: "connect", values: {}, fill: {} };
    case "SIGN_IN": {
      const { username, password } = event;
      return { act: "signIn", values: { username }, fill: { values: { username, password } } };
    }
    case "ALLOW": {
      const { scopes } = event;
      return {
        act: "consent",
        values: { scope: scopes.join(" ") },
        fill: { ticked: scopes, button: "allow" },
      };
    }
    case "DENY":
      return { act: "deny", values: {}, fill: { ticked: [], button: "deny" } };
  }
}
