"use server";
import { formAction } from "@/lib/action";
import { discardBatch as discard, skipRow as skip } from "./commands";
import { batchInput, skipRowInput } from "./input";

const anew = { revalidate: "/" };

export const skipRow = formAction(skipRowInput, skip, anew);
export const discardBatch = formAction(batchInput, discard, anew);
