/** What is said of what was done in a run. */
import type { Change } from "@/lib/transcript/changes";
import type { Deed, Difference } from "@/lib/transcript/difference";
import { countOf } from "./branches";

/** The words of the list of runs. */
export const deedWords = {
  undo: "Undo",
  redo: "Redo",
  here: "In this run",
  nothing: "Nothing. This run goes by itself.",
  others: "Runs to return to",
  none: "None yet. Act at an earlier step, and the old run is kept here.",
  byItself: "The run as it goes by itself",
  making: "Making the run …",
  ends: (outcome: string) => `It ends with: ${outcome}.`,
  sideBySide: "Side by side",
  besideUnchanged: "This run beside the one without your change",
  beside: (name: string) => `Side by side: this run and “${name}”`,
  forget: (name: string) => `Forget this run: ${name}`,
  step: (step: number) => `Step ${step + 1}`,
} as const;

/** `Differs from step 7 on. Here: redirect_uri was changed. There: it goes on by itself.` */
export function describeDifference({ step, here, there }: Difference): string {
  return `Differs from step ${step + 1} on. Here: ${describeDeeds(here)}. There: ${describeDeeds(there)}.`;
}

/** In the middle of a sentence. */
function describeDeeds(deeds: readonly Deed[]): string {
  return deeds.length === 0 ? "it goes on by itself" : join(deeds.map(describeDeed));
}

export function describeDeed(deed: Deed): string {
  return deed.kind === "edit" ? describeChanges(deed.changes) : describeEvent(deed.event);
}

function describeEvent(event: Extract<Deed, { kind: "event" }>["event"]): string {
  switch (event.type) {
    case "DROP":
      return "the message got lost";
    case "RESEND":
      return "the message was sent again";
    case "REPLAY":
      return "the request was sent twice";
    case "WAIT":
      return describeWait(event.seconds);
    case "SIGN_IN":
      return `“${event.username}” and “${event.password}” were typed to sign in`;
    case "ALLOW":
      if (event.scopes.length === 0) return "no scope was ticked";
      return `${join(event.scopes)} ${event.scopes.length === 1 ? "was" : "were"} allowed`;
    case "DENY":
      return "access was denied";
    case "ENTER_CODE":
      return `the code “${event.userCode}” was typed`;
    default:
      return "another of the ways that stood open was taken";
  }
}

function describeWait(seconds: number): string {
  if (seconds % 60 !== 0) return `${countOf(seconds, "second")} passed`;
  return `${countOf(seconds / 60, "minute")} passed`;
}

const verbs: Readonly<Record<Change["kind"], string>> = {
  added: "added",
  removed: "removed",
  changed: "changed",
};

/** The parts of one message by what became of them: `redirect_uri was changed, and state removed`. */
function describeChanges(changes: readonly Change[]): string {
  const named = (["changed", "removed", "added"] as const).flatMap((kind) => {
    const names = changes.filter((change) => change.kind === kind).map(({ name }) => name);
    return names.length === 0 ? [] : [{ names: shorten(names), verb: verbs[kind], many: names.length > 1 }];
  });
  if (named.length === 0) return "the message was written anew";
  return join(named.map(({ names, verb, many }) => `${join(names)} ${many ? "were" : "was"} ${verb}`));
}

function shorten(names: readonly string[]): readonly string[] {
  return names.length <= 3 ? names : [...names.slice(0, 2), `${names.length - 2} more`];
}

function join(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? "") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}

/** As the beginning of a line. The names of the wire keep their first letter. */
export function begin(text: string): string {
  return /^\w+_/.test(text) ? text : text.charAt(0).toUpperCase() + text.slice(1);
}
