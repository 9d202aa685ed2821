/** A server that vouches for nobody shows a page first, and leaves it to the user whether she goes on to the agent (RFC 9700 §4.11.2). */
import { readLink } from "@/lib/http/html-link";
import { navigateTo } from "../browser";
import { end, type Reaction, type Reception, type Turn, waitFor } from "../reception";
import type { World } from "../world";

export function afterLeavingPage({ message }: Reception, world: World): Promise<Reaction> | undefined {
  const leads = readLink(world.browser.page.html) !== undefined;
  return message.step === "leavingPage" && leads ? Promise.resolve(waitFor(world, "goOn")) : undefined;
}

/** The user follows the link of the page. */
export async function goOn({ world }: Turn): Promise<Reaction> {
  const link = readLink(world.browser.page.html);
  return link === undefined ? end(world, "astray") : navigateTo(world, link);
}
