import { randomUUID } from "node:crypto";
import { sameOrigin } from "@/lib/access/origin";
import { committeeAt } from "@/lib/access/policy";
import { sentRequestId } from "@/lib/access/request-id";
import { currentActor } from "@/lib/access/session";
import { paymentFields } from "@/lib/contributions/import-fields";
import { sayRefusal } from "@/lib/i18n/say-refusal";
import { currentLocale, words } from "@/lib/i18n/server";
import { uploadInput } from "@/lib/imports/input";
import { receiveFile } from "@/lib/imports/staging-commands";
import { takeUpload } from "@/lib/imports/upload";
import { logError } from "@/lib/log";
import { memberFields } from "@/lib/members/import-fields";
import { sealingCells } from "@/lib/members/sealed-cells";
import type { Refusal } from "@/lib/refusal";
import { sentence } from "@/lib/spreadsheet/file-response";
import { unitForWork } from "@/lib/units/queries";

/** How long the answer waits for the last row; a larger file goes on and shows how far it is. */
const waitMs = 1_500;

/**
 * A file for the unit: a form with `commandId`, `kind` (payments or members) and `file`, as a browser
 * sends it. With `accept: application/json` the answer is `{href}` or `{message}`; otherwise it leads
 * on to the batch, or back to the list with the reason.
 */
export async function POST(request: Request, { params }: { params: Promise<{ unit: string }> }) {
  // No page's request id comes this way (see proxy.ts), so this one is made here.
  const requestId = sentRequestId(request.headers.get("x-request-id")) ?? randomUUID();
  const { unit: slug } = await params;
  const json = request.headers.get("accept")?.includes("application/json") ?? false;
  let answer: Response;
  try {
    answer = await receive(request, slug, json, requestId);
  } catch (error) {
    logError(error, { requestId, route: "/api/units/[unit]/imports" });
    const message = (await words("ui"))("form.failed", { code: requestId });
    answer = json ? Response.json({ message }, { status: 500 }) : sentence(500, message);
  }
  answer.headers.set("x-request-id", requestId);
  return answer;
}

async function receive(
  request: Request,
  slug: string,
  json: boolean,
  requestId: string,
): Promise<Response> {
  const refused = async (status: number, refusal: Refusal) => {
    if (!json) return leadTo(`/unit/${slug}/imports?problem=${refusal.code}`);
    const message = sayRefusal(await currentLocale(), refusal);
    return Response.json({ code: refusal.code, message }, { status });
  };
  if (!sameOrigin(request.headers)) return refused(403, { code: "not_permitted" });
  const signedIn = await currentActor();
  if (!signedIn) return refused(401, { code: "signed_out" });
  const actor = { ...signedIn, requestId };
  const unit = committeeAt(actor, slug) ? await unitForWork(actor, slug) : null;
  if (!unit) return refused(404, { code: "not_found" });

  const body = request.body as AsyncIterable<Uint8Array> | null;
  const taken = await takeUpload(body, request.headers.get("content-type") ?? "");
  if (typeof taken === "string")
    return refused(taken === "sheet_too_large" ? 413 : 400, { code: taken });
  const input = uploadInput.safeParse(taken.fields);
  if (!input.success) {
    await taken.remove();
    return refused(400, { code: "upload_missing" });
  }
  const { commandId, kind } = input.data;
  const received = await receiveFile(
    actor,
    { commandId, unitId: unit.id, kind, path: taken.path, name: taken.name },
    {
      fields: kind === "payments" ? paymentFields : memberFields,
      protect: sealingCells(unit.id),
    },
    { waitMs, onClose: () => void taken.remove() },
  );
  if (!received.ok) return refused(422, received.refusal);
  const href = `/unit/${slug}/imports/${received.value.batchId}`;
  return json ? Response.json({ href }) : leadTo(href);
}

/** A path alone, so that it leads back to whatever address the reader came by. */
function leadTo(path: string): Response {
  return new Response(null, { status: 303, headers: { location: path } });
}
