/**
 * Who stands at an address. The simulated internet has the hosts that its world names, and no others: a request to another one
 * is lost.
 */

import { readAddress } from "@/lib/http/address";
import { readOwn } from "@/lib/http/own-member";
import type { Message, Party } from "@/lib/transcript/types";
import type { World } from "./world";

type Hosts = Pick<World, "hosts">;

/** The party at the address, or undefined where no host of that name exists. */
export function routeOf({ hosts }: Hosts, url: string): Party | undefined {
  return readOwn(hosts, readAddress(url)?.origin);
}

/** The message with the receiver that its address now names; where there is none it keeps the old one, and is lost. */
export function readdress<M extends Message>(world: Hosts, message: M): M {
  if (message.kind === "response") return message;
  return { ...message, to: routeOf(world, message.request.url) ?? message.to };
}

/** A response always finds its way back; a request only to a host that exists. */
export function isReachable(world: Hosts, message: Message): boolean {
  return message.kind === "response" || routeOf(world, message.request.url) !== undefined;
}
