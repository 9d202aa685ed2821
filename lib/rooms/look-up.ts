/** What pages ask about rooms, in the words of a request's Host. */
import { readHost } from "./origin";
import { findRoom, theRegistry } from "./registry";

export { isStanding } from "./registry";

/** The issuer of the room, or undefined where there is no such room. Asking counts as use. */
export async function lookUpIssuer(id: string, host: string | null): Promise<string | undefined> {
  const registry = theRegistry();
  const origin = registry.baseOrigin ?? readHost(host);
  if (origin === undefined) return undefined;
  return (await findRoom(registry, id, origin))?.record.issuer;
}

/** The issuer of the room that is open to everyone. It need not have been made yet. */
export function standingIssuer(host: string | null): string {
  const origin = theRegistry().baseOrigin ?? readHost(host) ?? "http://localhost:3000";
  return `${origin}/live/demo`;
}
