/** Headers that are in every message, and say nothing about the flow. */

const routineHeaders = new Set([
  "accept",
  "accept-encoding",
  "accept-language",
  "access-control-allow-headers",
  "access-control-allow-methods",
  "access-control-allow-origin",
  "access-control-expose-headers",
  "cache-control",
  "connection",
  "content-length",
  "content-security-policy",
  "content-type",
  "date",
  "host",
  "pragma",
  "priority",
  "referrer-policy",
  "upgrade-insecure-requests",
  "user-agent",
  "vary",
  "x-content-type-options",
  "x-frame-options",
]);

/** True for a header that says nothing about the flow, and is not among those that matter. */
export function isRoutine(name: string, matters: readonly string[]): boolean {
  const lower = name.toLowerCase();
  const routine = routineHeaders.has(lower) || /^sec-(fetch|ch)-/.test(lower);
  return routine && !matters.some((other) => other.toLowerCase() === lower);
}
