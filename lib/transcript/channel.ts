/** What a message's channel is called. What a page in the browser fetches by itself stands in no address, and is no talk among servers either. */
import type { Channel, Party } from "./types";

interface Sent {
  readonly channel: Channel;
  readonly from: Party;
  readonly to: Party;
}

export function nameChannel({ channel, from, to }: Sent): string {
  if (channel === "front") return "front channel";
  return from === "browser" || to === "browser" ? "call by the page" : "back channel";
}
