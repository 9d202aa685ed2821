/**
 * The phone of the user, beside the television: its browser goes where the television says, and its page asks. What the user does there
 * is no part of the protocol between device and server (RFC 8628 §3.3).
 */
import type { ActId } from "@/lib/transcript/acts";
import { navigateTo } from "../browser";
import { turnOf } from "../form-fill";
import { mailAddress } from "../mail";
import { end, type Reaction, type Reception, type Turn, waitFor } from "../reception";
import type { World } from "../world";
import { codesOf } from "./codes";

/** The user takes the phone, and goes to the address that the television shows: with the code in it where it was scanned. */
export async function openPhone({ world }: Turn): Promise<Reaction> {
  const codes = codesOf(world);
  if (codes === undefined) return end(world, "astray");
  const complete = world.options.verification === "complete" ? codes.verificationUriComplete : undefined;
  return navigateTo(world, complete ?? codes.verificationUri);
}

/** What is still to be done on the phone; where nothing is, the television asks again. */
export function turnOfPhone(world: World): ActId {
  const { page } = world.browser;
  const isUnopened = page.html === "" || page.url === mailAddress;
  return isUnopened ? "openPhone" : (turnOf(page.html) ?? "poll");
}

/** A page that asks nothing more: the rest happens on the television. */
export function afterPage({ message }: Reception, world: World): Promise<Reaction> | undefined {
  return message.step === "deviceDonePage" ? Promise.resolve(waitFor(world, "poll")) : undefined;
}
