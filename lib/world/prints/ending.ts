/** What the user is shown when nothing is left to do: by what they had come for, and by what came of it. */
import type { Attempt } from "../attempt";
import { clientOf, type World } from "../world";
import type { Ending } from "./errand";
import { memoryOf } from "./memory";
import { albumsPage, lockedPage, noticePage, welcomePage } from "./pages";

export function endingOf(world: World, { claims, person, tokens, albums = [] }: Attempt): Ending {
  const { purpose } = memoryOf(world);
  const [next] = clientOf(world).later ?? [];
  if (purpose === "sign-in" && claims === undefined) {
    return { status: 403, html: noticePage("anonymous"), outcome: "denied" };
  }
  if (purpose === "sign-in")
    return { status: 200, html: welcomePage(person ?? {}, next), outcome: "completed" };
  if (purpose === "locked") return { status: 200, html: lockedPage(albums), outcome: "completed" };
  // A client that has given its tokens back has nothing more to show.
  const html = tokens === undefined ? noticePage("disconnected") : albumsPage(albums, next);
  return { status: 200, html, outcome: "completed" };
}
