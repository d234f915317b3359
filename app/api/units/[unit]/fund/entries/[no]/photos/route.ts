import { readFile } from "node:fs/promises";
import { sameOrigin } from "@/lib/access/origin";
import { committeeAt } from "@/lib/access/policy";
import { currentActor } from "@/lib/access/session";
import { addPhotoInput } from "@/lib/fund/input";
import { MOST_PHOTO_BYTES } from "@/lib/fund/photo";
import { addPhoto } from "@/lib/fund/photo-commands";
import { sayRefusal } from "@/lib/i18n/say-refusal";
import { currentLocale } from "@/lib/i18n/server";
import { takeUpload, type UploadFault } from "@/lib/imports/upload";
import type { Refusal, RefusalCode } from "@/lib/refusal";

const faults: Record<UploadFault, RefusalCode> = {
  upload_missing: "photo_missing",
  upload_broken: "upload_broken",
  sheet_too_large: "photo_too_large",
};

/**
 * A photo for an entry: a form with `commandId` and `file`, as a browser sends it. With
 * `accept: application/json` the answer is `{href}` or `{code, message}`; otherwise it leads back to
 * the entry, with the reason where it was refused.
 */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ unit: string; no: string }> },
) {
  const { unit: slug, no } = await params;
  const page = `/unit/${slug}/fund/entries/${no}`;
  const json = request.headers.get("accept")?.includes("application/json") ?? false;
  const refused = async (status: number, refusal: Refusal) => {
    if (!json) return leadTo(`${page}?problem=${refusal.code}`);
    const message = sayRefusal(await currentLocale(), refusal);
    return Response.json({ code: refusal.code, message }, { status });
  };
  if (!sameOrigin(request.headers)) return refused(403, { code: "not_permitted" });
  const actor = await currentActor();
  if (!actor) return refused(401, { code: "signed_out" });
  const unitId = committeeAt(actor, slug)?.unitId;
  if (unitId === undefined) return refused(404, { code: "not_found" });

  const body = request.body as AsyncIterable<Uint8Array> | null;
  const type = request.headers.get("content-type") ?? "";
  const taken = await takeUpload(body, type, MOST_PHOTO_BYTES);
  if (typeof taken === "string") {
    return refused(taken === "sheet_too_large" ? 413 : 400, { code: faults[taken] });
  }
  try {
    const input = addPhotoInput.safeParse({ ...taken.fields, unitId, no });
    if (!input.success) return await refused(400, { code: "photo_missing" });
    const bytes = await readFile(taken.path);
    const added = await addPhoto(actor, { ...input.data, bytes });
    if (!added.ok) return await refused(422, added.refusal);
    return json ? Response.json({ href: page }) : leadTo(page);
  } finally {
    await taken.remove();
  }
}

/** A path alone, so that it leads back to whatever address the reader came by. */
function leadTo(path: string): Response {
  return new Response(null, { status: 303, headers: { location: path } });
}
