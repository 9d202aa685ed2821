/** The names of what somebody does between the messages of a run. A machine has a state of that name where it is their turn. */
import type { Party } from "./party";

/** Acts that carry no values: what a person or a program does by itself at its turn. */
export const plainActIds = [
  "connect",
  "start",
  "sync",
  "letTimePass",
  "revoke",
  "attack",
  "attackAgain",
  "forge",
  "chooseOnDevice",
  "poll",
  "askLater",
  "openPhone",
  "lure",
  "ask",
  "askMore",
  "pressAllow",
  "goOn",
  "comeBack",
  "disconnect",
  "signOut",
  "confirmSignOut",
  "staySignedIn",
  "ban",
  "openAgain",
  "openLocked",
  "openTrap",
] as const;

export type PlainActId = (typeof plainActIds)[number];
type EventName<Act extends string> = Act extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? Uppercase<First> : `_${First}`}${EventName<Rest>}`
  : "";

export type PlainActEvent = { readonly type: EventName<PlainActId> };

/** The event by which a machine is told of the act: `LET_TIME_PASS` of `letTimePass`. */
export function eventOf<Act extends string>(act: Act): EventName<Act> {
  return act.replace(/[A-Z]/g, "_$&").toUpperCase() as EventName<Act>;
}

/** Who does what is no act of the user's. */
const otherActors: Readonly<Partial<Record<ActId, Party>>> = {
  start: "client",
  sync: "client",
  letTimePass: "client",
  revoke: "client",
  attack: "attacker",
  attackAgain: "attacker",
  forge: "attacker",
  chooseOnDevice: "client",
  poll: "client",
  askLater: "client",
  lure: "attacker",
  ask: "client",
  askMore: "client",
  pressAllow: "client",
  ban: "resource-server",
};

/** Who acts: the user, in the browser, where nobody else is named. */
export function actorOf(act: ActId): Party {
  return otherActors[act] ?? "browser";
}

/** Acts with an event of their own: the values of the page's form stand in it. */
const formActs = ["signIn", "consent", "deny", "enterCode", "resend"] as const;

export const actIds = [...plainActIds, ...formActs] as const;

export type ActId = (typeof actIds)[number];

/** Acts that a machine waits for; the others are done in place of one, or to a message that was lost. */
export type TurnId = Exclude<ActId, "deny" | "staySignedIn" | "resend">;
