/** Where a room stands: `/live/<id>` below an origin, and what of an address is below it. */

export function roomPath(issuer: string): string {
  return issuer.slice(issuer.indexOf("/", "https://".length));
}

/** The path below the issuer, `/token`; where a well-known path has the issuer's behind it (RFC 8414 §3.1), the well-known one. */
export function placeIn(issuer: string, path: string): string {
  const mount = roomPath(issuer);
  if (path.startsWith(`${mount}/`)) return path.slice(mount.length);
  return path.startsWith("/.well-known/") ? path.replace(mount, "") : path;
}
