/** What Prints does by itself on each occasion, where its flow does not say otherwise. */
import type { ErrandId, Occasion, Plans } from "../attempt";
import type { Purpose } from "../client-memory";
import type { World } from "../world";
import { memoryOf } from "./memory";

const usualPlans: Plans = {
  login: [],
  callback: ["token", "keys", "api"],
  return: ["refresh", "api"],
  disconnect: ["revoke"],
};

/** Who signs somebody in wants to know who they are, and nothing of the API. */
const plansFor: Readonly<Record<Purpose, Partial<Plans>>> = {
  albums: {},
  locked: { callback: ["token", "keys", "locked"], return: ["refresh", "locked"] },
  "sign-in": { callback: ["token", "keys", "userinfo"] },
};

export function planFor(world: World, occasion: Occasion): readonly ErrandId[] {
  const { purpose, plans } = memoryOf(world);
  return { ...usualPlans, ...plansFor[purpose], ...plans }[occasion];
}
