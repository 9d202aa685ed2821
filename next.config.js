// Next's own settings. The headers hold for every answer of the app; who may frame a page is left open here, because
// pages differ in it. Telemetry is switched off for every way of starting Next.

process.env.NEXT_TELEMETRY_DISABLED = "1";

const headers = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Permissions-Policy", value: "browsing-topics=(), camera=(), geolocation=(), microphone=()" },
];
const referrerPolicy = { key: "Referrer-Policy", value: "same-origin" };

/** @type {import("next").NextConfig} */
const config = {
  reactStrictMode: true,
  reactCompiler: false,
  poweredByHeader: false,
  skipTrailingSlashRedirect: true,
  agentRules: false,
  turbopack: { root: import.meta.dirname },
  headers: async () => [
    { source: "/:path*", headers },
    // What stands below a live room's issuer says itself what it wants, and Next's word would take the place of its own.
    { source: "/:path((?!live/[^/]+/.).*)", headers: [referrerPolicy] },
  ],
  // proxy.ts says which method it was.
  rewrites: async () => ({
    beforeFiles: [
      {
        source: "/live",
        has: [{ type: "header", key: "x-middleware-method", value: "POST" }],
        destination: "/open-room",
      },
    ],
  }),
};

export default config;
