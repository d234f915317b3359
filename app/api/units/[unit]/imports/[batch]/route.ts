import { currentActor } from "@/lib/access/session";
import { importProgress } from "@/lib/imports/queries";

/** How far the work on a batch is, for the page that waits for it. */
export async function GET(_: Request, { params }: { params: Promise<{ batch: string }> }) {
  const [actor, { batch }] = await Promise.all([currentActor(), params]);
  const id = /^\d{1,9}$/.test(batch) ? Number(batch) : 0;
  const headers = { "cache-control": "no-store" };
  if (!actor) return Response.json({ code: "signed_out" }, { status: 401, headers });
  const progress = await importProgress(actor, id);
  return progress
    ? Response.json(progress, { headers })
    : Response.json({ code: "not_found" }, { status: 404, headers });
}
