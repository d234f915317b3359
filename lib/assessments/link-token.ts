import { createHash } from "node:crypto";

/** What is kept of a link's token: whoever reads the database cannot answer for anybody. */
export const hashOf = (token: string) =>
  new Uint8Array(createHash("sha256").update(token).digest());
