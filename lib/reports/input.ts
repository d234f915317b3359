import { z } from "zod";
import { commandId, id, monthInput, optionalText, text } from "@/lib/input";
import type { Month } from "@/lib/month";

const isMonth = z.coerce
  .number()
  .int()
  .min(24_000)
  .max(36_000)
  .transform((given) => given as Month);
const oneReport = { commandId, unitId: id, month: z.union([isMonth, monthInput]) };

/** The words, and how often they had been written when the page last heard of them. */
const words = {
  revision: z.coerce.number().int().min(0),
  went: optionalText(4_000),
  problems: optionalText(4_000),
  needs: optionalText(4_000),
};

/** The three boxes as they stand; kept while they are typed. */
export const keepWordsInput = z.object({ ...oneReport, ...words });
export const submitReportInput = z.object({ ...oneReport, ...words });
export const acceptReportInput = z.object({ commandId, submissionId: id });
export const returnReportInput = z.object({ commandId, submissionId: id, remark: text(1_000) });
