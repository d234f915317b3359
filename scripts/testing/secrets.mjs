/** Secrets of the test run: constant, so that a failure can be repeated. */
export const TEST_SECRETS = {
  NEXTAUTH_SECRET: "test-only-secret-of-at-least-32-characters",
  ID_ENCRYPTION_KEY: Buffer.alloc(32, "test encryption key").toString("base64"),
  ID_INDEX_KEY: Buffer.alloc(32, "test index key").toString("base64"),
};
