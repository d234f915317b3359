import { readFile } from "node:fs/promises";
import { committeeAt } from "@/lib/access/policy";
import { currentActor } from "@/lib/access/session";
import { photoFile } from "@/lib/fund/photo-queries";
import { id as idInput } from "@/lib/input";
import { logError } from "@/lib/log";

/** A photo of a receipt, for the committee of its unit; nothing keeps a copy on the way. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ unit: string; id: string }> },
) {
  const actor = await currentActor();
  if (!actor) return new Response(null, { status: 401 });
  const { unit: slug, id } = await params;
  const unitId = committeeAt(actor, slug)?.unitId;
  const photoId = idInput.safeParse(id);
  if (unitId === undefined || !photoId.success) return new Response(null, { status: 404 });
  const photo = await photoFile(actor, unitId, photoId.data);
  if (!photo) return new Response(null, { status: 404 });
  try {
    return new Response(new Uint8Array(await readFile(photo.path)), {
      headers: {
        "content-type": photo.mime,
        "content-length": String(photo.bytes),
        "content-disposition": "inline",
        "cache-control": "private, no-store",
        "x-content-type-options": "nosniff",
        "content-security-policy": "default-src 'none'; sandbox",
      },
    });
  } catch (error) {
    // The database knows of it, the folder does not: restored without its files, or moved.
    logError(error, { requestId: actor.requestId, userId: actor.userId });
    return new Response(null, { status: 404 });
  }
}
