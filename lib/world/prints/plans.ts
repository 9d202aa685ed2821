/** What Prints does by itself on each occasion, where its flow does not say otherwise. */
import type { ErrandId, Occasion, Plans } from "../attempt";
import type { World } from "../world";
import { memoryOf } from "./memory";

const usualPlans: Plans = {
  login: [],
  callback: ["token", "keys", "api"],
  return: ["refresh", "api"],
  disconnect: ["revoke"],
};

/** Who signs somebody in wants to know who they are, and nothing of the API. */
const signInPlans: Partial<Plans> = { callback: ["token", "keys", "userinfo"] };

export function planFor(world: World, occasion: Occasion): readonly ErrandId[] {
  const { purpose, plans } = memoryOf(world);
  return { ...usualPlans, ...(purpose === "sign-in" ? signInPlans : {}), ...plans }[occasion];
}
