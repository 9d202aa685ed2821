/** What somebody who moves may need next, in the order in which it is likely: one after the other, since each is a little work for the page. */
import { loadViews } from "@/components/message/later";
import { engineAhead } from "@/machines/ahead";

const ahead = [loadViews, ...engineAhead];

export async function fetchAhead(): Promise<void> {
  for (const fetchOne of ahead) {
    await idle();
    await fetchOne();
  }
}

/** When nothing else is to be done. Not every browser tells. */
function idle(): Promise<unknown> {
  return new Promise((resolve) => {
    if ("requestIdleCallback" in window) requestIdleCallback(resolve, { timeout: 1000 });
    else setTimeout(resolve, 20);
  });
}
