/** What the inspector calls things. Sentences about the protocol stand in lib/content. */
import type { Channel, Party } from "@/lib/transcript/types";

export const partyNames: Readonly<Record<Party, string>> = {
  browser: "User’s browser",
  client: "Client",
  "authorization-server": "Authorization server",
  "resource-server": "Resource server",
  attacker: "Attacker",
};

/** Who plays the part in the demo, as the explanations call them. */
export const playerNames: Readonly<Record<Party, string>> = {
  browser: "the browser",
  client: "Prints",
  "authorization-server": "id.example",
  "resource-server": "Photos",
  attacker: "the attacker",
};

/** Where there is room for one word: as at the heads of the lanes. */
export const shortNames: Readonly<Record<Party, string>> = {
  browser: "Browser",
  client: "Prints",
  "authorization-server": "ID server",
  "resource-server": "Photos",
  attacker: "Attacker",
};

export const channelNames: Readonly<Record<Channel, string>> = {
  front: "front channel",
  back: "back channel",
};

/** `1 check`, `3 checks`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
