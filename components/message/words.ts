/** What the inspector calls things. Sentences about the protocol stand in lib/content. */
import type { Channel } from "@/lib/transcript/types";

export const channelNames: Readonly<Record<Channel, string>> = {
  front: "front channel",
  back: "back channel",
};

/** `1 check`, `3 checks`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
