import { describe, expect, it } from "vitest";
import { parseEnv } from "./env";

const key = Buffer.alloc(32, 7).toString("base64");
const whole = {
  DATABASE_URL: "postgresql://somebody:secret@127.0.0.1:5432/portal",
  NEXTAUTH_SECRET: "s".repeat(32),
  ID_ENCRYPTION_KEY: key,
  ID_INDEX_KEY: key,
};

const refusal = (change: Record<string, string | undefined>): string => {
  try {
    parseEnv({ ...whole, ...change });
  } catch (error) {
    return (error as Error).message;
  }
  return "";
};

describe("the environment", () => {
  it("is read when it is whole", () => {
    expect(parseEnv({ ...whole, DEMO: "1" })).toMatchObject({ DEMO: true, TEST: false });
    expect(parseEnv({ ...whole, PUBLIC_URL: "" }).PUBLIC_URL).toBeUndefined();
  });

  it("takes a key with the end of line of the file it came from", () => {
    expect(parseEnv({ ...whole, ID_INDEX_KEY: `${key}\n` }).ID_INDEX_KEY).toBe(key);
  });

  it("knows numbers and their defaults", () => {
    expect(parseEnv(whole)).toMatchObject({ DATABASE_POOL: 10 });
    expect(parseEnv({ ...whole, DATABASE_POOL: "25" })).toMatchObject({ DATABASE_POOL: 25 });
    expect(refusal({ DATABASE_POOL: "many" })).toBe(
      "Environment: DATABASE_POOL must be a whole number.",
    );
  });

  it("names everything that is missing", () => {
    expect(refusal({ DATABASE_URL: undefined, ID_INDEX_KEY: "" })).toBe(
      "Environment: DATABASE_URL is missing; ID_INDEX_KEY is missing.",
    );
  });

  it("says what is wrong without the value", () => {
    const short = Buffer.alloc(16, 7).toString("base64");
    expect(refusal({ ID_ENCRYPTION_KEY: short })).toBe(
      "Environment: ID_ENCRYPTION_KEY must be 32 bytes in base64.",
    );
    expect(refusal({ NEXTAUTH_SECRET: "guess-me" })).toBe(
      "Environment: NEXTAUTH_SECRET must have at least 32 characters.",
    );
    expect(refusal({ DATABASE_URL: "mysql://secret" })).toBe(
      "Environment: DATABASE_URL is not valid.",
    );
  });
});
