/** What pages ask about rooms, in the words of a request's Host. */
import { readHost } from "./origin";
import type { RoomRefusal } from "./refusals";
import { findRoom, seekRoom, theRegistry } from "./registry";

export { isStanding } from "./registry";

/** The issuer of the room, or undefined where no such room is open. Asking counts as use. */
export async function lookUpIssuer(id: string, host: string | null): Promise<string | undefined> {
  const origin = originAt(host);
  if (origin === undefined) return undefined;
  return (await findRoom(theRegistry(), id, origin))?.record.issuer;
}

/** Is there such a room? Where there could be, but not now, what is said to `caller`. One that is there from the start is opened. */
export async function seekAtHost(
  id: string,
  host: string | null,
  caller: string,
): Promise<boolean | RoomRefusal> {
  const origin = originAt(host);
  if (origin === undefined) return false;
  const sought = await seekRoom(theRegistry(), id, origin, caller);
  if (sought.kind === "room") return true;
  return sought.refusal.status === 404 ? false : sought.refusal;
}

function originAt(host: string | null): string | undefined {
  return theRegistry().baseOrigin ?? readHost(host);
}

/** The issuer of the room that is open to everyone. It need not have been made yet. */
export function standingIssuer(host: string | null): string {
  const origin = originAt(host) ?? "http://localhost:3000";
  return `${origin}/live/demo`;
}
