/**
 * Who takes part. A `client-website` is where the makers of a client describe it, a `token-service` an issuer elsewhere, and a
 * `second-resource-server` an API behind the first one: few flows have them.
 */
export type Party =
  | "browser"
  | "client"
  | "client-website"
  | "token-service"
  | "authorization-server"
  | "resource-server"
  | "second-resource-server"
  | "attacker";

/** A party as a flow sets it up: how it is called, and where it is found. */
export interface Lane {
  readonly party: Party;
  /** Its role, as RFC 6749 §1.1 names it. */
  readonly role: string;
  /** Who plays it, as a sentence calls it: `Prints`, `the browser`. */
  readonly name: string;
  /** Its name says what it is and no more: `the browser`. */
  readonly nameless?: true;
  /** Where there is room for one word. */
  readonly short: string;
  /** Its host; of the browser, whose it is. */
  readonly place: string;
  /** What it is, where that is not what its role usually is. */
  readonly device?: Device;
}

export type Device = "television" | "phone" | "agent" | "terminal" | "job";
