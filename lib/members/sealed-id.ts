import "server-only";
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";
import { env } from "@/lib/env";

const NONCE = 12;
const TAG = 16;

/**
 * Seals the thirteen digits of an identity card for one unit: nonce, tag and cipher text of
 * AES-256-GCM under ID_ENCRYPTION_KEY. The unit is bound in, so a sealed number moved to another
 * unit's row does not open.
 */
export function sealId(id: string, unitId: number): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv("aes-256-gcm", key("ID_ENCRYPTION_KEY"), nonce);
  cipher.setAAD(boundTo(unitId));
  const text = Buffer.concat([cipher.update(id, "utf8"), cipher.final()]);
  return new Uint8Array(Buffer.concat([nonce, cipher.getAuthTag(), text]));
}

/** The thirteen digits again; throws when key, unit or bytes are not those of the seal. */
export function openId(sealed: Uint8Array, unitId: number): string {
  const bytes = Buffer.from(sealed);
  const decipher = createDecipheriv(
    "aes-256-gcm",
    key("ID_ENCRYPTION_KEY"),
    bytes.subarray(0, NONCE),
  );
  decipher.setAAD(boundTo(unitId));
  decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
  return decipher.update(bytes.subarray(NONCE + TAG), undefined, "utf8") + decipher.final("utf8");
}

/** What a number is looked up by without opening any: HMAC-SHA-256 under ID_INDEX_KEY. */
export function idIndex(id: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHmac("sha256", key("ID_INDEX_KEY")).update(id).digest());
}

function boundTo(unitId: number): Buffer {
  return Buffer.from(`member of unit ${unitId}`);
}

const keys = new Map<string, Buffer>();

/** 32 bytes, as lib/env.ts has seen to. */
function key(name: "ID_ENCRYPTION_KEY" | "ID_INDEX_KEY"): Buffer {
  const kept = keys.get(name);
  if (kept) return kept;
  const bytes = Buffer.from(env()[name], "base64");
  keys.set(name, bytes);
  return bytes;
}
