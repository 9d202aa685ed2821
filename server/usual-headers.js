// Fields that the answers of the app have, whoever makes them: Next for pages (next.config.js), or the server for live rooms.

/** @type {readonly (readonly [name: string, value: string])[]} */
export const everywhere = [
  ["X-Content-Type-Options", "nosniff"],
  ["Permissions-Policy", "browsing-topics=(), camera=(), geolocation=(), microphone=()"],
];

/** Whoever keeps a page asks before each use whether it still holds (RFC 9111 §5.2.2.4): after the next build it names other scripts. */
export const askEachTime = /** @type {const} */ (["Cache-Control", "no-cache"]);

/** Everywhere but below a live room's issuer: what stands there says itself what it wants. */
export const outsideOfRooms = /** @type {const} */ (["Referrer-Policy", "same-origin"]);

/**
 * No page may be framed, lest somebody lay it under a page of theirs; but what stands below /embed is made for that, and for everyone. There
 * no rule is given at all: `frame-ancestors *` would leave out slides that are opened from a file.
 * @type {readonly (readonly [name: string, value: string])[]}
 */
export const unframed = [
  ["Content-Security-Policy", "frame-ancestors 'none'"],
  ["X-Frame-Options", "DENY"],
];

/**
 * What a frame in a sandbox without `allow-same-origin` asks for has no origin, so that it needs leave to read what a page reads (Fetch §3.3).
 * It is given for files that are the same for everybody, and for nothing else.
 */
export const forEveryone = /** @type {const} */ (["Access-Control-Allow-Origin", "*"]);

/** Where those files stand: the statecharts, and the fonts. */
export const publicFiles = ["/charts/:flow", "/_next/static/media/:file*"];
