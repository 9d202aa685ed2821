/** The parties in the order in which every screen, list and diagram shows them. */
import type { Party } from "./types";

export const parties = [
  "browser",
  "client",
  "client-website",
  "token-service",
  "authorization-server",
  "resource-server",
  "second-resource-server",
  "attacker",
] as const satisfies readonly Party[];
