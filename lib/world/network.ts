/**
 * Who stands at an address. The simulated internet has three hosts, and no others: a request to another one is lost.
 */
import { readAddress } from "@/lib/http/address";
import type { Message, Party } from "@/lib/transcript/types";
import { clientOrigin, issuer, photosOrigin } from "./demo";

const hosts: Readonly<Record<string, Party>> = {
  [clientOrigin]: "client",
  [issuer]: "authorization-server",
  [photosOrigin]: "resource-server",
};

/** The party at the address, or undefined where no host of that name exists. */
export function routeOf(url: string): Party | undefined {
  const address = readAddress(url);
  return address === undefined ? undefined : hosts[address.origin];
}

/** The message with the receiver that its address now names; where there is none it keeps the old one, and is lost. */
export function readdress<M extends Message>(message: M): M {
  if (message.kind === "response") return message;
  return { ...message, to: routeOf(message.request.url) ?? message.to };
}

/** A response always finds its way back; a request only to a host that exists. */
export function isReachable(message: Message): boolean {
  return message.kind === "response" || routeOf(message.request.url) !== undefined;
}
