/**
 * How often one caller may open rooms: a room lasts a day, so that without this a single one could use up the places of all. Callers are told
 * apart by their address; of IPv6 by its network, since one caller has all of that (RFC 4291 §2.5.4).
 */
import { keepNewest } from "@/lib/http/remember";
import { createTokenBucket } from "./token-bucket";

/** Callers that are remembered; who came first is forgotten first. */
const mostCallers = 10_000;

/** Gives 0 and counts a room, or gives the whole seconds to wait (`now` in seconds). Half of an hour's may come at once; 0 is no bound. */
export type OpeningRate = (address: string, now: number) => number;

export function createOpeningRate(perHour: number): OpeningRate {
  const buckets = new Map<string, ReturnType<typeof createTokenBucket>>();
  return (address, now) => {
    const caller = networkOf(address);
    const bucket = buckets.get(caller) ?? createTokenBucket(perHour / 3600, Math.max(1, perHour / 2));
    return keepNewest(buckets, caller, bucket, mostCallers)(now);
  };
}

/** The first 64 bits of IPv6, less the zeros at their end; IPv4 as it is, also where it is written as IPv6 (RFC 4291 §2.5.5.2). */
function networkOf(address: string): string {
  if (!address.includes(":") || address.includes(".")) return address;
  return address.split("::", 1).join().split(":").slice(0, 4).join(":");
}
