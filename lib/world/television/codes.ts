/** The codes of a device that waits for its user, with the interval that it keeps (RFC 8628 §3.2). */
import type { DeviceCodes } from "@/lib/oauth/client/device-code";
import { type World, withClient } from "../world";

/** Undefined where no device of this world has any. */
export function codesOf({ clients }: World): DeviceCodes | undefined {
  const { memory } = clients.client ?? {};
  return memory?.kind === "device" ? memory.codes : undefined;
}

export function keepCodes(world: World, codes: DeviceCodes): World {
  return withClient(world, { memory: { kind: "device", codes } });
}
