export const TEST_SECRETS: {
  NEXTAUTH_SECRET: string;
  ID_ENCRYPTION_KEY: string;
  ID_INDEX_KEY: string;
};
