"use server";
import { callAction, formAction } from "@/lib/action";
import * as adopting from "./adopt-commands";
import * as commands from "./commands";
import {
  adoptRegulationInput,
  discardDraftInput,
  saveDraftInput,
  shareRegulationInput,
  startDraftInput,
} from "./input";
import * as sharing from "./share-commands";

const home = { revalidate: "/unit/[unit]" };
const province = { revalidate: "/province/[province]" };

export const startDraft = formAction(startDraftInput, commands.startDraft, home);
/** The editor keeps what is on its screen, so nothing is shown anew. */
export const saveDraft = callAction(saveDraftInput, commands.saveDraft);
export const saveDraftForm = formAction(saveDraftInput, commands.saveDraft);
export const discardDraft = formAction(discardDraftInput, commands.discardDraft, home);
export const adoptRegulation = formAction(adoptRegulationInput, adopting.adoptRegulation, home);
export const shareRegulation = formAction(shareRegulationInput, sharing.shareRegulation, province);
export const unshareRegulation = formAction(
  shareRegulationInput,
  sharing.unshareRegulation,
  province,
);
