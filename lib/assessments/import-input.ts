import { z } from "zod";
import { commandId, id } from "@/lib/input";

export const answersUploadInput = z.object({ commandId });

export const answersBatchInput = z.object({ commandId, batchId: id });

export type AnswersBatch = z.output<typeof answersBatchInput>;
