/** The members of a JWT as rows to read: names, values as text, and times in words against the simulated clock. */
import { describeMoment, describeTime, timeClaims } from "./human-time";

export interface ClaimRow {
  readonly name: string;
  /** Text as it is, anything else as JSON. */
  readonly value: string;
  /** A time in words: `expires in 9 min 58 s (1 Jan 2026, 10:10:05 UTC)`. */
  readonly time?: string;
  /** True where the time makes the token invalid now. */
  readonly isOver?: boolean;
}

/** `now` in seconds since 1970 on the simulated clock. */
export function readClaims(claims: Readonly<Record<string, unknown>>, now: number): readonly ClaimRow[] {
  return Object.entries(claims).map(([name, value]) => {
    const text = typeof value === "string" ? value : JSON.stringify(value);
    if (typeof value !== "number" || !timeClaims.has(name)) return { name, value: text };
    const time = `${describeTime(name, value, now)} (${describeMoment(value)})`;
    return { name, value: text, time, isOver: name === "exp" && value <= now };
  });
}
