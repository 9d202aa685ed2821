/** What native apps that wait at a port of the user's own machine have of their own (RFC 8252 §7.3); what they do alike stands beside. */
import type { Tokens } from "@/lib/oauth/client/token-response";
import type { Reaction, Turn } from "../reception";
import type { World } from "../world";

/** How far an app is, as it says it in its own window. */
export type Progress = "thanks" | "denied" | "refused" | "stopped";

export interface NativeApp {
  /** As its pages in the browser call it. */
  readonly name: string;
  /** With the port that the system gave it when it began to listen. */
  readonly callbackUri: string;
  readonly tell: (turn: Turn, world: World, progress: Progress) => World;
  /** What it does with the tokens that it was given. */
  readonly call: (world: World, tokens: Tokens) => Reaction;
}
