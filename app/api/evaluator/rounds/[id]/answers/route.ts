import { randomUUID } from "node:crypto";
import { readId } from "@/components/assessments/read-id";
import { sameOrigin } from "@/lib/access/origin";
import { sentRequestId } from "@/lib/access/request-id";
import { currentActor } from "@/lib/access/session";
import { receiveAnswers } from "@/lib/assessments/import-commands";
import { answersUploadInput } from "@/lib/assessments/import-input";
import { peopleToAnswer } from "@/lib/assessments/import-queries";
import { takeUpload } from "@/lib/imports/upload";

const mostBytes = 5 * 1024 * 1024;

/** A file of answers for a round, as a form sends it: leads on to its preview, or back with the reason. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const requestId = sentRequestId(request.headers.get("x-request-id")) ?? randomUUID();
  const roundId = readId((await params).id);
  const back = (problem?: string) =>
    new Response(null, {
      status: 303,
      headers: {
        location: `/evaluator/rounds/${roundId}/import${problem ? `?problem=${problem}` : ""}`,
        "x-request-id": requestId,
      },
    });
  const signedIn = await currentActor();
  if (!signedIn) return new Response(null, { status: 401 });
  const actor = { ...signedIn, requestId };
  const known = roundId === null ? null : await peopleToAnswer(actor, roundId);
  if (!known || roundId === null) return new Response(null, { status: 404 });
  if (!sameOrigin(request.headers)) return back("not_permitted");
  const body = request.body as AsyncIterable<Uint8Array> | null;
  const taken = await takeUpload(body, request.headers.get("content-type") ?? "", mostBytes);
  if (typeof taken === "string") return back(taken);
  try {
    const input = answersUploadInput.safeParse(taken.fields);
    if (!input.success) return back("upload_missing");
    const { commandId } = input.data;
    const { path, name } = taken;
    const received = await receiveAnswers(actor, { commandId, roundId, path, name });
    if (received.ok) return back();
    const missing = received.refusal.params?.missing;
    return back(received.refusal.code + (missing ? `&missing=${encodeURIComponent(missing)}` : ""));
  } finally {
    await taken.remove();
  }
}
