/** What the agent and its user say to one another. It is no part of any protocol, and shows what each step is for. */

import { readAddress } from "@/lib/http/address";
import type { Album } from "@/lib/oauth/client/api";
import type { Discovery, Line } from "../discovery";
import type { Turn } from "../reception";
import { clientOf, type World, withClient } from "../world";
import { talkScreen } from "./screen";

/** Nobody can be asked there: it is what the window of the agent is called. */
export const windowUrl = "https://scout.example/";

/** Throws where the agent is at nothing: that is our own mistake. */
export function discoveryOf(world: World): Discovery {
  const { memory } = clientOf(world);
  if (memory?.kind !== "discovery") throw new Error("the agent wants nothing of any API");
  return memory;
}

export function withDiscovery(world: World, change: Partial<Omit<Discovery, "kind">>): World {
  return withClient(world, { memory: { ...discoveryOf(world), ...change } });
}

/** Adds a line, and shows the window; with `draft` it is the user's turn again. */
export function say(turn: Turn, world: World, text: string, by: Line["by"] = "agent", draft?: string): World {
  const talk = [...discoveryOf(world).talk, { by, text }];
  turn.show(windowUrl, talkScreen(talk, draft), "client");
  return withDiscovery(world, { talk });
}

export function firstWish(url: string): string {
  return `Which albums do I have at ${nameOf(url)}?`;
}

export const secondWish = "Make an album for my trip to Oslo.";

/** `photos.example/mcp`, as people write addresses. */
function nameOf(url: string): string {
  const { host, path } = readAddress(url) ?? { host: url, path: "" };
  return host + path;
}

export function describeAlbums(albums: readonly Album[]): string {
  if (albums.length === 0) return "There are no albums.";
  return `${albums.map(({ title }) => title).join(" and ")}.`;
}

export const lines = {
  looking: "It wants a permission first. I am finding out who gives it.",
  browser: "I have opened your browser. Sign in there and decide; I never see your password.",
  more: "For that I need one more right. I have opened your browser again.",
  thanks: "Thank you. I will try again.",
  done: "Done.",
  denied: "You said no, so I will leave it.",
  stopped: "Something is not right there. I have stopped, and used nothing of it.",
  refused: "I was refused, and cannot go on.",
} as const;
