"use server";
import { formAction } from "@/lib/action";
import { batchInput, rowInput, undoBatchInput } from "@/lib/imports/input";
import { undoMembers } from "./import-commands";
import { mapMembersInput } from "./import-input";
import * as steps from "./import-step-commands";

const anew = { revalidate: "/" };

export const mapMembers = formAction(mapMembersInput, steps.mapMembers, anew);
export const takeAsOther = formAction(rowInput, steps.takeAsOther, anew);
export const checkMembersAgain = formAction(batchInput, steps.checkMembersAgain, anew);
export const requestMembers = formAction(batchInput, steps.requestMembers, anew);
export const undoMembersBatch = formAction(undoBatchInput, undoMembers, anew);
