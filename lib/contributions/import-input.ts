import { z } from "zod";
import { columnChoice } from "@/lib/imports/input";
import { commandId, id } from "@/lib/input";
import { channels } from "./channels";
import { paymentFields } from "./import-fields";

const fields = Object.fromEntries(paymentFields.map(({ field }) => [field, columnChoice]));

/** The mapping page of a payments file: a column for each field, and how it was usually paid. */
export const mapPaymentsInput = z.object({
  commandId,
  batchId: id,
  usualChannel: z.enum(channels).default("kiosk"),
  ...(fields as Record<(typeof paymentFields)[number]["field"], typeof columnChoice>),
});
export type MapPayments = z.output<typeof mapPaymentsInput>;
