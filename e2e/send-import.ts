import { randomUUID } from "node:crypto";
import type { APIRequestContext } from "@playwright/test";

/** Sends a file to a unit as the upload form does. */
export function sendImport(
  client: APIRequestContext,
  slug: string,
  name: string,
  content: string | Buffer,
  kind: "payments" | "members" = "payments",
) {
  return client.post(`/api/units/${slug}/imports`, {
    headers: { accept: "application/json" },
    multipart: {
      commandId: randomUUID(),
      kind,
      file: { name, mimeType: "application/octet-stream", buffer: Buffer.from(content) },
    },
  });
}
