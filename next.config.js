// Next's own settings: it serves the pages, in the process of `server/`, which answers for live rooms itself. Telemetry is switched
// off for every way of starting Next.
import { everywhere, outsideOfRooms, unframed } from "./server/usual-headers.js";

process.env.NEXT_TELEMETRY_DISABLED = "1";

/** @param {readonly [name: string, value: string]} field */
const toHeader = ([key, value]) => ({ key, value });

/** @type {import("next").NextConfig} */
const config = {
  reactStrictMode: true,
  reactCompiler: false,
  poweredByHeader: false,
  skipTrailingSlashRedirect: true,
  agentRules: false,
  turbopack: { root: import.meta.dirname },
  headers: async () => [
    { source: "/:path*", headers: everywhere.map(toHeader) },
    { source: "/:path((?!live/[^/]+/.).*)", headers: [toHeader(outsideOfRooms)] },
    { source: "/:path((?!live/[^/]+/.|embed/).*)", headers: unframed.map(toHeader) },
  ],
};

export default config;
