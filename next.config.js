// Next's own settings. The headers hold for every answer of the app; who may frame a page is left open here, because
// pages differ in it. Telemetry is switched off for every way of starting Next.

process.env.NEXT_TELEMETRY_DISABLED = "1";

const headers = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "browsing-topics=(), camera=(), geolocation=(), microphone=()" },
];

/** @type {import("next").NextConfig} */
const config = {
  reactStrictMode: true,
  reactCompiler: false,
  poweredByHeader: false,
  skipTrailingSlashRedirect: true,
  agentRules: false,
  turbopack: { root: import.meta.dirname },
  headers: async () => [{ source: "/:path*", headers }],
};

export default config;
