/**
 * Addresses of what is not there. Where a page finds that out itself, Next sends an empty one, which a script then fills; what it has
 * for an address that leads nowhere is HTML from the start. So it is asked for that.
 */
import { isLessonId } from "@/lib/content/lessons";
import type { RoomRefusal } from "@/lib/rooms/refusals";
import { isFlowId } from "@/lib/world/options";

/** Says whether there is such a room at this host, and where there could be, but not now, what to answer. */
type AskForRoom = (id: string, host: string | null) => Promise<boolean | RoomRefusal>;

interface Place {
  readonly has: (id: string, host: string | null, askForRoom: AskForRoom) => boolean | ReturnType<AskForRoom>;
  /** An address that leads nowhere, and is answered with the headers of this place. Without one, the page itself says what is missing. */
  readonly nowhere?: string;
}

export type Asked =
  /** What the pages are to get. Next keeps the status where the page at the target is one that is there. */
  { readonly target: string; readonly status: 200 | 404 } | { readonly refusal: RoomRefusal };

const nowhere = "/nowhere";
const flows: Place = { has: isFlowId, nowhere };

/** By the beginning of a path: what may follow it. */
const places: Readonly<Record<string, Place>> = {
  flows,
  handout: flows,
  lessons: { has: (id) => id === "own" || isLessonId(id), nowhere },
  embed: { has: (id) => id === "compare" || isFlowId(id), nowhere: "/embed/no/where" },
  live: { has: (id, host, askForRoom) => askForRoom(id, host) },
};

/** The target of a request as the pages are to get it. A room is looked for at `host`, and to look counts as use. */
export async function readTarget(
  target: string,
  host: string | null,
  askForRoom: AskForRoom,
): Promise<Asked> {
  const [path = ""] = target.split("?", 1);
  const [, kind = "", written] = /^\/([a-z]+)\/([^/]+)/i.exec(path) ?? [];
  const id = decode(written ?? "");
  if (decode(path) === undefined || id === undefined) return { target: nowhere, status: 404 };
  const place = written !== undefined && Object.hasOwn(places, kind) ? places[kind] : undefined;
  const found = place === undefined || (await place.has(id, host, askForRoom));
  if (typeof found === "object") return { refusal: found };
  return found ? { target, status: 200 } : { target: place?.nowhere ?? target, status: 404 };
}

/** A `%` without two digits, or with those of no text, is an address of nothing (RFC 3986 §2.1). */
function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
