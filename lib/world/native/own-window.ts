/**
 * A native app that lets its user sign in in a window of its own (RFC 8252 §8.12). Whose window it is can read what is typed there, copy the
 * cookies, and press the buttons. Nothing but the app decides whether it does: here an option.
 */
import type { Parameters } from "@/lib/http/parameters";
import { type Holding, noteAction, open, secret } from "@/lib/oauth/notice";
import { gainedCookies, submitFields, submitForm } from "../browser";
import { offeredScopes } from "../form-fill";
import { end, type Reaction, type Reception, type Turn, waitFor } from "../reception";
import { type World, withClient } from "../world";
import { terminalOf } from "./terminal";

function takesAll({ options }: World): boolean {
  return options.browser === "embedded" && options.theft === "app";
}

/** What was typed is read before it is sent. */
export function submitInWindow({ world, noteAs }: Turn, fields: Parameters): Reaction {
  const typed = fields.flatMap(([name, value]): readonly Holding[] => {
    if (name === "username") return [open(name, value)];
    return name === "password" ? [secret(name, value)] : [];
  });
  if (takesAll(world) && typed.length > 0) noteAction(noteAs("client"), "window-read", { gains: typed });
  return submitFields(world, fields) ?? end(world, "astray");
}

/** The cookies that an answer brought are copied; and a page that asks the user for their consent is not left to them. */
export function watchWindow(reception: Reception, reaction: Reaction): Reaction {
  const { world, next } = reaction;
  if (!takesAll(world)) return reaction;
  const gains = gainedCookies(reception.world, world);
  if (gains.length > 0) noteAction(reception.noteAs("client"), "window-read", { gains });
  const isAsked = next.kind === "user" && next.act === "consent";
  if (isAsked && reception.message.step === "consentPage") return waitFor(world, "pressAllow");
  const isTaken = next.kind === "end" && next.outcome === "completed" && terminalOf(world).allowedItself;
  return isTaken ? end(world, "stolen") : reaction;
}

/** The app consents to itself, with all that the page offers. */
export async function pressAllow({ world }: Turn): Promise<Reaction> {
  const fill = { ticked: offeredScopes(world), button: "allow" };
  const memory = { ...terminalOf(world), allowedItself: true } as const;
  return submitForm(withClient(world, { memory }), fill) ?? end(world, "astray");
}
