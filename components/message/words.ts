/** What the inspector calls things. Sentences about the protocol stand in lib/content. */
import { type ActId, actorOf } from "@/lib/transcript/acts";
import type { Lane, Party } from "@/lib/transcript/types";

/** What the user does on the screen of another party. */
const onOtherScreens: ReadonlySet<ActId> = new Set(["chooseOnDevice", "ask", "askMore"]);

/** Whose turn it is: Maya sits at her browser, and somebody else at one that is not hers; all others act by themselves. */
export function describeTurn(act: ActId, laneOf: (party: Party) => Lane): string {
  const lane = laneOf(actorOf(act));
  const isMayas = lane.party === "browser" && lane.place.startsWith("Maya");
  if (isMayas || onOtherScreens.has(act)) return "The user’s turn";
  const large = beginSentence(lane.party === "browser" ? lane.place : lane.name);
  return `${large}${large.endsWith("s") ? "’" : "’s"} turn`;
}

/** `The Shop API`, where a sentence begins with it. A host is written as it is. */
export function beginSentence(name: string): string {
  return name.includes(".") ? name : name.charAt(0).toUpperCase() + name.slice(1);
}

/** `1 check`, `3 checks`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
