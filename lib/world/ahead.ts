/**
 * The parts of a world one by one, in an order in which each brings few files that are not there yet. Whoever fetches them ahead runs them
 * so in pieces: all of them in one go would hold up a page.
 * Left out: the worlds of the flows, which come with their machines.
 */
export const worldAhead: readonly (() => Promise<unknown>)[] = [
  () => import("@/lib/oauth/jwt"),
  () => import("@/lib/oauth/authorization-server/issue-tokens"),
  () => import("@/lib/oauth/authorization-server/grant-types"),
  () => import("@/lib/oauth/authorization-server/registration"),
  () => import("@/lib/oauth/authorization-server/token"),
  () => import("@/lib/oauth/authorization-server/authorize"),
  () => import("@/lib/oauth/authorization-server/server"),
  () => import("./deliver"),
];
