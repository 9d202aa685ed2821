/** Of messages that are sent again: a copy beside its original, or one that takes the place of an original that was lost. */
import type { MessageView } from "./messages";
import type { Message } from "./types";

/** Did its original arrive as well, or does it still? */
export function isBeside(message: Message, views: ReadonlyMap<string, MessageView>): boolean {
  return message.copyOf !== undefined && views.get(message.copyOf)?.status !== "dropped";
}
