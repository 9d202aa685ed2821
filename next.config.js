// Next's own settings: it serves the pages, in the process of `server/`, which answers for live rooms itself. Telemetry is switched
// off for every way of starting Next.
import path from "node:path";
import { compileAhead } from "./server/compile-ahead.js";
import { compressFiles } from "./server/compress-files.js";
import {
  askEachTime,
  everywhere,
  forEveryone,
  outsideOfRooms,
  publicFiles,
  unframed,
} from "./server/usual-headers.js";

process.env.NEXT_TELEMETRY_DISABLED = "1";

/** @param {readonly [name: string, value: string]} field */
const toHeader = ([key, value]) => ({ key, value });

/** @param {readonly string[]} rules */
const asPolicy = (rules) =>
  toHeader(["Content-Security-Policy", ["frame-ancestors 'none'", ...rules].join("; ")]);

// No page asks another host for anything, and this holds it to that. What Next writes into a page is another script for each address, and a frame
// in a page may hold only what the page may: so a script in the page itself is let be. In development Next itself evaluates what it writes.
const ownHost = [
  "script-src 'self' 'unsafe-inline'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
];

// The token workbench asks nobody for anything once it is there, and this holds it to that. In development Next itself asks for changes.
const silence = [
  "connect-src 'none'",
  "form-action 'none'",
  "frame-src 'none'",
  "media-src 'none'",
  "object-src 'none'",
  "worker-src 'none'",
  "img-src 'self' data:",
  "font-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "script-src 'self' 'unsafe-inline'",
  "base-uri 'none'",
];
const built = process.env.NODE_ENV === "production";

/** @type {import("next").NextConfig} */
const config = {
  reactStrictMode: true,
  reactCompiler: false,
  poweredByHeader: false,
  skipTrailingSlashRedirect: true,
  agentRules: false,
  // No page has Next make its pictures smaller, and nobody else shall: each would cost half a second, and stay on the disk.
  images: { unoptimized: true },
  // A checkout builds once, and to write down what the next build could take up again is a third of that.
  experimental: { turbopackFileSystemCacheForBuild: false, globalNotFound: true },
  // Types are a check of their own, in `npm run check` and `npm test`: whoever starts the app need not wait for it.
  typescript: { ignoreBuildErrors: true },
  turbopack: { root: import.meta.dirname },
  compiler: {
    runAfterProductionCompile: async ({ distDir }) => {
      const chunks = path.join(distDir, "static/chunks");
      await compileAhead(chunks);
      await compressFiles(chunks);
    },
  },
  // What a browser asks for by itself where a page names no icon.
  rewrites: async () => [{ source: "/favicon.ico", destination: "/icon.svg" }],
  headers: async () => [
    { source: "/:path*", headers: everywhere.map(toHeader) },
    { source: "/:path((?!live/[^/]+/.).*)", headers: [toHeader(outsideOfRooms)] },
    { source: "/:path((?!live/[^/]+/.|embed/).*)", headers: unframed.map(toHeader) },
    // All that is made from the build alone; what is not says itself for how long it holds.
    {
      source: "/:path((?!_next/|live(?:/|$)|handout/|.*/picture$|learn/where-to-keep/server/).*)",
      headers: [toHeader(askEachTime)],
    },
    ...publicFiles.map((source) => ({ source, headers: [toHeader(forEveryone)] })),
    ...(built
      ? [
          { source: "/:path((?!live/[^/]+/.|embed/).*)", headers: [asPolicy(ownHost)] },
          { source: "/tokens", headers: [asPolicy(silence)] },
        ]
      : []),
  ],
};

export default config;
