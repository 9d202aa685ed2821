/** Times in words against the simulated clock. All in whole seconds since 1970. */

/** `9 min 58 s`, `2 h 5 min`, `3 days`. */
export function describeDuration(seconds: number): string {
  const whole = Math.abs(Math.round(seconds));
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return pair(Math.floor(whole / 60), "min", whole % 60, "s");
  if (whole < 86_400) return pair(Math.floor(whole / 3600), "h", Math.floor((whole % 3600) / 60), "min");
  const days = Math.floor(whole / 86_400);
  return days === 1 ? "1 day" : `${days} days`;
}

/** A time claim in words: `expires in 9 min 58 s`, `expired 3 s ago`, `issued 2 s ago`. */
export function describeTime(claim: string, at: number, now: number): string {
  const seconds = Math.round(at - now);
  if (claim === "exp") {
    if (seconds <= 0) return seconds === 0 ? "expires now" : `expired ${describeDuration(seconds)} ago`;
    return `expires in ${describeDuration(seconds)}`;
  }
  if (claim === "nbf" && seconds > 0) return `not valid for another ${describeDuration(seconds)}`;
  const verb = verbs[claim] ?? "";
  if (seconds === 0) return `${verb}just now`;
  return seconds > 0 ? `${verb}in ${describeDuration(seconds)}` : `${verb}${describeDuration(seconds)} ago`;
}

const verbs: Readonly<Record<string, string>> = {
  iat: "issued ",
  auth_time: "signed in ",
  nbf: "valid since ",
};

export const timeClaims = new Set(["exp", "iat", "nbf", "auth_time", "updated_at"]);

/** `1 Jan 2026, 10:00:05 UTC`, the same in every place and language. */
export function describeMoment(at: number): string {
  if (!Number.isFinite(at) || Math.abs(at) > 8.64e12) return String(at);
  const date = new Date(at * 1000);
  const clock = date.toISOString().slice(11, 19);
  return `${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}, ${clock} UTC`;
}

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

function pair(large: number, largeUnit: string, small: number, smallUnit: string): string {
  return small === 0 ? `${large} ${largeUnit}` : `${large} ${largeUnit} ${small} ${smallUnit}`;
}
