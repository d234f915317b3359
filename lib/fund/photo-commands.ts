import "server-only";
import { createHash } from "node:crypto";
import { rm } from "node:fs/promises";
import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { write } from "@/lib/audit";
import { db, sql } from "@/lib/db";
import { type Outcome, refuse } from "@/lib/refusal";
import { keeperOf } from "./books-commands";
import type { addPhotoInput } from "./input";
import { photoRefusal, photoType } from "./photo";
import { pictureAlone } from "./photo-cleaning";
import { keepPhoto, newPhotoName, photoFileOf } from "./photo-file";
import { placeOf } from "./photo-queries";

/** Photos of one entry; a long till slip takes a few. */
const MOST_PHOTOS = 8;

/**
 * Attaches a photo of a paper receipt to an entry, whose month may be closed: nothing of the entry
 * changes. The file lies outside the database under a name of its own; its size and kind are taken
 * from the bytes, whatever it was called. What a telephone wrote into it beside the picture (where,
 * when, with what) is not kept. The same photo a second time is the same photo.
 *
 * Refuses: not_found, not_permitted, photo_missing, photo_too_large, photo_not_one, photos_many.
 */
export async function addPhoto(
  actor: Actor,
  input: z.output<typeof addPhotoInput> & { bytes: Uint8Array },
): Promise<Outcome<{ id: number; file: string }>> {
  const { unitId, no, bytes, commandId: writeId } = input;
  // One name for all tries of this write, so that none leaves a file of its own behind.
  const name = newPhotoName();
  let made: string | null = null;
  let kept = false;
  try {
    const outcome = await write(actor, { id: writeId, action: "addPhoto" }, async (tx, note) => {
      keeperOf(actor, unitId);
      const type = photoType(bytes);
      const fault = photoRefusal(bytes);
      if (fault || !type) refuse(fault ?? "photo_not_one");
      const picture = pictureAlone(bytes, type) ?? refuse("photo_not_one");
      const [entry] = await tx.$queryRaw<{ id: number }[]>(sql`
        SELECT id FROM "LedgerEntry" WHERE "unitId" = ${unitId} AND no = ${no} FOR NO KEY UPDATE`);
      if (!entry) refuse("not_found");
      const sha256 = createHash("sha256").update(picture).digest("hex");
      const there = await tx.entryPhoto.findMany({ where: { unitId, entryId: entry.id } });
      const same = there.find((photo) => photo.sha256 === sha256);
      if (same) return { id: same.id, file: same.file };
      if (there.length >= MOST_PHOTOS) refuse("photos_many", { most: MOST_PHOTOS });
      const file = photoFileOf(name, type);
      made = file;
      await keepPhoto(placeOf(file), picture);
      const photo = await tx.entryPhoto.create({
        data: {
          unitId,
          entryId: entry.id,
          file,
          mime: type,
          bytes: picture.length,
          sha256,
          addedBy: actor.userId,
          writeId,
        },
      });
      note({
        unitId,
        subject: "entry",
        subjectId: entry.id,
        after: { entryNo: no, bytes: picture.length },
      });
      return { id: photo.id, file };
    });
    kept = outcome.ok && outcome.value.file === made;
    return outcome;
  } finally {
    // What the database does not know of does not stay. A commit whose answer was lost on the way is one:
    // so it is asked, and where it does not answer the file stays.
    if (made !== null && !kept && !(await isKnown(made))) await rm(placeOf(made), { force: true });
  }
}

async function isKnown(file: string): Promise<boolean> {
  const found = db.entryPhoto.findUnique({ where: { file }, select: { id: true } });
  return found.then(
    (photo) => photo !== null,
    () => true,
  );
}
