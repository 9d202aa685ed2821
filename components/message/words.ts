/** What the inspector calls things. Sentences about the protocol stand in lib/content. */
import type { Channel, Party } from "@/lib/transcript/types";

export const partyNames: Readonly<Record<Party, string>> = {
  browser: "User’s browser",
  client: "Client",
  "authorization-server": "Authorization server",
  "resource-server": "Resource server",
  attacker: "Attacker",
};

/** Within a sentence. */
export const partiesInText: Readonly<Record<Party, string>> = {
  browser: "the browser",
  client: "the client",
  "authorization-server": "the authorization server",
  "resource-server": "the resource server",
  attacker: "the attacker",
};

export const channelNames: Readonly<Record<Channel, string>> = {
  front: "front channel",
  back: "back channel",
};

export function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `1 check`, `3 checks`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
