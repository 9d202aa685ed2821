/**
 * What a flow brings to the world: the programs of the parties that are no servers of the library, and the acts that are done
 * without a page. A program is a function from the world and a message to a new world and what happens next.
 */
import type { Parameters } from "@/lib/http/parameters";
import type { ActId } from "@/lib/transcript/acts";
import type { Party, RequestMessage, ResponseMessage } from "@/lib/transcript/types";
import type { Chosen, OptionDefinitions } from "./options/definitions";
import type { Reaction, Reception, Turn } from "./reception";
import type { World } from "./world";

export interface Program {
  readonly takeRequest?: (reception: Reception<RequestMessage>) => Promise<Reaction>;
  readonly takeResponse?: (reception: Reception<ResponseMessage>) => Promise<Reaction>;
}

export interface Programs {
  /** They come before the servers of the world: an API that is a client as well has a program. */
  readonly parties: Readonly<Partial<Record<Party, Program>>>;
  /** What comes between a delivery and what would happen next: somebody who reads along. */
  readonly readAlong?: (reception: Reception, reaction: Reaction) => Reaction;
  /** What the page that the browser now shows does by itself; undefined where it has no script. */
  readonly runScript?: (reception: Reception, world: World) => Promise<Reaction> | undefined;
  /** What somebody else does by themselves once the browser has its answer, whether that was a page or none. */
  readonly afterPage?: (reception: Reception, world: World) => Promise<Reaction> | undefined;
  /** What is done with a form in place of the browser: by the script of the page, or by the app whose window it is in. */
  readonly onSubmit?: (turn: Turn, fields: Parameters) => Reaction;
  /** What is done at a turn without a form in the browser. All other acts fill in the form of the page. */
  readonly acts?: Readonly<Partial<Record<ActId, (turn: Turn) => Promise<Reaction>>>>;
}

/** A flow as the world knows it. */
export interface FlowWorld<D extends OptionDefinitions = OptionDefinitions> {
  /** The world before anything has happened. */
  readonly createWorld: (options: Chosen<D>, seed: string) => Promise<World>;
  readonly programs: Programs;
}
