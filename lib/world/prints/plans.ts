/** What Prints does by itself on each occasion, where its flow does not say otherwise. */
import type { ErrandId, Occasion, Plans } from "../attempt";
import { clientOf, type World } from "../world";

const usualPlans: Plans = {
  login: [],
  callback: ["token", "keys", "api"],
  return: ["refresh", "api"],
  disconnect: ["revoke"],
};

export function planFor(world: World, occasion: Occasion): readonly ErrandId[] {
  return { ...usualPlans, ...clientOf(world).plans }[occasion];
}
