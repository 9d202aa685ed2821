import { writeAddress } from "@/components/ui/address";

/**
 * Whether the page presents. It outlives the player, which is another one for each step of a lesson: so nothing flickers on the wall
 * when a lesson goes on. The address says it too: `present=1`.
 */
let on = false;
const listeners = new Set<() => void>();

export function isPresenting(): boolean {
  return on;
}

export function watchPresenting(onChange: () => void): () => void {
  listeners.add(onChange);
  return () => listeners.delete(onChange);
}

export function startPresenting(): void {
  change(true);
}

export function stopPresenting(): void {
  change(false);
}

/** Does the address ask for it? */
export function isAskedFor(): boolean {
  return new URLSearchParams(location.search).get("present") === "1";
}

function change(next: boolean): void {
  on = next;
  keepInAddress(next);
  for (const listener of listeners) listener();
}

function keepInAddress(asked: boolean): void {
  if (isAskedFor() === asked) return;
  const query = new URLSearchParams(location.search);
  if (asked) query.set("present", "1");
  else query.delete("present");
  const search = query.size > 0 ? `?${query}` : "";
  writeAddress("replaceState", location.pathname + search + location.hash);
}
