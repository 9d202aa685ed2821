/**
 * Is this redirect URI the client's? Simple string comparison, character by character (RFC 9700 §4.1.3): no patterns, no
 * prefixes. The one exception is a native app on a loopback address, which gets its port from the system (RFC 8252 §7.3).
 */
export function isRegistered(redirectUri: string, registered: readonly string[]): boolean {
  return registered.some((uri) => uri === redirectUri || isSameLoopback(uri, redirectUri));
}

const loopback = /^http:\/\/(?:127\.0\.0\.1|\[::1\]|localhost)(?=[:/?]|$)/;
const port = /^:\d{1,5}(?=[/?]|$)/;

function isSameLoopback(registered: string, asked: string): boolean {
  const [left, right] = [splitLoopback(registered), splitLoopback(asked)];
  return left !== undefined && right !== undefined && left.host === right.host && left.rest === right.rest;
}

/** Host, and what follows the port; undefined where this is no loopback address. */
function splitLoopback(uri: string): { host: string; rest: string } | undefined {
  const host = loopback.exec(uri)?.[0];
  if (host === undefined) return undefined;
  return { host, rest: uri.slice(host.length).replace(port, "") };
}
