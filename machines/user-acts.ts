/**
 * Acts: events with values, at somebody's turn. Those of the user fill in and submit the form of the page that the browser
 * really shows, with the demo person's values as the default; the others are done by a program of the flow.
 */
import { type ActId, eventOf, type PlainActEvent, plainActIds, type TurnId } from "@/lib/transcript/acts";
import type { DeviationEvent } from "@/lib/transcript/run";
import type { TranscriptEntry } from "@/lib/transcript/types";
import { submitForm } from "@/lib/world/browser";
import { type Delivery, perform, submit } from "@/lib/world/deliver";
import { maya } from "@/lib/world/demo";
import { type FormFill, isRefusedForGood, offeredScopes, turnOf } from "@/lib/world/form-fill";
import type { Programs } from "@/lib/world/program";
import { end } from "@/lib/world/reception";
import { codesOf } from "@/lib/world/television/codes";
import type { World } from "@/lib/world/world";
import { type Arrival, type Flight, readLead } from "./arrival";

export type ActEvent =
  | PlainActEvent
  | Extract<DeviationEvent, { type: "SIGN_IN" | "ALLOW" | "DENY" | "ENTER_CODE" }>;

const typesOfActs: ReadonlySet<string> = new Set<ActEvent["type"]>([
  ...plainActIds.map(eventOf),
  "SIGN_IN",
  "ALLOW",
  "DENY",
  "ENTER_CODE",
]);

/** Does somebody do it at their turn? All else happens to a message, or to the clock. */
export function isAct(event: { readonly type: string }): event is ActEvent {
  return typesOfActs.has(event.type);
}

/** What can be done at the turn for which a page asks. A device can ask again meanwhile. */
export const pageActs = {
  SIGN_IN: "signIn",
  ALLOW: "consent",
  DENY: "consent",
  ENTER_CODE: "enterCode",
  POLL: "enterCode",
  CONFIRM_SIGN_OUT: "confirmSignOut",
  STAY_SIGNED_IN: "confirmSignOut",
} as const satisfies Readonly<Partial<Record<ActEvent["type"], TurnId>>>;

/** Does the page that stands in the browser ask for the turn at which that is done? */
export function isAskedFor({ browser }: World, { type }: { readonly type: string }): boolean {
  const turns: Readonly<Record<string, TurnId>> = pageActs;
  return Object.hasOwn(turns, type) && turns[type] === turnOf(browser.page.html);
}

interface Act {
  readonly act: ActId;
  readonly values: Readonly<Record<string, string>>;
  readonly fill: FormFill;
}

/** Is there a program for the act, or a form to do it with? */
export function canAct(programs: Programs, world: World, event: ActEvent): boolean {
  return programs.acts?.[readAct(event).act] !== undefined || submitForm(world, {}) !== undefined;
}

/** The act is done, and leads on. */
export async function act(
  programs: Programs,
  { world, transcript }: Flight,
  event: ActEvent,
): Promise<Arrival> {
  const { act, values, fill } = readAct(event);
  const done =
    (await perform(programs, world, act)) ?? (await submit(programs, world, fill)) ?? goAstray(world);
  const entry: TranscriptEntry = { at: world.now, kind: "act", act, values };
  return { world: done.world, entries: [entry, ...done.entries], next: readLead(done, transcript) };
}

function goAstray(world: World): Delivery {
  return { ...end(world, "astray"), entries: [] };
}

/** What the demo person does at their turn. */
export function defaultAct(act: TurnId, world: World): ActEvent {
  switch (act) {
    case "signIn":
      return { type: "SIGN_IN", username: maya.username, password: maya.password };
    case "consent":
      return { type: "ALLOW", scopes: offeredScopes(world) };
    case "enterCode":
      return enterCode(world);
    default:
      return { type: eventOf(act) };
  }
}

/** A code that the page has called none at all is not typed again: the device is left to ask. */
function enterCode(world: World): ActEvent {
  const userCode = codesOf(world)?.userCode ?? "";
  return isRefusedForGood(world, userCode) ? { type: "POLL" } : { type: "ENTER_CODE", userCode };
}

function readAct(event: ActEvent): Act {
  switch (event.type) {
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
    case "ENTER_CODE": {
      const { userCode } = event;
      return { act: "enterCode", values: { user_code: userCode }, fill: { values: { user_code: userCode } } };
    }
    case "DENY":
      return { act: "deny", values: {}, fill: { ticked: [], button: "deny" } };
    default:
      return { act: nameAct(event), values: {}, fill: {} };
  }
}

function nameAct({ type }: PlainActEvent): ActId {
  const act = plainActIds.find((id) => eventOf(id) === type);
  if (act === undefined) throw new Error(`${type} is no act`);
  return act;
}
