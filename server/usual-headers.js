// Fields that every answer of the app has, whoever makes it: Next for pages (next.config.js), or the server for live rooms. Who may
// frame a page is left open here, because pages differ in it.

/** @type {readonly (readonly [name: string, value: string])[]} */
export const everywhere = [
  ["X-Content-Type-Options", "nosniff"],
  ["Permissions-Policy", "browsing-topics=(), camera=(), geolocation=(), microphone=()"],
];

/** Everywhere but below a live room's issuer: what stands there says itself what it wants. */
export const outsideOfRooms = /** @type {const} */ (["Referrer-Policy", "same-origin"]);
