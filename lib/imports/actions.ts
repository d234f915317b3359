"use server";
import { formAction } from "@/lib/action";
import { discardBatch as discard, skipRow as skip } from "./commands";
import { batchInput, skipRowInput } from "./input";

const anew = { revalidate: "/" };

export const skipRow = formAction(skipRowInput, skip, anew);
// The page it was pressed on is gone afterwards; the screen goes back to the list by itself.
export const discardBatch = formAction(batchInput, discard);
