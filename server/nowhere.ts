/**
 * Addresses of what is not there. Where a page finds that out itself, Next sends an empty one, which a script then fills; what it has
 * for an address that leads nowhere is HTML from the start. So it is asked for that.
 * Left out: what only its page can know (a live room that has ended), and frames, whose answer may be framed.
 */
import { isLessonId } from "@/lib/content/lessons";
import { isFlowId } from "@/lib/world/options";

const nowhere = "/nowhere";

/** By the beginning of a path: what may follow it. */
const known: Readonly<Record<string, (id: string) => boolean>> = {
  flows: isFlowId,
  handout: isFlowId,
  lessons: (id) => id === "own" || isLessonId(id),
};

/** The target of a request as the pages are to get it. */
export function readTarget(target: string): string {
  const [, kind = "", id = ""] = /^\/([a-z]+)\/([a-z0-9-]+)(?=[/?]|$)/i.exec(target) ?? [];
  return Object.hasOwn(known, kind) && known[kind]?.(id) === false ? nowhere : target;
}
