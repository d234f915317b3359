import "server-only";
import { isAbsolute, join } from "node:path";
import type { Actor } from "@/lib/access/actor";
import { mayRunUnit } from "@/lib/access/policy";
import { db } from "@/lib/db";
import { env } from "@/lib/env";

/** Where a photo of that name lies; of no name: where all of them lie. */
export function placeOf(file = ""): string {
  const { FILES_DIR: folder } = env();
  return join(isAbsolute(folder) ? folder : join(process.cwd(), folder), file);
}

export type PhotoFile = { path: string; mime: string; bytes: number };

/** A photo of one of the unit's entries; null for all but its committee. */
export async function photoFile(
  actor: Actor,
  unitId: number,
  photoId: number,
): Promise<PhotoFile | null> {
  if (!mayRunUnit(actor, unitId)) return null;
  const photo = await db.entryPhoto.findFirst({ where: { id: photoId, unitId } });
  return photo && { path: placeOf(photo.file), mime: photo.mime, bytes: photo.bytes };
}
