/** Which attack a run of the implicit grant shows. Where no token is ever issued, none can be stolen. */
import type { ImplicitOptions } from "../options/implicit";
import type { World } from "../world";

export function attackOf({ options }: Pick<World, "options">): ImplicitOptions["attack"] {
  const { attack = "none", server } = options;
  return server === "current" ? "none" : attack;
}
